import type { ChartSeries } from '../../report/index.js';
import type { Background, Colours, Theme } from '../theme.js';
import { THEMES } from '../themes.js';

/** Colours of a picture: light, dark, or by the setting of its reader. */
export type Scheme = Background | 'auto';

/** Number of colours of series: that of the one in question, and those of the others. */
const SERIES_COLOURS = 1 + THEMES.default.light.context.length;

/** Number of shades. */
export const SHADES = THEMES.default.light.steps.length;

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
  if (centre === -1) return series.map((_, index) => paintOf(index, SERIES_COLOURS));
  const order = [...series.keys()].sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre) || a - b);
  return series.map((_, index) =>
    index === centre ? FOREMOST : paintOf(order.indexOf(index) - 1, SERIES_COLOURS - 1),
  );
}

const FOREMOST: SeriesPaint = { line: 'line0', area: 'area0', dashed: false };

/** Uses the last `count` colours in turn, dashed in every second round. */
function paintOf(rank: number, count: number): SeriesPaint {
  const colour = SERIES_COLOURS - count + (rank % count);
  return {
    line: `line${colour}`,
    area: `area${colour}`,
    dashed: Math.floor(rank / count) % 2 === 1,
  };
}

/** A rule of the style sheet: class, property and colour. */
type PaintRule = readonly [name: string, property: 'fill' | 'stroke', colour: string];

/** Prefix of class names, to keep them apart from those of the page around the picture. */
const PREFIX = 'crossings-';

function paints(colours: Colours): PaintRule[] {
  const { paper, ink, muted, grid, accent, context, frame, beneath, bands, steps } = colours;
  return [
    ['paper', 'fill', paper],
    ['halo', 'stroke', paper],
    ['ink', 'fill', ink],
    ['muted', 'fill', muted],
    ['grid', 'stroke', grid],
    ['axis', 'stroke', muted],
    ['over', 'stroke', ink],
    ['beneath', 'fill', beneath],
    ['frame', 'stroke', frame],
    ...[accent, ...context].flatMap((colour, index): PaintRule[] => [
      [`line${index}`, 'stroke', colour],
      [`area${index}`, 'fill', colour],
    ]),
    ...bands.map((colour, index): PaintRule => [`band${index}`, 'fill', colour]),
    ...steps.map((colour, index): PaintRule => [`step${index}`, 'fill', colour]),
  ];
}

/** Value of the class attribute of a mark, which the style sheet colours. */
export function classOf(name: string): string {
  return PREFIX + name;
}

/**
 * Style sheet of pictures, equal for all of a scheme and theme, so that several can be on one page. On paper, `auto` is light. Its light colours
 * come first, outside any media query, for programs that do not know media queries.
 */
export function styleSheet(scheme: Scheme, theme: Theme = THEMES.default): string {
  const rules = (background: Background) =>
    paints(theme[background])
      .map(([name, property, colour]) => `.${PREFIX}${name}{${property}:${colour}}`)
      .join('');
  return [
    `.${PREFIX}picture{max-width:100%;height:auto}`,
    rules(scheme === 'auto' ? 'light' : scheme),
    ...(scheme === 'auto' ? [`@media screen and (prefers-color-scheme:dark){${rules('dark')}}`] : []),
  ].join('\n');
}
