import { describe, expect, it } from 'vitest';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

describe('compare', () => {
  it('gives the published figures for the first four months of 2024', async () => {
    const data = await json('compare --from 01-01 --to 04-30 --year 2024');
    expect([data.from, data.to, data.total]).toEqual(['2024-01-01', '2024-04-30', 7567]);
    expect(
      data.comparisons.slice(0, 2).map(({ year, total }: { year: number; total: number }) => [year, total]),
    ).toEqual([
      [2023, 5946],
      [2022, 6691],
    ]);
  });

  it('compares a whole February with whole Februaries', async () => {
    const { comparisons } = await json('compare --month 2025-02 --years 2024,2023');
    expect(comparisons.map(({ to }: { to: string }) => to)).toEqual(['2024-02-29', '2023-02-28']);
    const dates = await json('compare --from 2025-02-01 --to 2025-02-28 --years 2024');
    expect(dates.comparisons[0].to).toBe('2024-02-28');
  });

  it('calls no part of a leap year by the year behind a whole month of another', async () => {
    const line = 'compare --from 02-01 --to 02-28 --year 2023 --years 2022,2020 --format prose';
    expect((await run(line)).out).toMatch(/ in February 2022 \(.*\) and .* over the same dates in 2020 \(/);
  });

  it('does not call part of a month by its name', async () => {
    const { out } = await run('compare --from 02-01 --to 02-28 --year 2025 --years 2024 --format prose');
    expect(out).toContain('4% more than over the same dates in 2024 (920)');
  });

  it('compares days, not whole months, when aligned by days of the year', async () => {
    const { comparisons } = await json('compare --align day-of-year --month 2024-08 --years 2023');
    expect([comparisons[0].from, comparisons[0].to, comparisons[0].days]).toEqual([
      '2023-08-02',
      '2023-09-01',
      31,
    ]);
    const { out } = await run('compare --align day-of-year --month 2024-08 --years 2023 --format prose');
    expect(out).toContain('than over the same days of the year in 2023');
    expect(out).toContain('Years are aligned by days into the year, not by calendar date.');
  });

  it('gives the full dates of a span across new year', async () => {
    const { out } = await run('compare --last 12m --years 2025 --format prose');
    expect(out).toContain('35% fewer than from 21 August 2024 to 20 August 2025 (45,519)');
  });

  it('compares a span across new year with spans across other new years', async () => {
    const { from, comparisons } = await json('compare --from 12-01 --to 02-28 --year 2025 --years 2024');
    expect([from, comparisons[0].from, comparisons[0].to]).toEqual([
      '2024-12-01',
      '2023-12-01',
      '2024-02-28',
    ]);
  });

  it.each([
    [
      '--month 2025-03 --years 2024',
      '4,586 people arrived in March 2025, 44% more than in March 2024 (3,180).',
    ],
    [
      '--quarter 2025-Q1 --years 2024',
      '6,642 people arrived in the first quarter of 2025, 22% more than in the first quarter of 2024 (5,435).',
    ],
    ['--year 2025 --years 2024', '41,472 people arrived in 2025, 13% more than in 2024 (36,816).'],
    [
      '--from 01-01 --to 04-30 --year 2024 --years 2023',
      '7,567 people arrived from 1 January to 30 April 2024, 27% more than over the same dates in 2023 (5,946).',
    ],
  ])('answers %s as a reporter would write it', async (line, sentence) => {
    expect((await run(`compare ${line} --format prose`)).out).toContain(sentence);
  });

  it('compares a month that the data cut short up to the same day, and says so', async () => {
    const { out } = await run('compare --month 2026-08 --years 2025');
    expect(out).toContain('1 to 20 August 2026');
    expect(out).toContain('August 2026 is counted to 20 August 2026');
  });

  it.each(['text', 'prose'])('says which day is day 1 of a count since an event, as %s', async (format) => {
    const { out } = await run(`compare --since yvette-cooper --as-of 2024-12-01 --format ${format}`);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Counted since 5 July 2024 (Yvette Cooper became Home Secretary; that day is day 1).',
    );
  });

  it('names the last day counted where it ends a quarter of the year that was asked for', async () => {
    const { out } = await run('compare --year 2025 --as-of 2025-03-31 --years 2024 --format prose');
    expect(out).toMatch(
      /^6,642 people arrived from 1 January to 31 March 2025, .* over the same dates in 2024 /,
    );
    const document = JSON.parse((await run('compare --year 2025 --as-of 2025-03-31 --json')).out);
    expect(document.title).toBe('Arrivals by small boat, 1 January to 31 March 2025');
  });
});
