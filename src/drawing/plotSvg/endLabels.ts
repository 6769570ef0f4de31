import { type ChartSeries, figureToText, type Unit } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import type { PlotArea } from './canvas.js';
import { isDrawable, LABEL_TEXT, type Point, strokeMark, textMark } from './marks.js';
import { cutText, textWidth } from './textSize.js';

/** Distance from the baseline of one label to that of the next, in pixels. */
export const LABEL_GAP = 16;

/** Width for leader lines between the plot area and the labels, in pixels. */
export const LEADER_ROOM = 18;

/** Distance from the middle of letters down to their baseline, in pixels. */
const TO_MIDDLE = 4;

/** The label at the end of a line: its name and last value. */
export interface EndLabel {
  readonly text: string;
  readonly bold: boolean;
  /** Index of the last value on the axis. */
  readonly at: number;
  readonly value: number;
  readonly paint: string;
}

/** Makes a label: `2025: 8,183`, or only the figure if the series has no name; `null` if it has no figure. */
export function endLabel(
  { name, emphasis, values }: ChartSeries,
  look: { readonly unit: Unit; readonly precision: number; readonly width: number; readonly paint: string },
): EndLabel | null {
  const at = values.findLastIndex(isDrawable);
  const value = values[at];
  if (!isDrawable(value)) return null;
  const lettering = { ...LABEL_TEXT, bold: emphasis };
  const figure = `${name === '' ? '' : ': '}${figureToText({ value, unit: look.unit }, look)}`;
  const shown = cutText(toVisibleLine(name), look.width - textWidth(figure, lettering), lettering);
  return {
    text: cutText(shown + figure, look.width, lettering),
    bold: emphasis,
    at,
    value,
    paint: look.paint,
  };
}

/** Width of the widest label, in pixels. */
export function endLabelWidth(labels: readonly EndLabel[]): number {
  return Math.max(0, ...labels.map(({ text, bold }) => textWidth(text, { ...LABEL_TEXT, bold })));
}

/** Labels right of the plot area, moved apart as little as needed, each with a leader from the end of its line. */
export function endLabelMarks(
  labels: readonly EndLabel[],
  toPoint: (label: EndLabel) => Point,
  plot: PlotArea,
): string[] {
  const ends = labels.map(toPoint);
  const places = spread(
    ends.map(({ y }) => y),
    LABEL_GAP,
    plot.top,
    plot.bottom,
  );
  return labels.flatMap((label, index) => {
    const end = ends[index] ?? { x: plot.right, y: plot.bottom };
    const place = { x: plot.right + LEADER_ROOM, y: places[index] ?? end.y };
    return [
      ...leader(end, place, label.paint, plot),
      textMark(label.text, { x: place.x, y: place.y + TO_MIDDLE }, { ...LABEL_TEXT, bold: label.bold }),
    ];
  });
}

/** From the end of a line to its label. */
function leader(end: Point, place: Point, paint: string, { right }: PlotArea): string[] {
  const start = { x: Math.max(end.x, right) + 3, y: end.y };
  const points = [
    ...(end.x < right - 1 ? [{ x: end.x + 3, y: end.y }] : [start]),
    { x: place.x - 8, y: place.y },
    { x: place.x - 4, y: place.y },
  ];
  return [strokeMark(points, paint, { 'stroke-width': 1 })];
}

/** A label within the plot area, at the end of a line that ends there; `side` says where of the end it stands. */
export interface InsideLabel extends EndLabel {
  readonly side: 'right' | 'left';
}

/** Distance from the end of a line to a label within the plot area, in pixels. */
const BESIDE_END = 8;
/** A line that ends this near to the edge, in pixels, ends at it. */
const AT_EDGE = 12;

/**
 * The labels of lines that end within the plot area, which stand there: right of the end, or left of it where that is too narrow;
 * and those that stand right of the plot area.
 */
export function splitLabels(
  labels: readonly EndLabel[],
  xOf: (label: EndLabel) => number,
  { left, right }: Pick<PlotArea, 'left' | 'right'>,
): [InsideLabel[], EndLabel[]] {
  const sideOf = (label: EndLabel): InsideLabel['side'] | null => {
    const end = xOf(label);
    const width = textWidth(label.text, { ...LABEL_TEXT, bold: label.bold });
    if (end > right - AT_EDGE) return null;
    if (end + BESIDE_END + width <= right) return 'right';
    return end - BESIDE_END - width >= left ? 'left' : null;
  };
  return [
    labels.flatMap((label) => {
      const side = sideOf(label);
      return side === null ? [] : [{ ...label, side }];
    }),
    labels.filter((label) => sideOf(label) === null),
  ];
}

/** Labels at the ends of their lines, moved apart as little as needed, with a halo that keeps them apart from other lines. */
export function insideLabelMarks(
  labels: readonly InsideLabel[],
  toPoint: (label: EndLabel) => Point,
  plot: PlotArea,
): string[] {
  const ends = labels.map(toPoint);
  const wanted = labels.map(
    ({ side }, index) => (ends[index]?.y ?? 0) - (side === 'left' ? LABEL_GAP / 2 : 0),
  );
  const places = spread(wanted, LABEL_GAP, plot.top + LABEL_GAP / 2, plot.bottom - LABEL_GAP / 2);
  return labels.flatMap(({ text, bold, side }, index) => {
    const isRight = side === 'right';
    const x = (ends[index]?.x ?? plot.left) + (isRight ? BESIDE_END : -BESIDE_END);
    const y = (places[index] ?? plot.bottom) + TO_MIDDLE;
    const look = { ...LABEL_TEXT, bold, anchor: isRight ? 'start' : 'end', halo: true } as const;
    return textMark(text, { x, y }, look);
  });
}

/**
 * Moves positions, given in any order, so that they are at least `gap` apart and from `first` to `last`, with the least
 * sum of squared moves. The order is kept, for equal positions that of the list. Where the room is too small, the last
 * positions are beyond `last`.
 *
 * Less the gaps (position − rank × gap) this is isotonic regression, solved by pooling neighbours:
 * https://en.wikipedia.org/wiki/Isotonic_regression
 */
export function spread(positions: readonly number[], gap: number, first: number, last: number): number[] {
  const order = positions
    .map((_, index) => index)
    .sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0) || a - b);
  const shifts = pool(order.map((index, rank) => (positions[index] ?? 0) - rank * gap));
  const highest = Math.max(first, last - (positions.length - 1) * gap);
  const places: number[] = [];
  for (const [rank, index] of order.entries()) {
    places[index] = Math.min(Math.max(shifts[rank] ?? 0, first), highest) + rank * gap;
  }
  return places;
}

/** Neighbours pushed together, which share one shift. */
interface Cluster {
  readonly mean: number;
  readonly size: number;
}

/** The nearest values, by least squares, that never fall. */
function pool(values: readonly number[]): number[] {
  const clusters: Cluster[] = [];
  for (const value of values) {
    let cluster: Cluster = { mean: value, size: 1 };
    for (let before = clusters.at(-1); before && before.mean > cluster.mean; before = clusters.at(-1)) {
      cluster = join(before, cluster);
      clusters.pop();
    }
    clusters.push(cluster);
  }
  return clusters.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
}

function join(a: Cluster, b: Cluster): Cluster {
  const size = a.size + b.size;
  return { mean: (a.mean * a.size + b.mean * b.size) / size, size };
}
