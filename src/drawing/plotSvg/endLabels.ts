import { type ChartSeries, figureToText, type Unit } from '../../report/index.js';
import { toShown } from '../../text/index.js';
import type { Plot } from './axes.js';
import { LABEL_TEXT, type Point, strokeMark, textMark } from './marks.js';
import { isDrawable } from './scales.js';
import { spread } from './spread.js';
import { cutText, textWidth } from './textSize.js';

/** From the baseline of one label to that of the next. */
export const LABEL_GAP = 16;

/** Room for leader lines between the plot and the labels. */
export const LEADER_ROOM = 18;

/** Letters stand on a line below their middle. */
const TO_MIDDLE = 4;

/** What stands at the end of a line: its name, and its last value. */
export interface EndLabel {
  readonly text: string;
  readonly bold: boolean;
  /** Index of the last value on the axis. */
  readonly at: number;
  readonly value: number;
  readonly paint: string;
}

/** `2025 8,183`, or the figure alone of a series without a name; `null` for one without any figure. */
export function endLabel(
  { name, emphasis, values }: ChartSeries,
  look: { readonly unit: Unit; readonly precision: number; readonly width: number; readonly paint: string },
): EndLabel | null {
  const at = values.findLastIndex(isDrawable);
  const value = values[at];
  if (!isDrawable(value)) return null;
  const lettering = { ...LABEL_TEXT, bold: emphasis };
  const figure = `${name === '' ? '' : ' '}${figureToText({ value, unit: look.unit }, look)}`;
  const shown = cutText(toShown(name), look.width - textWidth(figure, lettering), lettering);
  return {
    text: cutText(shown + figure, look.width, lettering),
    bold: emphasis,
    at,
    value,
    paint: look.paint,
  };
}

export function endLabelWidth(labels: readonly EndLabel[]): number {
  return Math.max(0, ...labels.map(({ text, bold }) => textWidth(text, { ...LABEL_TEXT, bold })));
}

/** Labels right of the plot, moved apart by the least needed, each with a line from the end of its own. */
export function endLabelMarks(
  labels: readonly EndLabel[],
  toPoint: (label: EndLabel) => Point,
  plot: Plot,
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

/** Across to the edge of the plot where the line ends early, dotted so that no one takes it for figures; then a slope. */
function leader(end: Point, place: Point, paint: string, { right }: Plot): string[] {
  const edge = { x: right + 3, y: end.y };
  const early = end.x < right - 1;
  return [
    ...(early ? [strokeMark([end, edge], paint, { 'stroke-width': 1, 'stroke-dasharray': '1 4' })] : []),
    strokeMark([edge, { x: place.x - 8, y: place.y }, { x: place.x - 4, y: place.y }], paint, {
      'stroke-width': 1,
    }),
  ];
}
