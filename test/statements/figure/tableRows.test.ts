import { describe, expect, it } from 'vitest';
import { claims } from '../../support/readText.js';

const read = (...lines: string[]) =>
  claims(['Small boats in the Channel', '', ...lines].join('\n'), '2025-04-16');

describe('a table in a text', () => {
  it('has its figures read by column', () => {
    expect(read('Month: people / boats', 'March 2025: 4,586 / 80', 'February 2025: 958 / 19')).toEqual([
      '4,586 → total --month 2025-03 :: total 4586',
      '80 → total --month 2025-03 :: boats 80 plain',
      '958 → total --month 2025-02 :: total 958',
      '19 → total --month 2025-02 :: boats 19',
    ]);
  });

  it('has the boats first where its heading does', () => {
    expect(read('Month; boats; people', 'March 2025; 80; 4,586')).toEqual([
      '80 → total --month 2025-03 :: boats 80 plain',
      '4,586 → total --month 2025-03 :: total 4586',
    ]);
  });

  it('counts weeks to their last day', () => {
    expect(read('Week ending; people; boats', '13 April 2025; 1,058; 18')).toEqual([
      '1,058 → total --last 7d --as-of 2025-04-13 :: total 1058',
      '18 → total --last 7d --as-of 2025-04-13 :: boats 18',
    ]);
  });

  it('ends at the first line that is no row', () => {
    const all = read('Month; people; boats', 'March 2025; 4,586; 80', 'In February 2025, 958 people came.');
    expect(all.at(-1)).toBe('958 → total --month 2025-02 :: total 958');
  });
});
