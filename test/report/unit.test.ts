import { describe, expect, it } from 'vitest';
import { figureToText, type Quantity, roundHalfAway, wholeNumber } from '../../src/report/index.js';

describe('roundHalfAway', () => {
  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [30.614525, 1, 30.6],
    [0.49999, 0, 0],
    [46.16638, 0, 46],
    [9007199254740991, 0, 9007199254740991],
  ])('rounds %d to %i decimals: %d', (value, decimals, rounded) =>
    expect(roundHalfAway(value, decimals)).toBe(rounded),
  );
});

describe('figureToText', () => {
  it.each<[Quantity, number, string]>([
    [{ value: 8183, unit: 'people' }, 0, '8,183'],
    [{ value: 1234567, unit: 'people' }, 2, '1,234,567'],
    [{ value: 999, unit: 'boats' }, 0, '999'],
    [{ value: 30.61, unit: 'percent', signed: true }, 0, '+31%'],
    [{ value: -22.4, unit: 'percent', signed: true }, 1, '−22.4%'],
    [{ value: -0.3, unit: 'percent', signed: true }, 0, '0%'],
    [{ value: 3853.1, unit: 'percent' }, 0, '3,853%'],
    [{ value: 61.71, unit: 'people per boat' }, 0, '62'],
    [{ value: 61.75, unit: 'people per boat' }, 1, '61.8'],
    [{ value: 60.5, unit: 'people per boat' }, 0, '61'],
    [{ value: -8551, unit: 'people', signed: true }, 0, '−8,551'],
    [{ value: 0, unit: 'people', signed: true }, 0, '0'],
    [{ value: 2025, unit: 'label' }, 0, '2025'],
    [{ value: null, unit: 'people' }, 0, '–'],
  ])('writes %j with %i decimals as %j', (figure, precision, text) =>
    expect(figureToText(figure, { precision })).toBe(text),
  );
});

describe('wholeNumber', () => {
  it('writes separators and no decimals', () => {
    expect([wholeNumber(10_000, 'people'), wholeNumber(61.71, 'people per boat')]).toEqual(['10,000', '62']);
  });
});
