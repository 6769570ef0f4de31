import { describe, expect, it } from 'vitest';
import { names } from '../../src/claim/figurePath.js';
import { findFigure, pathTo } from '../../src/claim/index.js';
import { BeyondDataError, QuestionError } from '../../src/option/index.js';

const YTD = {
  year: 2025,
  asOf: '2025-04-14',
  total: 8183,
  latestDay: { date: '2025-04-14', arrivals: 119, boats: null },
  comparisons: [
    { year: 2024, total: 6265, changePercent: 30.6 },
    { year: 2023, total: 4899, changePercent: 67 },
  ],
};
const BY = {
  rows: [
    { year: 2024, period: 3, label: 'March', from: '2024-03-01', to: '2024-03-31', total: 3180 },
    { year: 2025, period: 3, label: 'March', from: '2025-03-01', to: '2025-03-31', total: 4586 },
    { year: 2025, period: 4, label: 'April', from: '2025-04-01', to: '2025-04-30', total: 4432 },
  ],
};
const RECORDS = {
  window: 'day',
  rows: [
    { rank: 1, from: '2022-09-03', to: '2022-09-03', value: 1305 },
    { rank: 1, from: '2022-09-03', to: '2022-09-03', value: 1305 },
  ],
};
const MILESTONES = {
  milestones: [
    {
      threshold: 10_000,
      rows: [
        { year: 2025, date: '2025-04-28' },
        { year: 2024, date: null },
      ],
    },
  ],
};
const find = (data: object, path: string, ...main: string[]) =>
  findFigure(data, path, main.length > 0 ? main : ['total', 'rows']).value;

describe('findFigure', () => {
  it.each([
    ['', 8183],
    [' ', 8183],
    ['total', 8183],
    ['latestDay', 119],
    ['latestDay.date', '2025-04-14'],
    ['comparisons.2024', 6265],
    ['comparisons.2024.changePercent', 30.6],
    ['comparisons.[1].total', 4899],
    ['2023.changePercent', 67],
    [' 2023 . changePercent ', 67],
    ['arrivals', 119],
    ['latestDay.boats', null],
  ])('of a year to date, "%s" is %s', (path, value) => {
    expect(find(YTD, path, 'total', 'arrivals')).toBe(value);
  });

  it.each([
    ['2024', 3180],
    ['2024.March', 3180],
    ['2024.march.label', 'March'],
    ['2025.March', 4586],
    ['march.2025', 4586],
    ['2025-03', 4586],
    ['rows.2025-04-01', 4432],
    ['april', 4432],
    ['4.label', 'April'],
    ['rows.[2].total', 4432],
  ])('of a table, "%s" is %s: segments choose among the rows', (path, value) => {
    expect(find(BY, path)).toBe(value);
  });

  it('goes through a list of one row, and into what is unknown', () => {
    expect(find(MILESTONES, '2025', 'date', 'rows', 'milestones')).toBe('2025-04-28');
    expect(find(MILESTONES, '10000.2024', 'date')).toBe(null);
    expect(find({ highestSince: null }, 'highestSince.date', 'arrivals')).toBe(null);
    expect(find({ rows: [] }, '', 'value', 'rows')).toBe(null);
    expect(find({ rows: [{ total: 5, days: 2 }] }, '')).toBe(5);
  });

  it.each([
    [
      'changePercent',
      YTD,
      '"changePercent" can be comparisons.2024.changePercent, comparisons.2023.changePercent: name one of them',
    ],
    [
      'totl',
      YTD,
      'there is no figure "totl": there are year, asOf, total, latestDay, comparisons; did you mean total?',
    ],
    [
      'comparisons',
      YTD,
      'the answer has several figures, comparisons.2024, comparisons.2023: name one of them after ::',
    ],
    [
      '2025',
      BY,
      'the answer has several figures, rows.2025-03-01, rows.2025-04-01: name one of them after ::',
    ],
  ])('"%s" is refused, and told what there is', (path, data, message) => {
    expect(() => find(data, path)).toThrow(new QuestionError(message));
  });

  it.each([
    ['comparisons.2019', YTD, ', which has comparisons.2024, comparisons.2023'],
    ['comparisons.[7]', YTD, ', which has comparisons.2024, comparisons.2023'],
    ['comparisons.[12]', YTD, ', which has comparisons.2024, comparisons.2023'],
    ['latestDay.2025-04-14', YTD, ', which has latestDay.date, latestDay.arrivals, latestDay.boats'],
    ['rows.2019', { rows: [] }, ''],
  ])('"%s" may be in other data', (path, data, there) => {
    const segment = path.split('.')[1];
    expect(() => find(data, path)).toThrow(
      new BeyondDataError(`there is no "${segment}" in the answer${there}`),
    );
  });

  it.each([
    ['comparisons.foo', YTD, 'there is no figure "foo": there are comparisons.2024, comparisons.2023'],
    ['comparisons.foo5', YTD, 'there is no figure "foo5": there are comparisons.2024, comparisons.2023'],
    ['comparisons.x[0]', YTD, 'there is no figure "x[0]": there are comparisons.2024, comparisons.2023'],
    ['comparisons.[0]x', YTD, 'there is no figure "[0]x": there are comparisons.2024, comparisons.2023'],
    ['comparisons.', YTD, 'there is no figure "": there are comparisons.2024, comparisons.2023'],
    ['2025.May', BY, 'there is no figure "May": there are rows.2025-03-01, rows.2025-04-01'],
    ['', { a: 1, b: 2 }, 'the answer has several figures, a, b: name one of them after ::'],
  ])('"%s" is in no data', (path, data, message) => {
    expect(() => find(data, path)).toThrow(new QuestionError(message));
    expect(() => find(data, path)).not.toThrow(BeyondDataError);
  });

  it('takes places of two digits, and of many rows names the first few', () => {
    const rows = Array.from({ length: 1011 }, (_, index) => ({ rank: index + 1, total: index * 2 }));
    expect(find({ rows }, 'rows.[12].total')).toBe(24);
    expect(() => find({ rows }, 'rows')).toThrow(
      'the answer has several figures, rows.1, rows.2, rows.3, rows.4, rows.5, rows.6, rows.7, rows.8 and 1,003 more: name',
    );
    const [first] = rows;
    expect(() => find({ rows: rows.slice(0, 8) }, 'rows')).toThrow(/rows\.8: name/);
    expect(find({ rows: [first] }, 'rows')).toBe(0);
    expect(() => find({ days: Array.from({ length: 12 }, (_, total) => ({ total })) }, 'days.10')).toThrow(
      'a place in a list is written [10]',
    );
  });

  it('tells how a place is written from a row that there is not', () => {
    const message = (place: number) =>
      `there is no "${place}" in the answer: a place in a list is written [${place}]`;
    expect(() => find(RECORDS, 'rows.0.value')).toThrow(new QuestionError(message(0)));
    expect(() => find(YTD, 'comparisons.1.total')).toThrow(new QuestionError(message(1)));
    expect(() => find(YTD, 'comparisons.2')).toThrow(BeyondDataError);
    expect(() => find(BY, 'rows.1')).toThrow(BeyondDataError);
    expect(() => find(RECORDS, 'rows.2')).toThrow(BeyondDataError);
  });
});

