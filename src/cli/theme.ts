import { contrast, distance, SIGHTS } from '../drawing/seenColour.js';
import type { Background, Colours, Theme, ThemeName } from '../drawing/theme.js';
import { THEMES } from '../drawing/themes.js';
import type { Host } from '../host/index.js';

/**
 * A theme of the program by its name, or one from a JSON file, which has only what differs from the usual one. Throws `HostError` and
 * `QuestionError`, which name the file and the fault in it.
 */
export async function loadTheme(word: string, host: Host): Promise<Theme> {
  if (Object.hasOwn(THEMES, word)) return THEMES[word as ThemeName];
  // Zod is loaded only on use.
  const { parseTheme } = await import('./themeFile.js');
  const theme = parseTheme(word, host);
  for (const background of ['light', 'dark'] as const)
    for (const warning of [...faintColours(theme, background), ...alikeColours(theme, background)])
      host.errors.write(`warning: ${word}: ${warning}\n`);
  return theme;
}

/** Contrasts that WCAG 2.2 asks of words and of marks: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST = { words: 4.5, marks: 3 } as const;

/** What is hard to see on the background of a theme, in sentences without a full stop. */
function faintColours(theme: Theme, background: Background): string[] {
  const colours: Colours = theme[background];
  const wanted = [
    ...(['ink', 'muted'] as const).map((name) => [name, colours[name], LEAST.words] as const),
    ['accent', colours.accent, LEAST.marks] as const,
    ...colours.context.map((colour, index) => [`context ${index + 1}`, colour, LEAST.marks] as const),
  ];
  return wanted
    .map(([name, colour, least]) => ({ name, colour, least, has: contrast(colour, colours.paper) }))
    .filter(({ has, least }) => has < least)
    .map(
      ({ name, colour, least, has }) =>
        `${background} ${name} ${colour} is faint on ${colours.paper}: its contrast is ${has.toFixed(1)}, expected ${least} or more`,
    );
}

/** From this distance on, two colours are easily told apart. */
const APART = 15;

/** Colours of other years that look like that of the year in question to people without one of the three kinds of cones. */
function alikeColours(theme: Theme, background: Background): string[] {
  const { accent, context } = theme[background];
  return Object.entries(SIGHTS).flatMap(([sight, matrix]) =>
    context
      .map((colour, index) => ({ colour, number: index + 1 }))
      .filter(({ colour }) => distance(accent, colour, matrix) < APART)
      .map(
        ({ colour, number }) =>
          `${background} accent ${accent} and context ${number} ${colour} look alike with ${sight} vision`,
      ),
  );
}
