import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FONT_FILES } from '../../../src/drawing/font.js';
import { balanceText, textWidth, wrapText } from '../../../src/drawing/plotSvg/textSize.js';

import { ROOT } from '../../house/house.js';
import { widthsOf } from '../fontMetrics.js';

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
    expect(balanceText(WORDS, 220, LETTERING, 5).map((line) => line.length)).toEqual([27, 12]);
    expect(balanceText(WORDS, 400, LETTERING, 5)).toEqual([WORDS]);
  });

  it('leaves a text that is cut as it is', () => {
    expect(balanceText(WORDS, 100, LETTERING, 2)).toEqual(wrapText(WORDS, 100, LETTERING, 2));
    expect(balanceText('', 100, LETTERING, 2)).toEqual([]);
  });
});

describe('textWidth', () => {
  const WORDS = [
    '15,897 people had arrived in 2026 by 20 August, 43% fewer than at the same point in 2025 (27,997)',
    'Source: Home Office daily series, edition of 21 August 2026, provisional; Open Government Licence v3.0',
    'Boats carried an average of 85 people from 1 to 20 August 2026',
    'WEEKS WITH MOST MMM WWW @@@',
    '2022 45,755',
    'Ministry of Defence primacy',
    'illicit fillet jiffy, lit till ill.',
  ];

  it.each(FONT_FILES.map((file, index) => [file, index === 1] as const))(
    'is never less than in the font of the package: %s',
    (file, bold) => {
      const widthOf = widthsOf(readFileSync(join(ROOT, file)));
      const real = (text: string) => [...text].reduce((width, each) => width + (widthOf(each) ?? 0), 0);
      expect(widthOf('0')).toBeCloseTo(0.57, 1);
      for (const text of WORDS) expect(textWidth(text, { size: 1, bold })).toBeGreaterThanOrEqual(real(text));
    },
  );
});
