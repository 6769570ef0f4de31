import { describe, expect, it } from 'vitest';
import { hasErrors, toPlaceText } from '../../src/finding/index.js';

describe('hasErrors', () => {
  it('is true only if a finding is an error', () => {
    const finding = (severity: 'error' | 'warning' | 'info') => ({ rule: 'x', severity, message: 'y' });
    expect(hasErrors([finding('warning'), finding('info')])).toBe(false);
    expect(hasErrors([finding('info'), finding('error')])).toBe(true);
  });
});

describe('toPlaceText', () => {
  it.each([
    [{ file: 'a.csv' }, 'a.csv'],
    [{ file: 'a.csv', line: 3, column: 12 }, 'a.csv, line 3, column 12'],
    [{ file: 'a.ods', sheet: 'SB_01', cell: 'B7' }, 'a.ods, sheet SB_01, cell B7'],
  ])('names file, sheet, cell, line and column of %j, in this order', (place, text) =>
    expect(toPlaceText(place)).toBe(text),
  );
});
