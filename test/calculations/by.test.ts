import { describe, expect, it } from 'vitest';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

describe('by', () => {
  it('is tidy for machines: one row a month and year', async () => {
    const { out } = await run('by month --years 2023..2025 --format csv');
    const [header, first, ...rest] = out.trim().split('\n');
    expect(header).toBe('year,period,label,from,to,total,cumulative,days,missingDays,partial');
    expect(first).toBe('2023,1,January,2023-01-01,2023-01-31,1180,1180,31,0,false');
    expect(rest).toHaveLength(35);
  });

  it('fits 80 columns with years side by side, and narrower ones in blocks', async () => {
    for (const columns of [80, 60, 40]) {
      const { out } = await run('by month --years 2018..2025', { environment: { COLUMNS: `${columns}` } });
      expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
      expect(out).toContain('41,472');
    }
  });

  it('running totals end on the total of the year', async () => {
    const { rows } = await json('by month --years 2023..2025 --cumulative');
    const december = rows.filter(({ period }: { period: number }) => period === 12);
    expect(december.map(({ cumulative }: { cumulative: number }) => cumulative)).toEqual([
      29437, 36816, 41472,
    ]);
    expect((await run('by month --year 2025 --cumulative')).out).toMatch(/December +41,472/);
  });

  it('of people per boat runs up as total over total', async () => {
    const { rows } = await json('by quarter --year 2025 --measure people-per-boat');
    expect(rows.at(-1).cumulative).toBe(41472 / 672);
  });

  it('a period that the data cut short is partial and marked', async () => {
    const { rows } = await json('by month --year 2026');
    expect(rows.at(-1)).toMatchObject({
      label: 'August',
      to: '2026-08-20',
      partial: true,
      days: 20,
      missingDays: 0,
    });
    expect((await run('by month --year 2026')).out).toMatch(
      /August +1,697\*[\s\S]*Cut short: the last day counted is 20 August 2026/,
    );
  });

  it('compares each year with the one before, a year cut short with the same dates', async () => {
    const { rows } = await json('by year --change');
    expect(
      rows.map(
        ({ changePercent }: { changePercent: number | null }) => changePercent && Math.round(changePercent),
      ),
    ).toEqual([null, 516, 359, 237, 60, -36, 25, 13, -43]);
  });

  it('a week belongs to the year of its Sunday', async () => {
    const { rows } = await json('by week --year 2025');
    expect(rows[0]).toMatchObject({
      period: 1,
      label: 'week ending 5 January',
      from: '2024-12-30',
      to: '2025-01-05',
    });
    expect(rows).toHaveLength(52);
  });

  it('a year is numbered by nothing but itself', async () => {
    const { rows } = await json('by year --years 2025');
    expect(rows).toMatchObject([{ year: 2025, period: null, label: '2025', total: 41472 }]);
  });

  it('says what the annual statistics have for whole years', async () => {
    expect((await run('by year')).out.replace(/\s+/g, ' ')).toContain(
      '8,466 for 2020 (here 8,462) and 45,774 for 2022 (here 45,755)',
    );
  });

  it('days without a figure are told, not counted as 0', async () => {
    const csv = 'date,arrivals\n2025-01-01,5\n2025-01-31,1\n2025-02-01,7\n2025-02-28,2\n';
    const { rows } = await json('by month x.csv', csv);
    expect(rows.map(({ missingDays }: { missingDays: number }) => missingDays)).toEqual([29, 26]);
    const { out } = await run('by month x.csv', { files: { 'x.csv': csv } });
    expect(out).toContain('6*');
    expect(out).toContain('* Incomplete: 55 days in all without a figure.');
  });

  it('draws bars from 0 for a single year, in ASCII where the locale has nothing else', async () => {
    expect((await run('by month --year 2025')).out).toContain('█');
    const ascii = (await run('by month --year 2025', { environment: { LANG: 'C' } })).out;
    expect(ascii).toMatch(/July +5,454 +#{30}\n/);
    expect(ascii).not.toContain('█');
  });

  it.each([
    [
      'by month --year 2025',
      'Arrivals by small boat by month, 2025: most July (5,454), fewest February (958).',
    ],
    ['by year', 'most 2022 (45,755), fewest 2018 (299).'],
    ['by weekday --year 2025', 'most Saturday (9,252), fewest Thursday (3,857).'],
  ])('%s is said in a sentence', async (line, words) =>
    expect((await run(`${line} --format prose`)).out).toContain(words),
  );
});
