import { expect, it } from 'vitest';
import { ordinalInWords } from '../../src/text/index.js';

it.each([
  [1, 'first'],
  [3, 'third'],
  [10, 'tenth'],
  [11, '11th'],
  [12, '12th'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
  [24, '24th'],
  [111, '111th'],
  [136, '136th'],
])('place %i is %s', (place, words) => expect(ordinalInWords(place)).toBe(words));
