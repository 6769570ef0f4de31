import { describe, expect, it } from 'vitest';
import {
  BACKGROUND,
  BENEATH,
  FRAME,
  INK,
  MUTED,
  SERIES,
  STEPS,
  styleSheet,
} from '../../../src/drawing/plotSvg/palette.js';
import { distance, linear, SIGHTS } from './seenColour.js';

/** WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
}

describe.each(['light', 'dark'] as const)('on a %s background', (scheme) => {
  const background = BACKGROUND[scheme];

  it.each([INK, MUTED])('text of colour %o is legible', (colour) => {
    expect(contrast(colour[scheme], background)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...SERIES, BENEATH, FRAME, INK])('marks of colour %o are visible', (colour) => {
    expect(contrast(colour[scheme], background)).toBeGreaterThanOrEqual(3);
  });

  it('a line contrasts with the bars beneath it', () => {
    expect(contrast(INK[scheme], BENEATH[scheme])).toBeGreaterThanOrEqual(3);
  });

  it('each shade contrasts more with the background than the one before', () => {
    const steps = STEPS.map((colour) => contrast(colour[scheme], background));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it.each(Object.entries(SIGHTS))('series and shades can be distinguished with %s vision', (_, sight) => {
    const series = SERIES.map((colour) => colour[scheme]);
    for (const [index, colour] of series.entries()) {
      for (const other of series.slice(index + 1)) {
        expect(distance(colour, other, sight), `${colour} ${other}`).toBeGreaterThan(15);
      }
    }
    const steps = STEPS.map((colour) => colour[scheme]);
    for (const [index, next] of steps.slice(1).entries()) {
      expect(distance(steps[index] ?? next, next, sight), next).toBeGreaterThan(6);
    }
  });
});

describe('styleSheet', () => {
  it('has the colours of one scheme, or asks the reader for it', () => {
    const [light, dark, auto] = (['light', 'dark', 'auto'] as const).map(styleSheet) as [
      string,
      string,
      string,
    ];
    const has = (sheet: string) => [INK.light, INK.dark].map((colour) => sheet.includes(colour));
    expect([light, dark, auto].map(has)).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
    expect([light, dark, auto].map((sheet) => sheet.includes('prefers-color-scheme'))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
