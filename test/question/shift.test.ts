import { describe, expect, it } from 'vitest';
import { countedTo, fromWords, lastDayOf, shift, toWords } from '../../src/question/index.js';
import { day } from '../support/figures.js';

const shifted = (line: string, days: number) => {
  const moved = shift(fromWords(line), days);
  return moved && toWords(moved);
};

describe('shift', () => {
  it.each([
    ['ytd --as-of 2025-03-01', -1, 'ytd --as-of 2025-02-28'],
    ["ytd --as-of='1 March 2025' --measure boats", 1, 'ytd --as-of 2025-03-02 --measure boats'],
    ["day '1 January 2025'", -1, 'day 2024-12-31'],
    ['total --from 2025-01-01 --to 2025-01-31', 1, 'total --from 2025-01-01 --to 2025-02-01'],
    ['total --from 2025-01-31 --to 2025-01-31', 1, 'total --from 2025-02-01 --to 2025-02-01'],
    ['total --since 2025-01-01', 1, null],
    ['ytd --as-of latest', 1, null],
    ['ytd', -1, null],
  ])('%s, %d days', (line, days, moved) => {
    expect(shifted(line, days)).toBe(moved);
  });

  it('keeps words in quotation marks together', () => {
    expect(shifted("total --as-of 2025-03-01 --measure 'lost dinghies'", 1)).toBe(
      "total --as-of 2025-03-02 --measure 'lost dinghies'",
    );
  });

  it('keeps the path of the figure', () => {
    expect(shift(fromWords('ytd --as-of 2025-03-01 :: total'), 1)?.path).toBe('total');
  });
});

describe('lastDayOf', () => {
  it.each([
    ['ytd --as-of 2025-03-01', day('2025-03-01')],
    ['day 2025-03-01', day('2025-03-01')],
    ['total --from 2025-01-01 --to 2025-03-01', day('2025-03-01')],
    ['total --from 01-01 --to 03-01 --year 2025', null],
    ['total --month 2025-03', null],
  ])('%s', (line, last) => {
    expect(lastDayOf(fromWords(line))).toBe(last);
  });
});

describe('countedTo', () => {
  it('moves the last day to the one given, and leaves a question without one as it is', () => {
    expect(toWords(countedTo(fromWords('ytd --as-of 2025-03-01'), day('2025-02-20')))).toBe(
      'ytd --as-of 2025-02-20',
    );
    expect(toWords(countedTo(fromWords('total --month 2025-03'), day('2025-02-20')))).toBe(
      'total --month 2025-03',
    );
  });
});
