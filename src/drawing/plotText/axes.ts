import { nice, ticks } from 'd3-array';
import { figureToText, isWhole, type Unit } from '../../report/index.js';
import { shortMonths } from '../labels.js';

/** The value axis: from 0 to `top`, a round figure at or above every value. */
export interface ValueAxis {
  readonly top: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Rows from one tick to the next. */
const SPACING = 3;
/** Numbers of ticks aimed at. */
const FEWEST = 2;
const MOST = 6;

export function valueAxis(
  values: readonly (number | null)[],
  unit: Unit,
  rows: number,
  unicode: boolean,
): ValueAxis {
  const most = highest(values) || 1;
  const spaced = Math.min(MOST, Math.max(FEWEST, Math.round(rows / SPACING)));
  // People and boats have no fractions: small figures get fewer ticks.
  const count = isWhole(unit) ? Math.min(spaced, Math.ceil(most)) : spaced;
  const top = nice(0, most, count)[1];
  const marks = ticks(0, top, count);
  const decimals = Math.max(0, -Math.floor(Math.log10(marks[1] ?? 1)));
  return {
    top,
    ticks: marks.map((value) => ({ value, label: figureWord(value, unit, unicode, decimals) })),
  };
}

/** Height of a value on an axis of `height` steps; 0 for a negative value. */
export function levelOf({ top }: ValueAxis, value: number, height: number): number {
  return Math.max(0, (value / top) * height);
}

/** The highest value; 0 if there is none. Not `Math.max(...)`, which fails for very many values. */
export function highest(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
}

/** A label before it is placed. */
interface ColumnLabel {
  /** Column of its tick. */
  readonly column: number;
  readonly label: string;
}

interface PlacedLabel {
  /** Column of its tick. */
  readonly column: number;
  /** Column of its first character. */
  readonly start: number;
  readonly text: string;
}

/**
 * Chooses labels that fit: all in full, else with months in three letters, else every second, third and so on. Labels of several words
 * are further apart, so that the words of one belong together.
 */
export function fitLabels(
  ticks: readonly ColumnLabel[],
  width: number,
  align: 'middle' | 'start',
): readonly PlacedLabel[] {
  const sorted = ticks.toSorted((a, b) => a.column - b.column);
  const short = sorted.map(({ column, label }) => ({ column, label: shortMonths(label) }));
  const full = place(sorted, width, align);
  if (areApart(full, 2)) return full;
  for (let every = 1; every < short.length; every++) {
    const placed = place(
      short.filter((_, index) => index % every === 0),
      width,
      align,
    );
    if (areApart(placed, placed.some(({ text }) => text.includes(' ')) ? 2 : 1)) return placed;
  }
  return place(short.slice(0, 1), width, align);
}

function place(ticks: readonly ColumnLabel[], width: number, align: 'middle' | 'start'): PlacedLabel[] {
  return ticks
    .filter(({ label }) => label.length <= width)
    .map(({ column, label }) => {
      const start = align === 'start' ? column : column - Math.floor(label.length / 2);
      return { column, start: Math.max(0, Math.min(start, width - label.length)), text: label };
    });
}

function areApart(labels: readonly PlacedLabel[], gap: number): boolean {
  return labels.every(({ start }, index) => {
    const before = labels[index - 1];
    return before === undefined || start >= before.start + before.text.length + gap;
  });
}

/** A figure as tables have it; with ASCII dashes unless `unicode`. */
export function figureWord(value: number | null, unit: Unit, unicode: boolean, precision = 1): string {
  const text = figureToText({ value, unit }, { precision });
  return unicode ? text : text.replace(/[–−]/g, '-');
}
