import type { ChartSeries, Unit } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { figureWord } from './figureWord.js';

/** `2025 8,183`, or `* 2025 8,183` where the line is made of asterisks. A long name is cut, a figure never; `''` is no name. */
export function endLabel(
  { name, values }: ChartSeries,
  glyph: string,
  { unit, precision, unicode, room }: EndLook,
): string {
  const last = values.findLast((value) => value !== null) ?? null;
  const figure = figureWord(last, unit, unicode, precision);
  const head = glyph === '' ? '' : `${glyph} `;
  const left = Math.max(1, room - head.length - figure.length - 1);
  const shown = name === '' ? '' : `${cut(toVisibleLine(name), left, unicode)} `;
  return head + shown + figure;
}

interface EndLook {
  readonly unit: Unit;
  readonly precision: number;
  readonly unicode: boolean;
  /** Characters. */
  readonly room: number;
}

export function cut(text: string, room: number, unicode: boolean): string {
  if (text.length <= room) return text;
  return text.slice(0, Math.max(0, room - 1)) + (unicode ? '…' : '.');
}

/**
 * Rows for labels that would like to stand at `wanted`, sorted from above: one row each, in their order. The one at
 * `pinned` keeps its place, and the others make way for it. There must be as many rows as labels.
 */
export function spread(wanted: readonly number[], pinned: number, rows: number): number[] {
  const placed = [...wanted];
  const highest = (index: number) => index;
  const lowest = (index: number) => rows - wanted.length + index;
  const clamp = (row: number, index: number) => Math.max(highest(index), Math.min(row, lowest(index)));
  placed[pinned] = clamp(wanted[pinned] ?? 0, pinned);
  for (let index = pinned - 1; index >= 0; index--) {
    placed[index] = clamp(Math.min(wanted[index] ?? 0, (placed[index + 1] ?? rows) - 1), index);
  }
  for (let index = pinned + 1; index < wanted.length; index++) {
    placed[index] = clamp(Math.max(wanted[index] ?? 0, (placed[index - 1] ?? -1) + 1), index);
  }
  return placed;
}
