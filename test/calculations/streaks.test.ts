import { describe, expect, it } from 'vitest';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

describe('streaks', () => {
  it('says of a single day only which run it belongs to', async () => {
    const { out } = await run('streaks --since 2025-02-28 --as-of 2025-02-28 --format prose');
    expect(out).toBe('28 February 2025 was the third day in a row without arrivals.\n');
  });

  it('finds the longest run without arrivals since 2019, 28 days', async () => {
    const { kind, rows } = await json('streaks --since 2019-01-01');
    expect(kind).toBe('without-arrivals');
    expect(rows[0]).toEqual({
      rank: 1,
      from: '2025-11-15',
      to: '2025-12-12',
      days: 28,
      ongoing: false,
      rankSharedBy: 1,
    });
    expect((await run('streaks --since 2019-01-01 --format prose')).out).toContain(
      'was 28 days, from 15 November to 12 December 2025.',
    );
  });

  it('says that other runs were as long as the longest, shown or not', async () => {
    const days = (figures: string) =>
      `date,arrivals\n${[...figures].map((figure, index) => `2025-01-${String(index + 1).padStart(2, '0')},${figure}\n`).join('')}`;
    const said = async (figures: string, top = 1) => {
      const files = { 'x.csv': days(figures) };
      return (await run(`streaks x.csv --top ${top} --format prose`, { files })).out.split('\n')[0];
    };
    expect(await said('1001001')).toBe(
      'Two runs of days without arrivals from 1 to 7 January 2025 were joint longest, of 2 days each, the earliest on 2 and 3 January 2025.',
    );
    expect(await said('100100', 2)).toMatch(
      /joint longest, of 2 days each: on 2 and 3 January 2025 and on 5 and 6 January 2025; the last was still under way\.$/,
    );
    expect(await said('1001001001', 5)).toMatch(
      /^Three runs .* joint longest, of 2 days each: on 2 and 3 January 2025, on/,
    );
    expect(await said('1001000101')).toMatch(/from 5 to 7 January 2025\.$/);
  });

  it('says what is not known where nobody arrived on any of the days', async () => {
    const { out } = await run('streaks --as-of 2018-01-15 --format prose');
    expect(out).toContain(
      'There was no run of days without arrivals from 1 to 15 January 2018 whose first day is known.',
    );
    expect(out).toContain(
      '15 January 2018 was at least the 15th day in a row without arrivals; when the run began is not known.',
    );
    expect((await run('streaks --as-of 2018-01-15')).out).toContain('None whose first day is known.');
    expect((await run('streaks --as-of 2018-01-15 --kind with')).out).toContain('None.\n');
  });

  it('calls no run longest beside a longer one whose first day is not known', async () => {
    const { out } = await run('streaks --as-of 2018-02-05 --format prose');
    expect(out).toContain(
      'The longest run of days without arrivals from 1 January to 5 February 2018 whose first day is known was 5 days',
    );
    expect(out).toContain(
      'A run of at least 30 days without arrivals, from 1 to 30 January 2018, is left out:',
    );
  });

  it('finds the longest run of all in 2018, 136 days', async () => {
    expect((await json('streaks --top 1')).rows).toMatchObject([{ days: 136, from: '2018-02-01' }]);
  });

  it('calls a run ongoing that is open on the last day counted', async () => {
    const { rows, current } = await json('streaks --as-of 2025-12-12 --since 2025-01-01 --top 1');
    expect(rows).toEqual([
      { rank: 1, from: '2025-11-15', to: '2025-12-12', days: 28, ongoing: true, rankSharedBy: 1 },
    ]);
    expect(current).toEqual({ kind: 'without-arrivals', from: '2025-11-15', to: '2025-12-12', days: 28 });
  });

  it('ranks runs with arrivals beside a current run without', async () => {
    const { kind, rows, current } = await json('streaks --kind with --year 2025 --top 1');
    expect([kind, rows[0].days, current.kind]).toEqual(['with-arrivals', 10, 'without-arrivals']);
  });

  it('gives the whole length of a run that began before the span', async () => {
    expect((await json('streaks --since 2025-12-01 --top 1')).rows[0].from).toBe('2025-11-15');
  });

  it('gives the whole length of a run that goes on after the span, and does not call it ongoing', async () => {
    const { rows, current } = await json('streaks --year 2023 --top 1');
    expect(rows).toEqual([
      { rank: 1, from: '2023-12-17', to: '2024-01-12', days: 27, ongoing: false, rankSharedBy: 1 },
    ]);
    expect(current.days).toBe(15);
    expect((await run('streaks --year 2023 --top 1')).out).toContain(
      'Runs that reach beyond the days counted are given whole.',
    );
  });

  it('says how many days have no figure', async () => {
    expect((await run('streaks --measure uncontrolled-landings')).out).toContain(
      '1,826 of these days have no figure and are left out.',
    );
  });

  it('knows no current run on a day without a figure', async () => {
    const csv = 'date,arrivals\n2025-01-01,5\n2025-01-02,\n';
    expect((await json('streaks x.csv', csv)).current).toBeNull();
    expect((await run('streaks x.csv', { files: { 'x.csv': csv } })).out).toContain(
      'no run is known to be under way',
    );
  });

  it('gives equal runs the same rank', async () => {
    const csv = 'date,arrivals\n2025-01-01,5\n2025-01-02,0\n2025-01-03,1\n2025-01-04,0\n2025-01-05,1\n';
    expect((await json('streaks x.csv', csv)).rows.map(({ rank }: { rank: number }) => rank)).toEqual([1, 1]);
  });

  it('says which day is day 1 of a count since an event', async () => {
    const { out } = await run('streaks --since liz-truss --top 1 --format prose');
    expect(out).toContain(
      'Counted since 6 September 2022 (Liz Truss became Prime Minister; that day is day 1).',
    );
  });

  it('gives machines the last day counted', async () => {
    expect((await json('streaks --year 2025 --as-of 2025-03-31')).asOf).toBe('2025-03-31');
    expect((await json('streaks --year 2025')).asOf).toBe('2025-12-31');
  });
});
