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

/** Makes a label: `2025 8,183`, or only the figure if the series has no name; `null` if it has no figure. */
export function endLabel(
  { name, emphasis, values }: ChartSeries,
  look: { readonly unit: Unit; readonly precision: number; readonly width: number; readonly paint: string },
): EndLabel | null {
  const at = values.findLastIndex(isDrawable);
  const value = values[at];
  if (!isDrawable(value)) return null;
  const lettering = { ...LABEL_TEXT, bold: emphasis };
  const figure = `${name === '' ? '' : ' '}${figureToText({ value, unit: look.unit }, look)}`;
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

/** From the end of a line to its label: dotted across the plot area if the line ends early, then a slope. */
function leader(end: Point, place: Point, paint: string, { right }: PlotArea): string[] {
  const edge = { x: right + 3, y: end.y };
  const early = end.x < right - 1;
  return [
    ...(early ? [strokeMark([end, edge], paint, { 'stroke-width': 1, 'stroke-dasharray': '1 4' })] : []),
    strokeMark([edge, { x: place.x - 8, y: place.y }, { x: place.x - 4, y: place.y }], paint, {
      'stroke-width': 1,
    }),
  ];
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
