import { describe, expect, it } from 'vitest';
import { claims } from '../../support/readText.js';

const read = (text: string) => claims(text, '2026-01-05');

describe('quarters and halves that only their ordinal names', () => {
  it('are those of the year of the one before them', () => {
    expect(read('The first quarter of 2024 brought 5,435 Channel crossings and the second 8,054.')).toEqual([
      '5,435 → total --quarter 2024-Q1 :: total 5435',
      '8,054 → total --quarter 2024-Q2 :: total 8054',
    ]);
    expect(read('The first half of 2024 brought 13,489 Channel crossings, the second 23,327.')).toEqual([
      '13,489 → total --half 2024-H1 :: total 13489',
      '23,327 → total --half 2024-H2 :: total 23327',
    ]);
  });

  it('are none where there is no such period, or none is named', () => {
    expect(read('The first half of 2024 brought 13,489 Channel crossings, the third 23,327.')).toEqual([
      '13,489 → total --half 2024-H1 :: total 13489',
    ]);
    expect(read('On Saturday 803 people crossed the Channel, the second 23,327.')).toEqual([
      expect.stringContaining('803'),
    ]);
  });
});
