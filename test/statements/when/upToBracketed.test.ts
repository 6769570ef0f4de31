import { describe, expect, it } from 'vitest';
import { claims } from '../../support/readText.js';

const read = (text: string) => claims(text, '2024-12-02');

describe('a date in brackets', () => {
  it('limits the year before it', () => {
    expect(read('In 2024 (to 31 July) 16,790 people crossed the Channel in small boats.')).toEqual([
      '16,790 → ytd --as-of 2024-07-31 :: total 16790 plain',
    ]);
  });

  it('is the point of another year that stands behind it', () => {
    expect(
      read(
        'In small boats 28,453 people had crossed the Channel at this point (up to December 1) last year.',
      ),
    ).toEqual(['28,453 → ytd --as-of 2024-12-01 --years 2023 :: comparisons.2023.total 28453']);
  });
});

describe('"the year" in a clause about one', () => {
  it('is that year as a whole', () => {
    const text = (link: string) =>
      `By Saturday 40,029 people had crossed the Channel in small boats this year. It was passed in 2022${link} the total for the year was 45,755.`;
    expect(claims(text(', when'), '2025-12-14').at(-1)).toBe('45,755 → total --year 2022 :: total 45755');
    expect(claims(text(';'), '2025-12-14').at(-1)).toBe('45,755 → ytd --as-of 2025-12-13 :: total 45755');
  });
});
