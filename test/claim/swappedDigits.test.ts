import { describe, expect, it } from 'vitest';
import { hasSwappedDigits } from '../../src/claim/swappedDigits.js';

describe('digits that have changed places', () => {
  it.each([
    [8642, 8462],
    [1707, 1077],
    [432, 423],
    [26576, 26756],
  ])('are those of %i and %i', (published, actual) => {
    expect(hasSwappedDigits(published, actual)).toBe(true);
    expect(hasSwappedDigits(actual, published)).toBe(true);
  });

  it.each([
    ['the same figure', 8462, 8462],
    ['one wrong digit', 8463, 8462],
    ['more than two digits moved', 4607, 7640],
    ['two digits only', 65, 56],
    ['another length', 846, 8462],
    ['decimals', 12.3, 13.2],
    ['a date', '2025-04-12', '2025-04-21'],
  ])('are not those of %s', (_, published, actual) => {
    expect(hasSwappedDigits(published, actual)).toBe(false);
  });
});
