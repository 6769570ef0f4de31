import { describe, expect, it } from 'vitest';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

describe('day', () => {
  it('gives the ranks that the day had when it was reported, and how often it was exceeded since', async () => {
    expect(await json('day 2025-04-12')).toEqual({
      date: '2025-04-12',
      arrivals: 656,
      boats: 11,
      peoplePerBoat: 656 / 11,
      yearToDate: 8064,
      rankInYear: 1,
      rankAllTime: 37,
      rankInYearSharedBy: 1,
      rankAllTimeSharedBy: 1,
      exceededSince: 16,
      highestSince: { date: '2024-10-05', arrivals: 973 },
      previousArrival: '2025-04-11',
      daysSincePreviousArrival: 1,
      nthOver1000: null,
    });
    expect((await run('day 2025-04-12 --format prose')).out).toBe(
      '656 people in 11 boats (60 a boat) arrived on Saturday 12 April 2025, the busiest day of 2025 to that date; the total for 2025 to that date was 8,064.\n',
    );
  });

  it('calls a day joint that has as many as another', async () => {
    const figures = [9, 5, 2, 2, 2, 2, 2, 2, 2, 2, 5, 9];
    const csv = figures.map((figure, index) => `2025-01-${String(index + 1).padStart(2, '0')},${figure}\n`);
    const files = { 'x.csv': `date,arrivals\n${csv.join('')}` };
    const said = async (on: string) => (await run(`day ${on} x.csv --format prose`, { files })).out;
    expect(await said('2025-01-11')).toContain('Saturday 11 January 2025, as many as on 2 January 2025;');
    expect(await said('2025-01-12')).toContain('the joint busiest day on record to that date');
    const { out } = await run('day 2025-01-12 x.csv', { files });
    expect(out).toContain('joint 1 in 2025 and joint 1 of all to that date');
    expect(out).toMatch(/As high as on +Wed 1 January 2025 \(9\)/);
  });

  it('finds no earlier day as high as the busiest day of all', async () => {
    const data = await json('day 2022-09-03');
    expect(data).toMatchObject({ rankAllTime: 1, highestSince: null, exceededSince: 0, nthOver1000: 2 });
    expect((await run("day '3 September 2022' --format prose")).out).toContain(
      'the busiest day on record to that date',
    );
  });

  it('answers for the latest day where none is named', async () => {
    expect((await json('day')).date).toBe('2026-08-20');
    expect((await json('day latest')).date).toBe('2026-08-20');
  });

  it('says how long ago the last arrivals were on a day without any', async () => {
    expect(await json('day 2025-12-12')).toMatchObject({
      arrivals: 0,
      rankInYear: null,
      highestSince: null,
      daysSincePreviousArrival: 28,
    });
    expect((await run('day 2025-12-12 --format prose')).out).toContain(
      'Nobody arrived on Friday 12 December 2025, 28 days after the last arrivals',
    );
  });

  it('distinguishes a day without a figure from a day without arrivals', async () => {
    const csv = 'date,arrivals\n2025-01-01,5\n2025-01-02,\n2025-01-03,2\n';
    expect(await json('day 2025-01-02 x.csv', csv)).toMatchObject({
      arrivals: null,
      rankInYear: null,
      boats: null,
    });
    const { out } = await run('day 2025-01-02 x.csv', { files: { 'x.csv': csv } });
    expect(out).toContain('no figure published');
    expect(out).toContain('The year to date is incomplete: 1 of the 2 days has no figure.');
  });

  it.each([
    ['2025-01-04', 'the first of 2025'],
    ['2018-09-01', 'the joint busiest day on record to that date'],
    ['2025-03-02', 'the busiest day of 2025 to that date'],
    ['2022-11-12', 'the most since 9 October 2022'],
    ['2025-11-08', 'Saturday 8 November 2025; the total'],
  ])('says what is remarkable about %s, and true', async (date, words) => {
    expect((await run(`day ${date} --format prose`)).out).toContain(words);
  });

  it('calls no day the busiest on record, or since another, where a day between is unknown', async () => {
    const said = async (days: string) =>
      (await run('day latest x.csv --format prose', { files: { 'x.csv': `date,arrivals\n${days}` } })).out;
    const gap = '2024-12-20,9\n2024-12-21,\n2024-12-31,0\n2025-01-01,7\n';
    expect(await said(`${gap}2025-01-02,20\n`)).toContain(', the busiest day of 2025 to that date;');
    expect(await said(`${gap}2025-01-02,5\n`)).toContain('on Thursday 2 January 2025; the total');
  });

  it('does not call a day the first or the busiest of its year where days of the year are unknown', async () => {
    const files = { 'x.csv': 'date,arrivals\n2024-06-16,5\n2024-06-17,9\n' };
    const { out } = await run('day 2024-06-16 x.csv --format prose', { files });
    expect(out).toContain('5 people arrived on Sunday 16 June 2024; the total');
    expect(out).toContain(
      'The year to date is incomplete: 167 of the 168 days have no figure (the data begin on 16 June 2024).',
    );
  });

  it('does not know the last arrivals where a day without a figure lies between', async () => {
    const csv = 'date,arrivals\n2024-06-02,7\n2024-06-03,\n2024-06-04,0\n';
    expect(await json('day 2024-06-04 x.csv', csv)).toMatchObject({
      previousArrival: null,
      daysSincePreviousArrival: null,
    });
  });

  it('counts the days without a figure that a rank leaves out', async () => {
    const csv = 'date,arrivals\n2024-12-30,\n2024-12-31,7\n2025-01-01,9\n2025-01-02,\n2025-01-03,5\n';
    const out = async (date: string) => (await run(`day ${date} x.csv`, { files: { 'x.csv': csv } })).out;
    expect(await out('2025-01-03')).toContain(
      'Ranks are among the days that have a figure: 2 days up to this one',
    );
    expect(await out('2025-01-01')).toContain('1 day up to this one has none.');
    expect(await out('2025-01-02')).not.toContain('Ranks are');
  });

  it('gives equal days the same rank', async () => {
    const csv = 'date,arrivals\n2025-01-01,5\n2025-01-02,9\n2025-01-03,5\n';
    expect(await json('day 2025-01-03 x.csv', csv)).toMatchObject({
      rankInYear: 2,
      highestSince: { date: '2025-01-02', arrivals: 9 },
    });
  });
});