describe('a row', () => {
  const named = (segment: string, row: unknown) => names(segment, row);

  it.each([
    ['2025', { year: 2025 }, true],
    ['MARCH', { label: 'March' }, true],
    ['2025-03', { from: '2025-03-01', to: '2025-03-31' }, true],
    ['2025-03', { from: '2025-03-01', to: '2025-04-30' }, false],
    ['2025-03', { from: '2025-02-01', to: '2025-03-31' }, false],
    ['2025', { from: '2025-01-01', to: '2025-12-31' }, false],
    ['null', { year: null }, false],
    ['undefined', { total: 5 }, false],
    ['5', { total: 5 }, false],
    ['5', 5, false],
    ['length', null, false],
  ])('%s names %j: %s', (segment, row, isNamed) => expect(named(segment, row)).toBe(isNamed));
});

describe('pathTo', () => {
  it('names no row by what could not be written in a path, or stands for nothing', () => {
    const rows = [{ label: 'a.b' }, { label: ' c' }, { label: '[0]' }, { label: '' }, { year: null }];
    const paths = rows.map((_, index) => pathTo({ rows }, ['rows', index]));
    expect(paths).toEqual(['rows.[0]', 'rows.[1]', 'rows.[2]', 'rows.[3]', 'rows.[4]']);
    expect(pathTo({ values: [7] }, ['values', 0])).toBe('values.[0]');
  });

  it('names a row by the first field that no other row shares, else by its place', () => {
    expect(pathTo(YTD, ['comparisons', 1, 'total'])).toBe('comparisons.2023.total');
    expect(pathTo(BY, ['rows', 0, 'total'])).toBe('rows.2024.total');
    expect(pathTo(BY, ['rows', 1, 'total'])).toBe('rows.2025-03-01.total');
    expect(pathTo(RECORDS, ['rows', 1, 'value'])).toBe('rows.[1].value');
    expect(pathTo(MILESTONES, ['milestones', 0, 'rows', 0, 'date'])).toBe('milestones.10000.rows.2025.date');
  });
});
