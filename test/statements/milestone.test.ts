import { describe, expect, it } from 'vitest';
import { thresholdsIn } from '../../src/statements/milestone.js';
import { toSentences } from '../../src/statements/sentence/toSentences.js';

/** The totals that a sentence says were passed. */
const passed = (text: string) => thresholdsIn(toSentences(text)[0]?.tokens ?? []).map(({ value }) => value);

describe('the totals that were passed', () => {
  it.each([
    ['It had passed 50,000 on 11 August 2025 and 70,000 on 13 April 2026.', [50_000, 70_000]],
    ['They counted 50,000 on 11 August 2025 and 70,000 on 13 April 2026, they said.', []],
    ['It passed 8,183 on Monday.', []],
  ])('%s', (text, totals) => {
    expect(passed(text)).toEqual(totals);
  });

  it('are found in one walk, however many follow each other', () => {
    // Looked up again for every one behind it, sixty would take years.
    expect(passed(`Some ${'1,500 on '.repeat(60)}it.`)).toEqual([]);
    expect(passed(`It passed ${'1,500 on '.repeat(60)}it.`)).toHaveLength(60);
  });
});
