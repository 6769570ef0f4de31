import { describe, expect, it } from 'vitest';
import { claims } from '../../support/readText.js';

const read = (text: string) => claims(text, '2026-01-05');

describe('months before one that is named', () => {
  it('are of the year before it', () => {
    expect(read('October 2025 brought 1,000 Channel crossings, against 5,000 last October.')).toEqual([
      expect.stringContaining('1,000 → total --month 2025-10'),
      expect.stringContaining('5,000 → total --month 2024-10'),
    ]);
    expect(
      read(
        'October brought 1,000 Channel crossings, against 5,000 last October and 2,000 the October before that.',
      ),
    ).toEqual([
      expect.stringContaining('1,000 → total --month 2025-10'),
      expect.stringContaining('5,000 → total --month 2024-10'),
      expect.stringContaining('2,000 → total --month 2023-10'),
    ]);
  });

  it('are the last ones where no other is named', () => {
    expect(read('Last October there were 5,000 Channel crossings.')).toEqual([
      expect.stringContaining('5,000 → total --month 2025-10'),
    ]);
  });
});
