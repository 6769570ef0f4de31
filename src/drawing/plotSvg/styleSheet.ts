import { BACKGROUND, BENEATH, type Colour, FRAME, GRID, INK, MUTED, SERIES, STEPS } from './palette.js';

type Paint = readonly [name: string, property: 'fill' | 'stroke', colour: Colour];

/** Class names start so, because a page that holds the picture has its own. */
const PREFIX = 'crossings-';

const PAINTS: readonly Paint[] = [
  ['paper', 'fill', BACKGROUND],
  ['halo', 'stroke', BACKGROUND],
  ['ink', 'fill', INK],
  ['muted', 'fill', MUTED],
  ['grid', 'stroke', GRID],
  ['axis', 'stroke', MUTED],
  ['over', 'stroke', INK],
  ['beneath', 'fill', BENEATH],
  ['frame', 'stroke', FRAME],
  ...SERIES.flatMap((colour, index): Paint[] => [
    [`line${index}`, 'stroke', colour],
    [`area${index}`, 'fill', colour],
  ]),
  ...STEPS.map((colour, index): Paint => [`step${index}`, 'fill', colour]),
];

/** The class attribute of a mark: the class paints it by the reader's colour scheme. */
export function classOf(name: string): string {
  return PREFIX + name;
}

/**
 * The same for every picture, so that several on one page agree. Light comes first and stands alone: programs that know
 * no media queries, such as those that make a PNG, take that.
 */
export function styleSheet(): string {
  return [
    `.${PREFIX}picture{max-width:100%;height:auto}`,
    rules('light'),
    `@media screen and (prefers-color-scheme:dark){${rules('dark')}}`,
  ].join('\n');
}

function rules(scheme: keyof Colour): string {
  return PAINTS.map(([name, property, colour]) => `.${PREFIX}${name}{${property}:${colour[scheme]}}`).join(
    '',
  );
}
