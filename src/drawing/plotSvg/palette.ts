/** A colour on a light and on a dark background. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

export const BACKGROUND: Colour = { light: '#ffffff', dark: '#15181c' };

/** Words: titles, labels. */
export const INK: Colour = { light: '#1a1a1a', dark: '#f0f0f0' };

/** Words of less weight: ticks, units, the source. */
export const MUTED: Colour = { light: '#595959', dark: '#b4b8bd' };

/** Thin lines that only guide the eye; they may be faint. */
export const GRID: Colour = { light: '#dcdcdc', dark: '#363b42' };

/**
 * One a series, the first for the one that the question is about. From the set of Okabe and Ito, which colour-blind
 * people can tell apart (https://jfly.uni-koeln.de/color/); those of it that are too pale on one background are used
 * on the other alone.
 */
export const SERIES: readonly Colour[] = [
  { light: '#0072B2', dark: '#56B4E9' },
  { light: '#D55E00', dark: '#E69F00' },
  { light: '#009E73', dark: '#009E73' },
  { light: '#CC79A7', dark: '#CC79A7' },
  { light: '#595959', dark: '#dadde1' },
];

/** Frames of days without a figure: seen, but quieter than the days that have one. */
export const FRAME: Colour = { light: '#8a8a8a', dark: '#767676' };

/** Bars beneath a line: the line must stand out from them as much as they do from the background. */
export const BENEATH: Colour = { light: '#0072B2', dark: '#0072B2' };

/** Steps from the least to the most: the Blues of ColorBrewer (https://colorbrewer2.org), safe for the colour-blind. */
export const STEPS: readonly Colour[] = [
  { light: '#eeeeee', dark: '#2a2f36' },
  { light: '#c6dbef', dark: '#1c4a7d' },
  { light: '#9ecae1', dark: '#2171b5' },
  { light: '#6baed6', dark: '#4292c6' },
  { light: '#3182bd', dark: '#6baed6' },
  { light: '#08519c', dark: '#9ecae1' },
  { light: '#08306b', dark: '#deebf7' },
];
