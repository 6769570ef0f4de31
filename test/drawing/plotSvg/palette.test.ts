import { describe, expect, it } from 'vitest';
import { styleSheet } from '../../../src/drawing/plotSvg/palette.js';
import { contrast, distance, SIGHTS } from '../../../src/drawing/seenColour.js';
import { THEMES } from '../../../src/drawing/themes.js';
import { VERDICT_COLOURS } from '../../../src/renderers/html/styleSheet.js';

const ALL = Object.entries(THEMES).flatMap(([name, theme]) =>
  (['light', 'dark'] as const).map((background) => ({ name, background, ...theme[background] })),
);

describe.each(ALL)('the theme $name on a $background background', (colours) => {
  const { paper, ink, muted, accent, context, beneath, frame, steps } = colours;

  it.each([ink, muted])('text of colour %s is legible', (colour) => {
    expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([accent, ...context, frame, ink])('marks of colour %s are visible', (colour) => {
    expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  it('a line contrasts with the bars beneath it', () => {
    expect(contrast(ink, beneath)).toBeGreaterThanOrEqual(3);
  });

  it('each shade contrasts more with the background than the one before', () => {
    const contrasts = steps.map((colour) => contrast(colour, paper));
    expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
  });

  it.each(Object.entries(SIGHTS))('can be told apart with %s vision', (_, sight) => {
    for (const other of context) expect(distance(accent, other, sight), other).toBeGreaterThan(15);
    // The two nearest years; the others have their names at the ends of their lines.
    expect(distance(context[0], context[1], sight)).toBeGreaterThan(15);
    for (const [index, next] of steps.slice(1).entries())
      expect(distance(steps[index] ?? next, next, sight), next).toBeGreaterThan(6);
  });
});

describe.each(['light', 'dark'] as const)('verdicts on a %s background', (background) => {
  // The colour of what is unknown is that of less important words.
  const { unknown, ...judged } = VERDICT_COLOURS;
  const colours = Object.values(judged).map((colour) => colour[background]);

  it.each(colours)('are visible in %s', (colour) => {
    expect(contrast(colour, THEMES.default[background].paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(SIGHTS))('can be told apart with %s vision', (_, sight) => {
    for (const [index, colour] of colours.entries())
      for (const other of colours.slice(index + 1))
        expect(distance(colour, other, sight), `${colour} ${other}`).toBeGreaterThan(15);
  });
});

describe('styleSheet', () => {
  it('has the colours of one scheme, or asks the reader for it', () => {
    const [light, dark, auto] = (['light', 'dark', 'auto'] as const).map((scheme) => styleSheet(scheme)) as [
      string,
      string,
      string,
    ];
    const has = (sheet: string) =>
      [THEMES.default.light.ink, THEMES.default.dark.ink].map((colour) => sheet.includes(colour));
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
