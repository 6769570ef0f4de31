import { expect, it } from 'vitest';
import { toPlaceText } from '../../src/finding/index.js';

it.each([
  [{ file: 'a.csv' }, 'a.csv'],
  [{ file: 'a.csv', line: 3, column: 12 }, 'a.csv, line 3, column 12'],
  [{ file: 'a.ods', sheet: 'SB_01', cell: 'B7' }, 'a.ods, sheet SB_01, cell B7'],
])('a place is said from the outside in', (place, text) => expect(toPlaceText(place)).toBe(text));
