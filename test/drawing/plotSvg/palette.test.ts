import { describe, expect, it } from 'vitest';
import {
  BACKGROUND,
  BENEATH,
  FRAME,
  INK,
  MUTED,
  SERIES,
  STEPS,
} from '../../../src/drawing/plotSvg/palette.js';

/** WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
}

describe.each(['light', 'dark'] as const)('on a %s background', (scheme) => {
  const background = BACKGROUND[scheme];

  it.each([INK, MUTED])('words can be read (%o)', (colour) => {
    expect(contrast(colour[scheme], background)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...SERIES, BENEATH, FRAME, INK])('marks can be seen (%o)', (colour) => {
    expect(contrast(colour[scheme], background)).toBeGreaterThanOrEqual(3);
  });

  it('a line stands out from the bars beneath it', () => {
    expect(contrast(INK[scheme], BENEATH[scheme])).toBeGreaterThanOrEqual(3);
  });

  it('each shade is further from the background than the one before', () => {
    const steps = STEPS.map((colour) => contrast(colour[scheme], background));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
