import type { ScaleLinear } from 'd3-scale';
import type { Tick } from '../../report/index.js';
import { toShown } from '../../text/index.js';
import type { Plot } from './axes.js';
import { LABEL_TEXT, strokeMark, textMark } from './marks.js';
import { cutText, textWidth } from './textSize.js';

/** Above the plot, for its label. */
export const MARKER_ROOM = 20;

/** A dashed line down the plot with its label above; nothing where it would stand outside. */
export function markerMarks(
  marker: Tick | null,
  x: ScaleLinear<number, number>,
  { left, right, top, bottom }: Plot,
  width: number,
): string[] {
  const at = marker === null ? Number.NaN : x(marker.at);
  if (marker === null || !(at >= left && at <= right)) return [];
  const text = cutText(toShown(marker.label), width * 0.8, LABEL_TEXT);
  const half = textWidth(text, LABEL_TEXT) / 2;
  const centre = Math.min(Math.max(at, half + 2), width - half - 2);
  return [
    strokeMark(
      [
        { x: at, y: top - 5 },
        { x: at, y: bottom },
      ],
      'axis',
      { 'stroke-width': 1, 'stroke-dasharray': '4 3' },
    ),
    textMark(text, { x: centre, y: top - 10 }, { ...LABEL_TEXT, anchor: 'middle' }),
  ];
}
