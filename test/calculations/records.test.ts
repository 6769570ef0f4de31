import { describe, expect, it } from 'vitest';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

interface Row {
  readonly rank: number;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly rankSharedBy: number;
}

const brief = (rows: readonly Row[]) => rows.map(({ rank, from, value }) => [rank, from, value]);

describe('records', () => {
  it('gives the published busiest days', async () => {
    const { window, rows } = await json('records --top 3');
    expect(window).toBe('day');
    expect(brief(rows)).toEqual([
      [1, '2022-09-03', 1305],
      [2, '2021-11-11', 1250],
      [3, '2022-10-09', 1241],
    ]);
  });

  it('counts the days above a number, and not those of exactly that number', async () => {
    const { over, count, rows } = await json('records --over 1000 --year 2025');
    expect([over, count, rows.length]).toEqual([1000, 4, 4]);
    expect((await json('records --over 1072 --year 2025')).count).toBe(3);
    expect((await json('records --over 999')).count).toBe(12);
    expect((await run('records --over 1000 --year 2025 --format prose')).out).toBe(
      'There were 4 days with more than 1,000 people in 2025.\n',
    );
  });

  it.each([
    ['--in-month 6 --top 1', [[1, '2025-06-13', 919]]],
    ['--in-month December --top 1', [[1, '2025-12-20', 803]]],
    ['--since 2026-01-01 --top 1', [[1, '2026-07-29', 752]]],
    ['--highest month --top 1', [[1, '2022-08-01', 8631]]],
    [
      '--lowest month --in-month 8 --top 2',
      [
        [1, '2018-08-01', 10],
        [2, '2019-08-01', 342],
      ],
    ],
    ['--highest week --top 1', [[1, '2022-08-22', 3564]]],
    ['--measure boats --top 1 --year 2025', [[1, '2025-05-31', 19]]],
  ] as const)('ranks what records %s asks for', async (line, rows) => {
    expect(brief((await json(`records ${line}`)).rows)).toEqual(rows);
  });

  it('keeps one of several windows that overlap, and ranks those that are kept', async () => {
    const { window, rows } = await json('records --window 7 --top 3');
    expect([window, rows.map(({ rank }: Row) => rank)]).toEqual([7, [1, 2, 3]]);
    const spans = rows.map(({ from, to }: Row) => [from, to]).sort();
    spans.reduce((before: string[], span: string[]) => {
      expect((span[0] as string) > (before[1] as string)).toBe(true);
      return span;
    });
  });

  it('does not count windows that are left out among those that share a rank', async () => {
    const csv = 'date,arrivals\n2025-01-01,3\n2025-01-02,3\n2025-01-03,0\n2025-01-05,1\n2025-01-06,2\n';
    const { rows } = await json('records --window 2 x.csv', csv);
    expect(rows.map(({ rank, value, rankSharedBy }: Row) => [rank, value, rankSharedBy])).toEqual([
      [1, 6, 1],
      [2, 3, 1],
    ]);
  });

  it('keeps to windows within a month and to weeks whose Sunday is in it, and refuses longer periods', async () => {
    const { rows } = await json('records --in-month June --window 7 --year 2025');
    for (const { from, to } of rows) expect([from.slice(5, 7), to.slice(5, 7)]).toEqual(['06', '06']);
    expect((await run('records --in-month June --highest week --top 1')).out).toContain(
      'A week counts to the month of its Sunday.',
    );
    const { code, err } = await run('records --in-month 6 --highest year');
    expect([code, err]).toEqual([
      2,
      'crossings: a year is longer than a month: leave out --in-month, or rank months\n',
    ]);
  });

  it('says so where there is no record, and how many days share one', async () => {
    expect((await run('records --highest week --year 2025 --as-of 2025-01-07')).out).toContain('None.');
    expect((await run('records --lowest day --format prose')).out).toContain(
      '2,089 days had no arrivals, the earliest of them Monday 1 January 2018, Tuesday 2 January 2018',
    );
    expect((await run('records --lowest day --top 3')).out).toContain(
      'Rank 1 is shared by 2,089 days, of which 3 are shown.',
    );
  });

  it('names as many in the sentence as were asked for, and those with the same figure together', async () => {
    const csv = 'date,arrivals\n2025-01-01,9\n2025-01-02,5\n2025-01-03,5\n2025-01-04,2\n2025-01-05,2\n';
    const said = async (words: string) =>
      (await run(`records ${words} x.csv --format prose`, { files: { 'x.csv': csv } })).out.split('\n')[0];
    expect(await said('--top 4')).toMatch(
      /was Wednesday 1 January 2025 \(9\), followed by Thursday 2 January 2025 and Friday 3 January 2025 \(5 each\), then Saturday 4 January 2025, one of two days with 2\.$/,
    );
    expect(await said('--lowest day --top 2')).toBe(
      'The days with the fewest arrivals from 1 to 5 January 2025 were Saturday 4 January 2025 and Sunday 5 January 2025 (2 each).',
    );
    expect(await said('--lowest day --top 1')).toBe(
      'From 1 to 5 January 2025, two days had the fewest arrivals (2 each), the earliest of them Saturday 4 January 2025.',
    );
    expect((await run('records --top 3 x.csv', { files: { 'x.csv': csv } })).out).toMatch(
      /^ +1 +Wed.*\n +joint 2 .*\n +joint 2 /m,
    );
  });

  it('does not rank a month that is cut short or lacks a day', async () => {
    const csv = 'date,arrivals\n2025-01-30,1\n2025-01-31,1\n2025-02-01,0\n';
    expect((await json('records --lowest month x.csv', csv)).rows).toEqual([]);
    const { out } = await run('records --lowest month x.csv --format prose', { files: { 'x.csv': csv } });
    expect(out).toContain('No whole month from 30 January to 1 February 2025 has figures for every day.');
  });

  it.each([
    ['--over 0 --year 2023', 'There were 140 days with arrivals in 2023.'],
    ['--over 0 --measure uncontrolled-landings', 'There was 1 day with uncontrolled landings from'],
    ['--over 60 --measure people-per-boat', 'days with more than 60 people per boat from'],
    [
      '--over 1200 --in-month 6 --since 2023-05-25 --as-of 2024-02-29',
      'There were no days with more than 1,200 people in June 2023.',
    ],
    ['--lowest day --in-month 12', 'In the Decembers from 1 January 2018 to 20 August 2026, 186 days had no'],
    ['--window 2 --top 1', 'were 3 and 4 September 2022 (2,022).'],
  ])('says with %s which days it counts', async (options, words) => {
    expect((await run(`records ${options} --format prose`)).out).toContain(words);
  });

  it('says that days without a figure are left out', async () => {
    const { out } = await run('records x.csv', {
      files: { 'x.csv': 'date,arrivals\n2025-01-01,1\n2025-01-02,\n2025-01-03,2\n' },
    });
    expect(out).toContain('1 of these days has no figure and is left out.');
  });

  it('counts the days without a figure only of the month that it is about', async () => {
    const files = { 'x.csv': 'date,arrivals\n2025-05-31,\n2025-06-01,2\n2025-06-02,\n2025-06-03,4\n' };
    expect((await run('records x.csv --in-month 6', { files })).out).toContain(
      '\n1 of these days has no figure',
    );
    // The last day of May is of the week that ends on 1 June.
    expect((await run('records x.csv --in-month 6 --highest week', { files })).out).toContain(
      '\n2 of these days',
    );
  });

  it('counts people per boat over a number as such, and needs boats for their rank', async () => {
    const files = { 'x.csv': 'date,arrivals,boats\n2025-06-01,90,1\n2025-06-02,0,0\n2025-06-03,20,1\n' };
    const lines = '--measure people-per-boat --format prose --precision 1';
    expect((await run(`records x.csv --over 50 ${lines}`, { files })).out).toBe(
      'There was 1 day with more than 50 people per boat from 1 to 3 June 2025.\n',
    );
    const none = { 'x.csv': 'date,arrivals,boats\n2025-06-02,0,0\n2025-06-08,0,0\n' };
    expect((await run(`records x.csv --highest week ${lines}`, { files: none })).out).toContain(
      'No whole week from 2 to 8 June 2025 has boats and figures for every day.\n',
    );
  });

  it('says which day is day 1 of a count since an event', async () => {
    const { out } = await run('records --since liz-truss --top 1 --format prose');
    expect(out).toContain(
      'Counted since 6 September 2022 (Liz Truss became Prime Minister; that day is day 1).',
    );
  });

  it('gives machines the last day counted', async () => {
    expect((await json('records --year 2025 --as-of 2025-03-31')).asOf).toBe('2025-03-31');
    expect((await json('records --year 2025')).asOf).toBe('2025-12-31');
  });
});
