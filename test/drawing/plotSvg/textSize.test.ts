import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../src/drawing/plotSvg/textSize.js';

const LETTERING = { size: 10, bold: false };

describe('wrapText', () => {
  it('keeps a day and its month on one line', () => {
    const text = 'by day, 1 January to 20 August 2026';
    expect(wrapText(text, 70, LETTERING, 9)).toEqual(['by day,', '1 January', 'to', '20 August', '2026']);
  });

  it('breaks after other numbers, and a word that is longer than a line', () => {
    expect(wrapText('in 2026 the 12 boats', 60, LETTERING, 9)).toEqual(['in 2026', 'the 12', 'boats']);
    expect(wrapText('1 Januaryyyyyyyyyyyyy', 60, LETTERING, 9).join('')).toBe('1 Januaryyyyyyyyyyyyy');
  });
});
