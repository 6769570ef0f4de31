import type { ChartSeries } from '../../report/index.js';

/** A colour on a light and on a dark background. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

export const BACKGROUND: Colour = { light: '#ffffff', dark: '#15181c' };

/** Colours of a picture: light, dark, or by the setting of its reader. */
export type Scheme = keyof Colour | 'auto';

/** Titles and labels. */
export const INK: Colour = { light: '#1a1a1a', dark: '#f0f0f0' };

/** Less important words: ticks, units, the source. */
export const MUTED: Colour = { light: '#595959', dark: '#b4b8bd' };

/** Grid lines. They only guide the eye and may be faint. */
export const GRID: Colour = { light: '#dcdcdc', dark: '#363b42' };

/**
 * Colours of series; the first is for the emphasised one. From the set of Okabe and Ito, which colour-blind people can
 * distinguish (https://jfly.uni-koeln.de/color/); colours that are too pale on one background are used only on the other.
 */
export const SERIES: readonly Colour[] = [
  { light: '#0072B2', dark: '#56B4E9' },
  { light: '#D55E00', dark: '#E69F00' },
  { light: '#009E73', dark: '#009E73' },
  { light: '#CC79A7', dark: '#CC79A7' },
  { light: '#595959', dark: '#dadde1' },
];

/** Frames of days without a figure, less prominent than the days that have one. */
export const FRAME: Colour = { light: '#8a8a8a', dark: '#767676' };

/** Bars beneath a line, which must contrast with the line as much as with the background. */
export const BENEATH: Colour = { light: '#0072B2', dark: '#0072B2' };

/** Shades from lowest to highest: the Blues of ColorBrewer (https://colorbrewer2.org), safe for colour-blind people. */
export const STEPS: readonly Colour[] = [
  { light: '#eeeeee', dark: '#2a2f36' },
  { light: '#c6dbef', dark: '#1c4a7d' },
  { light: '#9ecae1', dark: '#2171b5' },
  { light: '#6baed6', dark: '#4292c6' },
  { light: '#3182bd', dark: '#6baed6' },
  { light: '#08519c', dark: '#9ecae1' },
  { light: '#08306b', dark: '#deebf7' },
];

/** Class names for the marks of a series: a colour, with dashes or hollow areas once all colours are used. */
export interface SeriesPaint {
  readonly line: string;
  readonly area: string;
  /** Whether lines are dashed and areas hollow. */
  readonly dashed: boolean;
}

/**
 * Paints for series, in their order. An emphasised series has the first colour to itself; the series listed nearest to it
 * get solid lines, those further away dashed ones.
 */
export function paintsOf(series: readonly ChartSeries[]): SeriesPaint[] {
  const centre = series.findIndex(({ emphasis }) => emphasis);
  if (centre === -1) return series.map((_, index) => paintOf(index, SERIES.length));
  const order = [...series.keys()].sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre) || a - b);
  return series.map((_, index) =>
    index === centre ? FOREMOST : paintOf(order.indexOf(index) - 1, SERIES.length - 1),
  );
}

const FOREMOST: SeriesPaint = { line: 'line0', area: 'area0', dashed: false };

/** Uses the last `count` colours in turn, dashed in every second round. */
function paintOf(rank: number, count: number): SeriesPaint {
  const colour = SERIES.length - count + (rank % count);
  return {
    line: `line${colour}`,
    area: `area${colour}`,
    dashed: Math.floor(rank / count) % 2 === 1,
  };
}

/** A rule of the style sheet: class, property and colour. */
type PaintRule = readonly [name: string, property: 'fill' | 'stroke', colour: Colour];

/** Prefix of class names, to keep them apart from those of the page around the picture. */
const PREFIX = 'crossings-';

const PAINTS: readonly PaintRule[] = [
  ['paper', 'fill', BACKGROUND],
  ['halo', 'stroke', BACKGROUND],
  ['ink', 'fill', INK],
  ['muted', 'fill', MUTED],
  ['grid', 'stroke', GRID],
  ['axis', 'stroke', MUTED],
  ['over', 'stroke', INK],
  ['beneath', 'fill', BENEATH],
  ['frame', 'stroke', FRAME],
  ...SERIES.flatMap((colour, index): PaintRule[] => [
    [`line${index}`, 'stroke', colour],
    [`area${index}`, 'fill', colour],
  ]),
  ...STEPS.map((colour, index): PaintRule => [`step${index}`, 'fill', colour]),
];

/** Value of the class attribute of a mark, which the style sheet colours. */
export function classOf(name: string): string {
  return PREFIX + name;
}

/**
 * Style sheet of pictures, equal for all of a scheme, so that several can be on one page. On paper, `auto` is light. Its light colours
 * come first, outside any media query, for programs that do not know media queries.
 */
export function styleSheet(scheme: Scheme): string {
  return [
    `.${PREFIX}picture{max-width:100%;height:auto}`,
    rules(scheme === 'auto' ? 'light' : scheme),
    ...(scheme === 'auto' ? [`@media screen and (prefers-color-scheme:dark){${rules('dark')}}`] : []),
  ].join('\n');
}

function rules(scheme: keyof Colour): string {
  return PAINTS.map(([name, property, colour]) => `.${PREFIX}${name}{${property}:${colour[scheme]}}`).join(
    '',
  );
}
