import { describe, expect, it } from 'vitest';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

describe('total', () => {
  it('counts the day of --since as day 1', async () => {
    const data = await json('total --since 2024-07-05 --as-of 2024-12-01');
    expect(data).toMatchObject({
      total: 20110,
      days: 150,
      missingDays: 0,
      from: '2024-07-05',
      to: '2024-12-01',
    });
    expect(data.passed).toEqual({ threshold: 20000, date: '2024-12-01', dayNumber: 150 });
    expect(data.averagePerDay).toBe(20110 / 150);
  });

  it('finds the 12 months to June 2024 to be 29% down', async () => {
    const data = await json('total --from 2023-07-01 --to 2024-06-30');
    expect(data.total).toBe(31493);
    expect(Math.round(data.yearBefore.changePercent)).toBe(-29);
    expect(data.yearBefore).toMatchObject({ from: '2022-07-01', to: '2023-06-30' });
  });

  it('computes people per boat of a year as total over total', async () => {
    const data = await json('total --year 2025 --measure people-per-boat');
    expect(data.total.toFixed(1)).toBe('61.7');
    expect(Math.round(data.yearBefore.total)).toBe(53);
    expect(data.averagePerDay).toBeNull();
    expect((await run('total --year 2025 --measure people-per-boat')).out).toContain(
      'People per boat   62\n',
    );
  });

  it.each([
    ['--month 2024-12', (3254 / 36816) * 100],
    ['--year 2025', 100],
    ['--from 2024-12-25 --to 2025-01-05', null],
    ['--month 2026-07', null],
    ['--month 2024-12 --measure people-per-boat', null],
  ])('gives the share of %s in its calendar year', async (span, share) => {
    expect((await json(`total ${span}`)).shareOfYear).toBe(share);
  });

  it('says what the whole series adds up to with the annual statistics', async () => {
    const { out } = await run('total');
    expect(out).toContain('208,507 people in 5,195 boats');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'With the finalised annual statistics for whole years the total is 208,530 (here 208,507).',
    );
    expect((await json('total --basis annual')).total).toBe(208530);
    expect((await json('total --year 2022 --basis annual')).total).toBe(45774);
  });

  it('finds the busiest day, and the first and last with arrivals', async () => {
    expect(await json('total --year 2025')).toMatchObject({
      busiest: { date: '2025-05-31', value: 1195 },
      firstArrival: '2025-01-04',
      lastArrival: '2025-12-22',
      daysWithArrivals: 139,
    });
  });

  it('says why there is no figure for a year before that the data do not reach', async () => {
    const { yearBefore } = await json('total --year 2018');
    expect(yearBefore).toMatchObject({
      from: '2017-01-01',
      total: null,
      difference: null,
      changePercent: null,
    });
    const { out } = await run('total --year 2018');
    expect(out).toContain('A year before    –* (2017)\n');
    expect(out.replace(/\s+/g, ' ')).toContain(
      '* The figure a year before is not known: none of the 365 days has a figure (the data begin on 1 January 2018).',
    );
  });

  it('marks a total that lacks days, and a year before that does', async () => {
    const csv = 'date,arrivals\n2024-01-01,4\n2024-01-03,1\n2025-01-01,5\n2025-01-02,\n2025-01-03,7\n';
    const { out } = await run('total x.csv --year 2025', { files: { 'x.csv': csv } });
    expect(out).toContain('Total            12 people*');
    expect(out).toContain('The figure is incomplete: 1 of the 3 days has no figure.');
    expect(out).toContain('The figure a year before is incomplete: 1 of the 3 days has no figure.');
    expect(await json('total x.csv --year 2025', csv)).toMatchObject({
      total: 12,
      days: 2,
      missingDays: 1,
      passed: null,
      boats: null,
    });
  });

  it('does not know how many days had arrivals where every cell is blank', async () => {
    expect(await json('total x.csv', 'date,arrivals\n2025-01-01,\n')).toMatchObject({
      total: null,
      daysWithArrivals: null,
    });
  });

  it('has the same figures since an event as since its day, and says which day that is', async () => {
    const [event, since] = await Promise.all([
      json("total --since 'general election 2024' --as-of 2024-12-01"),
      json('total --since 2024-07-05 --as-of 2024-12-01'),
    ]);
    expect(event).toEqual(since);
    const { out } = await run('total --since starmer --as-of 2024-12-01 --format prose');
    expect(out).toContain(
      'Counted since 5 July 2024 (Keir Starmer became Prime Minister; that day is day 1).',
    );
  });

  it('takes a day for --since that is the first of a term, as for --from', async () => {
    const outputs = await Promise.all(
      ['--since 2022-10-25', '--since 25/10/2022', '--from 2022-10-25'].map((span) => run(`total ${span}`)),
    );
    expect(outputs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(new Set(outputs.map(({ out }) => out)).size).toBe(1);
    expect(outputs[0]?.out).not.toContain('Prime Minister');
    expect(await json('total --since 2022-10-25')).toEqual(await json('total --from 2022-10-25'));
    expect((await json('total --since 2022-10-25 --as-of 2024-07-04')).total).toBe(
      (await json('total --from 2022-10-25 --to 2024-07-04')).total,
    );
  });

  it.each([
    ['2024-09', { from: '2024-09-01', to: '2024-09-30', total: 4192, difference: 1225 }],
    ['2023', { from: '2023-01-01', to: '2023-12-31', total: 29437, difference: -24020 }],
    ['2024-Q3', { from: '2024-07-01', to: '2024-09-30', total: 11755 }],
    ['2024-H1', { from: '2024-01-01', to: '2024-06-30', total: 13489 }],
    ['2024-10-05', { from: '2024-10-05', to: '2024-10-05', total: 973 }],
    ['2024-10-05..2024-10-06', { from: '2024-10-05', to: '2024-10-06' }],
  ])('compares a month with %s', async (days, other) => {
    const { comparedWith, yearBefore } = await json(`total --month 2024-10 --compared-with ${days}`);
    expect(comparedWith).toMatchObject({ ...other, missingDays: 0 });
    expect(comparedWith.difference).toBe(5417 - comparedWith.total);
    expect(comparedWith.changePercent).toBeCloseTo((100 * comparedWith.difference) / comparedWith.total);
    expect(yearBefore.total).toBe(1869);
  });

  it('compares with no other days unless asked', async () => {
    expect((await json('total --month 2024-10')).comparedWith).toBeNull();
  });

  it('tells of the days compared with, and not of the year before', async () => {
    const { out } = await run('total --month 2024-10 --compared-with 2024-09');
    expect(out).toContain('Compared with    4,192 (September 2024): +1,225, +29%');
    expect(out).not.toContain('year before');
    const prose = await run('total --month 2024-10 --compared-with 2024-09 --format prose');
    expect(prose.out).toContain(
      '5,417 people arrived in October 2024, 29% more than in September 2024 (4,192).',
    );
  });

  it('says what the days compared with lack, share and are cut to', async () => {
    const cut = (await run('total --month 2026-03 --compared-with 2026')).out.replace(/\s+/g, ' ');
    expect(cut).toContain('Both totals count these days: 1 to 31 March 2026.');
    expect(cut).toContain('2026 is counted to 20 August 2026');
    const oneDay = (await run('total --month 2026-03 --compared-with 2026-03-04')).out;
    expect(oneDay).toContain('Both totals count this day: 4 March 2026.');
    const csv = 'date,arrivals\n2025-01-01,5\n2025-01-03,7\n2025-01-04,9\n';
    const lacking = await run('total x.csv --from 2025-01-04 --compared-with 2025-01-01..2025-01-03', {
      files: { 'x.csv': csv },
    });
    expect(lacking.out.replace(/\s+/g, ' ')).toContain(
      'The figure for 1 to 3 January 2025 is incomplete: 1 of the 3 days has no figure.',
    );
  });

  it('compares a whole year on the annual basis with one that the days do not reach', async () => {
    const csv = 'date,arrivals,boats\n2023-12-31,5,1\n2024-12-31,7,1\n';
    const { out } = await run('total --year 2024 --basis annual x.csv --format prose', {
      files: { 'x.csv': csv },
    });
    expect(out).toContain('36,816 people arrived in 2024, 25% more than in 2023 (29,437).');
    expect(out).not.toContain('boat');
  });

  it('gives an average that is not 0 as less than 1', async () => {
    const csv = 'date,arrivals\n2025-01-01,0\n2025-01-02,0\n2025-01-03,1\n';
    const { out } = await run('total x.csv', { files: { 'x.csv': csv } });
    expect(out).toMatch(/Average a day +less than 1/);
  });

  it.each([
    ['2017', 'the data begin on 1 January 2018: 1 January to 31 December 2017 is before that'],
    ['2017-12-30..2018-01-02', 'the data begin on 1 January 2018: 30 December 2017 is before that'],
    ['2027', 'the data end on 20 August 2026: 1 January to 31 December 2027 is after that'],
    ['2024-13', 'expected a month such as'],
    ['2025-Q5', 'expected a quarter such as'],
    ['2025-01-02..2025-01-01', 'expected the earlier day first'],
    ['2025-01-01..2025-01-02..2025-01-03', 'unexpected "2025-01-02..2025-01-03"'],
    ['soon', 'or a period such as 2024, 2024-10, 2024-Q4, 2024-H2 or D..D'],
  ])('does not compare with %s', async (days, message) => {
    const { code, out, err } = await run(`total --month 2024-10 --compared-with ${days}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('gives no change against a year before that shares days with the span', async () => {
    const { out } = await run('total --since 2024-07-05');
    expect(out).toMatch(/A year before +[\d,]+ \(5 July 2023 to 20 August 2025\)\n/);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'No change against the figure for the year before is given, since both count some of the same days.',
    );
    expect((await run('total --since 2024-07-05 --format prose')).out).toMatch(/20 August 2026\.\n/);
    const { yearBefore } = await json('total --since 2024-07-05');
    expect(yearBefore).toMatchObject({ difference: null, changePercent: null });
    expect(yearBefore.total).toBeGreaterThan(0);
  });

  it('takes the share of a year of one basis, so that a whole year is all of it', async () => {
    const { total, shareOfYear } = await json('total --year 2022 --basis annual');
    expect([total, shareOfYear]).toEqual([45774, 100]);
  });

  it('has an average although no series has a figure on a day, and does not take half a figure of 0 for a day without arrivals', async () => {
    const csv =
      'date,route,arrivals\n2025-01-01,A,1\n2025-03-01,B,2\n2025-03-02,B,\n2025-03-03,B,4\n2025-03-03,C,1\n2025-03-04,B,0\n';
    expect((await json('total --from 2025-03-01 --to 2025-03-03 x.csv', csv)).averagePerDay).toBe(3.5);
    expect(await json('total --from 2025-03-04 --to 2025-03-04 x.csv', csv)).toMatchObject({
      total: 0,
      days: 0,
      daysWithArrivals: null,
    });
  });

  it('finds no busiest day where nobody arrived', async () => {
    expect(await json('total x.csv', 'date,arrivals\n2025-01-01,0\n')).toMatchObject({
      total: 0,
      busiest: null,
      firstArrival: null,
      daysWithArrivals: 0,
    });
  });

  it.each([
    [
      '--month 2026-08',
      '1,697 people arrived from 1 to 20 August 2026, 34% fewer than over the same dates a year before (2,561).',
    ],
    ['--month 2025-02', '958 people arrived in February 2025, 4% more than in February 2024 (920).'],
    [
      '--weekend 2025-08-09',
      '716 people arrived over the weekend of 9 and 10 August 2025, against none over the same dates a year before.',
    ],
    [
      '--from 2025-08-11 --to 2025-08-12',
      '919 people arrived on 11 and 12 August 2025, 11% more than over the same dates a year before (828).',
    ],
    ['--from 2025-08-11 --to 2025-08-11', '474 people arrived on 11 August 2025, '],
    ['--from 2024-02-29 --to 2024-02-29', 'arrived on 29 February 2024, nor on 28 February 2023.'],
    ['--last 12m', 'than in the 12 months before ('],
    [
      '--from 2025-11-20 --to 2025-11-20 --measure people-per-boat',
      'There is no figure for people per boat on 20 November 2025, since no boats arrived.',
    ],
  ])('answers %s as a reporter would write it', async (line, sentence) => {
    expect((await run(`total ${line} --format prose`)).out).toContain(sentence);
  });

  it('says that two days, of a weekend, are cut', async () => {
    const { out } = await run('total --weekend 2026-08-16 --as-of 2026-08-15');
    expect(out.replace(/\s+/g, ' ')).toContain(
      '15 and 16 August 2026 are counted to 15 August 2026, the last day taken into account.',
    );
  });

  it('names the last day counted where it ends a quarter of the year that was asked for', async () => {
    const { out } = await run('total --year 2025 --as-of 2025-03-31');
    expect(out).toMatch(/^Arrivals by small boat, 1 January to 31 March 2025\n/);
    expect(out).toContain('5,435 (1 January to 31 March 2024)');
    expect(out).toContain('2025 is counted to 31 March 2025, the last day taken into account.');
    expect((await run('total --year 2025 --as-of 2025-03-31 --format prose')).out).toMatch(
      /^6,642 people arrived from 1 January to 31 March 2025, 22% more than over the same dates a year before/,
    );
    expect((await run('total --quarter 2025-Q1')).out).toContain('first quarter of 2025');
  });
});

describe('29 February in a year without it', () => {
  it('is the 28th, and the answer says so', async () => {
    const prose = async (words: string) => (await run(`total ${words} --format prose`)).out;
    const note = '29 February is counted as 28 February, since 2025 has no such day.';
    expect(await prose('--from 02-29 --to 02-29 --year 2025')).toContain(note);
    expect(await prose('--from 02-01 --to 02-29 --year 2025')).toContain(note);
    expect(await prose('--from 02-01 --to 02-29 --year 2024')).not.toContain('is counted as');
    expect(await prose('--from 02-01 --to 02-28 --year 2025')).not.toContain('is counted as');
  });
});
