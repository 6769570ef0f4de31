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
    for (const warning of faintColours(theme, background))
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

/** The contrast of two colours, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
