import { describe, expect, it } from 'vitest';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

interface Row {
  readonly year: number | null;
  readonly date: string | null;
  readonly order: number | null;
  readonly total: number | null;
}

const dates = (rows: readonly Row[]) => rows.flatMap(({ date }) => (date === null ? [] : [date]));

describe('milestones', () => {
  it('gives the published days on which years passed 10,000 and 25,000', async () => {
    const { milestones } = await json('milestones 10000 25,000');
    expect(milestones.map(({ threshold }: { threshold: number }) => threshold)).toEqual([10000, 25000]);
    expect(dates(milestones[0].rows)).toEqual([
      '2026-06-18',
      '2025-04-28',
      '2024-05-24',
      '2023-06-17',
      '2022-06-07',
      '2021-08-04',
    ]);
    expect(dates(milestones[1].rows)).toEqual([
      '2025-07-30',
      '2024-09-22',
      '2023-10-02',
      '2022-08-27',
      '2021-11-18',
    ]);
  });

  it('ranks years by calendar date, with null where the threshold was not reached', async () => {
    const { milestones } = await json('milestones 25000');
    expect(milestones[0].rows[0]).toMatchObject({
      year: 2026,
      date: null,
      dayNumber: null,
      order: null,
      total: 15897,
    });
    expect(milestones[0].rows.find(({ year }: Row) => year === 2025)).toMatchObject({
      order: 1,
      dayNumber: 211,
    });
    expect(milestones[0].rows.find(({ year }: Row) => year === 2021)).toMatchObject({ order: 5 });
  });

  it('calls a year joint earliest that passed a total on the same date as another', async () => {
    const { milestones } = await json('milestones 36300 --as-of 2025-12-31');
    const orders = milestones[0].rows.map(
      ({ year, order, orderSharedBy }: Row & { orderSharedBy: number }) =>
        order === null ? null : [year, order, orderSharedBy],
    );
    expect(orders.filter(Boolean)).toEqual([
      [2025, 1, 2],
      [2024, 3, 1],
      [2022, 1, 2],
    ]);
    expect((await run('milestones 36300 --as-of 2025-12-31 --format prose')).out).toBe(
      'The total for 2025 passed 36,300 people on 12 October (day 285), as early as in 2022 and earlier than in any other year counted; that mark was passed on 28 December in 2024.\n',
    );
    expect((await run('milestones 36300 --as-of 2025-12-31')).out.match(/joint earliest/g)).toHaveLength(2);
  });

  it('calls no year the earliest where days without a figure lie before', async () => {
    const csv = 'date,arrivals\n2024-01-01,9\n2025-01-01,\n2025-01-02,9\n';
    const { out } = await run('milestones 5 x.csv --format prose', { files: { 'x.csv': csv } });
    expect(out).not.toContain('earlier than');
    expect((await run('milestones 5 x.csv', { files: { 'x.csv': csv } })).out).not.toContain('earliest');
  });

  it('counts the day of --since as day 1: 50,000 was passed on day 403', async () => {
    const { milestones } = await json('milestones 50000 --since 2024-07-05');
    expect(milestones[0].rows).toMatchObject([
      { year: null, date: '2025-08-11', dayNumber: 403, order: null },
    ]);
    expect((await run('milestones 50000 --since 2024-07-05 --format prose')).out).toBe(
      'The total since 5 July 2024 passed 50,000 people on 11 August 2025 (day 403).\n',
    );
  });

  it('counts since an event, and says which day is day 1', async () => {
    expect((await run('milestones 50000 --since labour --format prose')).out).toBe(
      'The total since 5 July 2024 passed 50,000 people on 11 August 2025 (day 403).\n\nCounted since 5 July 2024 (the change of government after the general election of 4 July 2024; that day is day 1).\n',
    );
    expect((await run('milestones 50000 --since theresa-may')).err).toContain(
      '13 July 2016 is not among these days',
    );
  });

  it('counts over the whole series with --all-time', async () => {
    const { milestones } = await json('milestones 100000 --all-time');
    expect(milestones[0].rows).toHaveLength(1);
    expect(milestones[0].rows[0].total).toBeGreaterThanOrEqual(100000);
  });

  it('ranks years among all in the data, not among those shown', async () => {
    const { milestones } = await json('milestones 10000 --years 2026');
    expect(milestones[0].rows).toMatchObject([{ year: 2026, order: 5 }]);
  });

  it('does not say that a year without figures failed to reach a threshold', async () => {
    expect((await run('milestones 1 --measure uncontrolled-landings')).out).toMatch(/2022 +no figures/);
  });

  it('says that the total may have been passed earlier where days before lack a figure', async () => {
    const { out } = await run('milestones 5 x.csv', {
      files: { 'x.csv': 'date,arrivals\n2025-01-01,2\n2025-01-02,\n2025-01-03,4\n' },
    });
    expect(out).toContain('6*');
    expect(out).toMatch(/not counted: a mark may have been passed\s+earlier\./);
  });

  it.each([
    [
      '10000 --years 2025,2024',
      'The total for 2025 passed 10,000 people on 28 April (day 118), earlier than in any other year in the data; that mark was passed on 24 May in 2024.',
    ],
    [
      '25000',
      'The total for 2026 had not reached 25,000 people by 20 August 2026 (15,897); that mark was passed on 30 July in 2025 and on 22 September in 2024.',
    ],
  ])('answers %s as a reporter would write it', async (line, sentence) => {
    expect((await run(`milestones ${line} --format prose`)).out).toContain(sentence);
  });

  it('says to which day was counted, and ranks no year among days that were not', async () => {
    const line = 'milestones 10000 --as-of 2022-12-31';
    const document = JSON.parse((await run(`${line} --json`)).out);
    expect([document.title, document.data.asOf]).toEqual([
      'Arrivals by small boat: 10,000 passed, counted to 31 December 2022',
      '2022-12-31',
    ]);
    const { out } = await run(`${line} --format prose`);
    expect(out).toContain('earlier than in any other year counted');
    expect(out).not.toContain('in the data');
    expect((await json('milestones 10000 --years 2022,2023')).asOf).toBe('2023-12-31');
  });
});
