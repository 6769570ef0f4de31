import { describe, expect, it } from 'vitest';
import type { RawEntry } from '../../src/entry/index.js';
import {
  commaInNumber,
  duplicateDay,
  hasDecimalComma,
  markedValue,
  missingSeries,
  missingValue,
  noDays,
  sumTooLargeAt,
  tooManySeries,
  totalSeries,
  unreadable,
  wrongYear,
} from '../../src/entry/rowFindings.js';
import { day } from '../support/figures.js';
import { tableOf } from '../support/memoryTable.js';

const PUBLICATION = tableOf('date,arrivals,route');
const DAY = day('2025-01-02');
const DATE = '2025-01-02';

function cell(text: string, column = 1, publication = PUBLICATION) {
  const cells = PUBLICATION.columns.map((_, index) => (index === column ? text : ''));
  const row: RawEntry = { line: 9, cells };
  return { publication, row, column };
}

const PLACE = { file: 'x.csv', line: 9, column: 2 };
const SERIES_PLACE = { file: 'x.csv', line: 9, column: 3 };

describe('a cell that cannot be read', () => {
  it('is reported with what was expected', () => {
    expect(unreadable(cell('-5'), 'arrivals', 'it is negative', 'a whole number')).toEqual({
      rule: 'unreadable-count',
      severity: 'error',
      message: 'unexpected "-5" for arrivals, expected a whole number: it is negative',
      place: PLACE,
      actual: '-5',
      expected: 'a whole number',
    });
  });

  it('is reported as a date in a column of dates', () => {
    expect(unreadable(cell('', 0), 'date', 'it is empty', 'a date')).toMatchObject({
      rule: 'unreadable-date',
      message: 'unexpected empty cell for date, expected a date: it is empty',
    });
  });

  it('is recognised as a repeated heading, in any case and with blanks around it', () => {
    expect(unreadable(cell(' Arrivals '), 'arrivals', 'it is no number', 'a number').message).toBe(
      'unexpected " Arrivals " for arrivals, expected a number: it is no number; remove the repeated row of headings',
    );
  });

  it('is not taken for a repeated heading if both are empty', () => {
    const unnamed = tableOf('date,,route');
    expect(unreadable(cell(' ', 1, unnamed), 'arrivals', 'it is empty', 'a number').message).toBe(
      'unexpected empty cell for arrivals, expected a number: it is empty',
    );
  });

  it('is quoted as empty if the row ends before it', () => {
    const short = { ...cell(''), row: { line: 9, cells: ['2025-01-02'] } };
    expect(unreadable(short, 'arrivals', 'it is empty', 'a number').actual).toBe('');
  });
});

describe('a wrong year', () => {
  const slip = { day: day('2024-01-02'), meant: DAY };

  it('is reported with the day before it', () => {
    expect(wrongYear(cell('2024-01-02', 0), { ...slip, previous: day('2025-01-01') })).toEqual({
      rule: 'wrong-year',
      severity: 'error',
      message: 'unexpected 2 January 2024 after 1 January 2025, expected 2 January 2025: the year is wrong',
      place: { file: 'x.csv', line: 9, column: 1 },
      date: DATE,
    });
  });

  it('has no day before it in the first row', () => {
    expect(wrongYear(cell('2024-01-02', 0), { ...slip, previous: null }).message).toBe(
      'unexpected 2 January 2024 in the first row, expected 2 January 2025: the year is wrong',
    );
  });
});

it('reports a missing figure with the text that stands for it', () => {
  expect(missingValue(cell('[x]'), 'arrivals', DAY)).toEqual({
    rule: 'missing-value',
    severity: 'warning',
    message: 'unexpected "[x]" for arrivals, expected a figure: the day is counted as missing, not as 0',
    place: PLACE,
    date: DATE,
    measure: 'arrivals',
    actual: '[x]',
  });
});

