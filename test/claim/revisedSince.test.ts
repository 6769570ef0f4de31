import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/index.js';
import { revisedSince } from '../../src/claim/revisedSince.js';
import { fromWords } from '../../src/question/index.js';

function revised(
  expected: number,
  actual: number,
  first: string,
  last: string,
  published: string | null,
  isMarked = false,
) {
  const text = published === null ? undefined : { published, asOf: null };
  const claim = { question: fromWords('total'), expected, text } as unknown as Claim;
  return revisedSince(claim, actual, [[first, last]], isMarked) !== null;
}

describe('revisedSince', () => {
  it.each([
    ['a day of 2022', 337, 372, '2022-08-06', '2022-08-06', '2022-08-07', true],
    ['the largest revision of a day', 1160, 717, '2022-09-04', '2022-09-04', '2022-09-05', true],
    ['more than that', 1161, 717, '2022-09-04', '2022-09-04', '2022-09-05', false],
    ['a total of 2022', 22557, 22638, '2022-01-01', '2022-08-22', '2022-08-23', true],
    ['a total of 2022 that is 5 % off', 21500, 22638, '2022-01-01', '2022-08-22', '2022-08-23', false],
    ['the year 2020', 8410, 8462, '2020-01-01', '2020-12-31', '2021-01-04', true],
    ['the year 2022, told in 2024', 45728, 45755, '2022-01-01', '2022-12-31', '2024-10-26', false],
    ['one person, days after', 1194, 1195, '2025-05-31', '2025-05-31', '2025-06-01', true],
    ['one person, a year after', 1194, 1195, '2025-05-31', '2025-05-31', '2026-06-01', true],
    ['nine people, days after', 5445, 5454, '2025-07-01', '2025-07-31', '2025-08-01', false],
    ['days after the publication', 337, 372, '2022-08-06', '2022-08-06', '2022-08-05', false],
    ['a claim without a day of publication', 337, 372, '2022-08-06', '2022-08-06', null, false],
  ])('%s: %d for %d', (_, expected, actual, first, last, published, isRevised) => {
    expect(revised(expected, actual, first, last, published)).toBe(isRevised);
  });

  it.each([
    ['four people of a day', 1097, 1101, '2025-09-06', '2025-09-06', true],
    ['more than was ever seen since 2023', 1050, 1101, '2025-09-06', '2025-09-06', false],
    ['a total that the day is part of', 5080, 5084, '2025-09-01', '2025-09-30', false],
  ])('%s that the data mark as revised: %d for %d', (_, expected, actual, first, last, isRevised) => {
    expect(revised(expected, actual, first, last, '2025-10-08', true)).toBe(isRevised);
    expect(revised(expected, actual, first, last, '2025-10-08', false)).toBe(false);
  });
});
