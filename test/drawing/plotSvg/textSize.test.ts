import { describe, expect, it } from 'vitest';
import { balanceText, wrapText } from '../../../src/drawing/plotSvg/textSize.js';

const LETTERING = { size: 10, bold: false };

describe('wrapText', () => {
  it('keeps a day and its month on one line', () => {
    const text = 'by day, 1 January to 20 August 2026';
    expect(wrapText(text, 70, LETTERING, 9)).toEqual(['by day,', '1 January', 'to', '20 August', '2026']);
  });

  it('breaks after other numbers, and breaks a word longer than a line', () => {
    expect(wrapText('in 2026 the 12 boats', 60, LETTERING, 9)).toEqual(['in 2026', 'the 12', 'boats']);
    expect(wrapText('1 Januaryyyyyyyyyyyyy', 60, LETTERING, 9).join('')).toBe('1 Januaryyyyyyyyyyyyy');
  });
});

describe('balanceText', () => {
  const WORDS = 'as many lines but more even ones at last';

  it('leaves no single word on the last line, without adding a line', () => {
    expect(wrapText(WORDS, 220, LETTERING, 5).map((line) => line.length)).toEqual([35, 4]);
    expect(balanceText(WORDS, 220, LETTERING, 5).map((line) => line.length)).toEqual([22, 17]);
    expect(balanceText(WORDS, 400, LETTERING, 5)).toEqual([WORDS]);
  });

  it('leaves a text that is cut as it is', () => {
    expect(balanceText(WORDS, 100, LETTERING, 2)).toEqual(wrapText(WORDS, 100, LETTERING, 2));
    expect(balanceText('', 100, LETTERING, 2)).toEqual([]);
  });
});
