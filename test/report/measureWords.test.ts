import { expect, it } from 'vitest';
import { dayInWords, phraseToText } from '../../src/report/index.js';

it.each([
  [119, 2, 59.5, '119 people in 2 boats (60 a boat)'],
  [1, 1, 1, '1 person in 1 boat'],
  [119, null, null, '119 people'],
  [0, 0, null, 'no arrivals'],
  [null, null, null, 'no figure published'],
])('dayInWords: %s people in %s boats, %s a boat, are %j', (arrivals, boats, each, words) =>
  expect(phraseToText(dayInWords(arrivals, boats, each), { precision: 0 })).toBe(words),
);
