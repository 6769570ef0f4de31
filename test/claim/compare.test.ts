import { describe, expect, it } from 'vitest';
import { compare } from '../../src/claim/compare.js';
import type { Rounding } from '../../src/claim/index.js';
import { QuestionError } from '../../src/option/index.js';

const ask = (
  expected: string | number | boolean,
  actual: string | number | boolean,
  key = 'total',
  rounding: Rounding = 'exact',
) => compare({ expected, rounding }, actual, key);

describe('compare', () => {
  it.each([
    ['8,183', 8183],
    [8183, 8183],
    ['+8183', 8183],
    ['2025-04-14', '2025-04-14'],
    ['14 April 2025', '2025-04-14'],
    ['14/04/2025', '2025-04-14'],
    ['2025-04', '2025-04-14'],
    ['MARCH', 'March'],
    [' March ', 'March'],
    [' 8,183 ', 8183],
    [true, true],
    ['true', true],
  ])('%s is %s', (expected, actual) => {
    expect(ask(expected, actual).holds).toBe(true);
  });

  it.each([
    ['−15.5%', -15.5],
    ['-15.5 %', -15.5],
    ['-15.5', -15.5],
  ])('%s is the percentage %s', (expected, actual) => {
    expect(ask(expected, actual, 'changePercent').holds).toBe(true);
  });

  it.each([
    ['8183%', 8183, 'total'],
    ['2%', 2, 'boats'],
  ])('%s is no figure of %s %s', (expected, actual, key) => {
    expect(() => ask(expected, actual, key)).toThrow(
      new QuestionError(
        `unexpected "${expected}" for expected, expected a number without %: ${key} is no percentage`,
      ),
    );
  });

  it.each([
    ['8,184', 8183, 'total', '8,183, 1 fewer'],
    [7000, 8183, 'total', '8,183, 1,183 more'],
    [3, 2, 'rankInYear', '2'],
    ['2025-04-10', '2025-04-14', 'date', '14 April 2025, 4 days later'],
    ['2025-04-15', '2025-04-14', 'date', '14 April 2025, 1 day earlier'],
    ['2025-05', '2025-04-14', 'date', '14 April 2025'],
    ['April', 'March', 'label', '"March"'],
    [false, true, 'partial', '"true"'],
    ['8,184', 8183.5, 'total', '8,183.50, rounded 8,184'],
    [3, 2, 'year', '2'],
    ['2,024', 2025, 'year', '2025'],
    ['8182.5', 8183, 'total', '8,183'],
  ])('%s is not %s: the data have %s', (expected, actual, key, words) => {
    expect(ask(expected, actual, key)).toMatchObject({ holds: false, actual: words });
  });

  it('says how a fraction is rounded, and that it was cut', () => {
    expect(ask('20%', 19.034, 'changePercent', 'percent').actual).toBe('19.03%, rounded 19%');
    expect(ask('-20%', -20.787, 'changePercent', 'percent').actual).toBe(
      '−20.79%, rounded −21%: it was cut, not rounded',
    );
    expect(ask('46', 39.833, 'peoplePerBoat', 'rounded').actual).toBe('39.83, rounded 40');
  });

  it('shows no decimals that nobody wrote, of a third', () => {
    const third = String(-100 / 3);
    expect(ask(third, 40.70842784854301, 'changePercent', 'fraction').actual).toBe('40.71%');
  });

  it('says how an exact fraction would be rounded', () => {
    expect(ask('31%', 30.614, 'changePercent').actual).toBe('30.61%, rounded 31%');
  });

  it('says the published figure with its rounding', () => {
    expect(ask('11,500', 11_478, 'total', 'about')).toMatchObject({
      expected: 11_500,
      published: 'about 11,500',
    });
    expect(ask('31%', 30.6, 'changePercent', 'percent')).toMatchObject({ expected: 31, published: '31%' });
    expect(ask('April', 'March', 'label').published).toBe('"April"');
    expect(ask('2,024', 2025, 'year').published).toBe('2024');
  });

  it('says what is left of a rounding only where nothing more can be said', () => {
    expect(ask('9,000', 8183, 'total', 'more-than').actual).toBe('8,183');
    expect(ask('40', 39.833, 'peoplePerBoat', 'more-than').actual).toBe('39.83');
    expect(ask('19.5', 19.578, 'changePercent', 'percent').actual).toBe(
      '19.578%, rounded 19.6%: it was cut, not rounded',
    );
    expect(ask('19.57', 19.578, 'changePercent').actual).toBe('19.5780%, rounded 19.58%');
    expect(ask('2025-04-14', '2025-04-14', 'date').actual).toBe('14 April 2025');
  });

  it('takes numbers up to the largest that is still the one that was written', () => {
    expect(ask('9,007,199,254,740,991', 5).expected).toBe(Number.MAX_SAFE_INTEGER);
    expect(ask(`0.${'0'.repeat(38)}`, 0).holds).toBe(true);
    expect(() => ask(`0.${'0'.repeat(39)}`, 0)).toThrow(QuestionError);
  });

  it.each([
    ['soon', 8183, 'exact', 'unexpected "soon" for expected, expected a number'],
    ['1,23', 8183, 'exact', 'unexpected "1,23"'],
    ['9999999999999999', 8183, 'exact', 'unexpected "9999999999999999" for expected'],
    ['soon', '2025-04-14', 'exact', 'expected a day such as'],
    [
      '14 April 2025',
      '2025-04-14',
      'nearly',
      'unexpected nearly for rounding, expected exact: total is no number but 2025-04-14',
    ],
  ] as const)('%s cannot be compared with %s', (expected, actual, rounding, message) => {
    expect(() => ask(expected, actual, 'total', rounding)).toThrow(QuestionError);
    expect(() => ask(expected, actual, 'total', rounding)).toThrow(message);
  });
});