it('reports markers with what they mean', () => {
  expect(markedValue(cell('5 [r][p]'), 'arrivals', DAY, ['r', 'p'])).toEqual({
    rule: 'marked-value',
    severity: 'info',
    message: '"5 [r][p]" for arrivals is marked as revised and provisional',
    place: PLACE,
    date: DATE,
    actual: '5 [r][p]',
  });
});

describe('a comma in a number', () => {
  it('is reported with the figure that is read', () => {
    expect(commaInNumber(cell('1,305'), 'arrivals', DAY, 1305)).toEqual({
      rule: 'comma-in-number',
      severity: 'warning',
      message:
        'unexpected comma in "1,305" for arrivals, expected whole numbers without one where cells are separated by semicolons: it is read as 1305',
      place: PLACE,
      date: DATE,
      measure: 'arrivals',
      actual: '1,305',
    });
  });

  it('may be a decimal mark only where the input says so', () => {
    const inSemicolons = { ...PUBLICATION, decimalComma: true };
    expect(hasDecimalComma(cell('1,305', 1, inSemicolons))).toBe(true);
    expect(hasDecimalComma(cell('1305', 1, inSemicolons))).toBe(false);
    expect(hasDecimalComma(cell('1,305', 1, { ...PUBLICATION, decimalComma: false }))).toBe(false);
    expect(hasDecimalComma(cell('1,305'))).toBe(false);
  });
});

it('reports a sum that is too large at the figure with which that happens', () => {
  expect(sumTooLargeAt(cell('9007199254740991'), 'arrivals', DAY)).toEqual({
    rule: 'sum-too-large',
    severity: 'error',
    message:
      'unexpected "9007199254740991" for arrivals, expected figures whose sum can be held exactly (up to 2^53 − 1)',
    place: PLACE,
    date: DATE,
    actual: '9007199254740991',
  });
});

describe('a second row of a day', () => {
  const second = { place: PLACE, text: () => '7' };
  const first = { line: 4, text: () => '' };

  it('is reported with what differs', () => {
    expect(duplicateDay(second, first, DAY, 'arrivals')).toEqual({
      rule: 'duplicate-day',
      severity: 'error',
      message:
        'unexpected second row for 2 January 2025 with arrivals "7", expected one row a day: line 4 has empty cell; remove the wrong one',
      place: PLACE,
      date: DATE,
    });
  });

  it('is only a warning if nothing differs', () => {
    expect(duplicateDay(second, first, DAY, null)).toEqual({
      rule: 'duplicate-day',
      severity: 'warning',
      message:
        'unexpected second row for 2 January 2025, expected one row a day: line 4 has the same figures, and the day is counted once',
      place: PLACE,
      date: DATE,
    });
  });
});

describe('the name of a series', () => {
  it('is reported if it is missing', () => {
    expect(missingSeries(cell(' ', 2))).toEqual({
      rule: 'missing-series',
      severity: 'error',
      message: 'unexpected empty cell for route, expected the name of a series in every row',
      place: SERIES_PLACE,
    });
  });

  it('is reported if there are too many', () => {
    expect(tooManySeries(cell('R10001', 2), 10_000)).toEqual({
      rule: 'too-many-series',
      severity: 'error',
      message:
        'unexpected "R10001" for route after 10,000 other names, expected the names of a few series: name another column by --series',
      place: SERIES_PLACE,
    });
  });

  it('is reported if it seems to be that of their sum', () => {
    expect(totalSeries(cell(' Total ', 2))).toEqual({
      rule: 'total-series',
      severity: 'warning',
      message:
        'unexpected series " Total ", expected none that is the sum of others: it is counted beside them; leave it out with --only',
      place: SERIES_PLACE,
      series: 'Total',
    });
  });
});

it('reports headings without a row at the headings', () => {
  expect(noDays(PUBLICATION)).toEqual({
    rule: 'no-days',
    severity: 'error',
    message: 'unexpected end below the headings, expected a row for each day',
    place: { file: 'x.csv', line: 1 },
  });
});
