import type { Unit } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { figureWord, levelOf } from './axes.js';
import type { Frame } from './frame.js';
import { cut, type PlotRole } from './page.js';

/** A line with the label at its end. */
export interface LabelledLine {
  readonly values: readonly (number | null)[];
  readonly emphasis: boolean;
  readonly role: PlotRole;
  readonly label: string;
}

/** A cell of the page. */
interface PageCell {
  readonly column: number;
  readonly row: number;
}

/** End of a line. */
interface End extends PageCell {
  readonly line: LabelledLine;
}

/** A label that was placed inside the picture, by its first character. */
interface PlacedLabel extends PageCell {
  readonly length: number;
}

/** A line before it has a label. */
interface NamedLine {
  /** Empty for a line that needs none. */
  readonly name: string;
  /** Character that the line is drawn with, if it is one of ASCII; else empty. */
  readonly glyph: string;
  readonly values: readonly (number | null)[];
}

/** Style of the labels. */
interface EndLook {
  readonly unit: Unit;
  readonly precision: number;
  readonly unicode: boolean;
  /** Most characters of a label, unless its figure is longer. */
  readonly room: number;
}

/**
 * Makes the labels of all lines: `2025 8,183`, or `* 2025 8,183` for a line of asterisks. Where these are too long, they are the names
 * alone, since a figure without its name says nothing; only names that are too long by themselves are cut.
 */
export function endLabels(
  lines: readonly NamedLine[],
  { unit, precision, unicode, room }: EndLook,
): string[] {
  const parts = lines.map(({ name, glyph, values }) => ({
    head: glyph === '' ? '' : `${glyph} `,
    name: toVisibleLine(name),
    figure: figureWord(values.findLast((value) => value !== null) ?? null, unit, unicode, precision),
  }));
  const allFit = (labels: readonly string[]) => labels.every((label) => label.length <= room);
  const whole = parts.map(
    ({ head, name, figure }) => head + [name, figure].filter((part) => part !== '').join(' '),
  );
  if (allFit(whole)) return whole;
  const names = parts.map(({ head, name }) => head + name);
  if (allFit(names) && parts.every(({ name }) => name !== '')) return names;
  return parts.map(({ head, name, figure }) => {
    const left = Math.max(1, room - head.length - figure.length - 1);
    return `${head}${name === '' ? '' : `${cut(name, left, unicode)} `}${figure}`;
  });
}

/** Emphasised lines first, otherwise in their order. */
export function byWeight<Line extends { readonly emphasis: boolean }>(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => Number(b.emphasis) - Number(a.emphasis));
}

/** Writes labels beside the ends of lines that end early, where there is room, and the others at the right. */
export function drawLabels(
  frame: Frame,
  lines: readonly LabelledLine[],
  columnOf: (at: number) => number,
): void {
  const ends = byWeight(lines).map((line) => endOf(frame, line, columnOf));
  const atRight: End[] = [];
  const beside: PlacedLabel[] = [];
  for (const end of ends) {
    const { label, role } = end.line;
    const place = isEarly(frame, end) ? freePlace(frame, end, label.length) : null;
    if (place === null) {
      atRight.push(end);
      continue;
    }
    beside.push({ ...place, length: label.length });
    frame.page.put(place.column, place.row, label, role);
  }
  drawAtRight(frame, atRight, beside);
}

function endOf({ left, top, rows, axis }: Frame, line: LabelledLine, columnOf: (at: number) => number): End {
  const last = line.values.findLastIndex((value) => value !== null);
  const level = Math.ceil(levelOf(axis, line.values[last] ?? 0, rows));
  return { line, column: left + columnOf(last), row: top + rows - Math.max(1, level) };
}

function isEarly({ left, width }: Frame, { line, column }: End): boolean {
  return column < left + width - 2 && line.values.some((value) => value !== null);
}

function drawAtRight(frame: Frame, ends: readonly End[], beside: readonly PlacedLabel[]): void {
  const { page, left, top, width, rows } = frame;
  const sorted = ends.toSorted((a, b) => a.row - b.row || lastOf(b) - lastOf(a));
  const main = sorted.findIndex(({ line }) => line.emphasis);
  const preferred = sorted.map(({ row }) => row - top);
  const placed = spread(preferred, Math.max(0, main), rows);
  for (const [index, end] of sorted.entries()) {
    const row = top + (placed[index] ?? 0);
    if (isEarly(frame, end)) drawLeader(frame, end.column + 1, row, beside);
    page.put(left + width + 1, row, end.line.label, end.line.role);
  }
}

/** Dots from the end of a line to its label at the right, only in empty cells and not next to other labels. */
function drawLeader(
  { page, left, width, unicode }: Frame,
  from: number,
  row: number,
  beside: readonly PlacedLabel[],
): void {
  const others = beside.filter((label) => label.row === row);
  for (let column = from; column < left + width; column++) {
    const isNear = others.some(
      (label) => column >= label.column - 1 && column <= label.column + label.length,
    );
    if (!isNear && page.at(column, row) === ' ') page.put(column, row, unicode ? '┈' : '.', 'faint');
  }
}

function lastOf({ line }: End): number {
  return line.values.findLast((value) => value !== null) ?? -1;
}

/** Rows to try, from the end of the line; above before below, since running totals leave room above. */
const STEPS = [0, -1, 1, -2, 2, -3, 3];

/** A place for a label of `length` characters near the end of its line where it touches nothing; `null` if there is none. */
function freePlace(frame: Frame, end: PageCell, length: number): PageCell | null {
  for (const step of STEPS) {
    for (const column of [end.column + 2, end.column - Math.floor(length / 2), end.column - length - 1]) {
      const place = { column, row: end.row + step };
      if (isFree(frame, place, length)) return place;
    }
  }
  return null;
}

function isFree({ page, left, top, width, rows }: Frame, { column, row }: PageCell, length: number): boolean {
  if (row < top || row >= top + rows || column < left || column + length > left + width) return false;
  const cells = Array.from({ length: length + 2 }, (_, index) => column - 1 + index);
  // A label may touch the axis, which cannot be mistaken for text.
  return cells.every((cell) => cell < left || page.at(cell, row) === ' ');
}

/**
 * Moves labels to rows of their own, in their order. `preferred` are their rows, ascending; the label at index `pinned`
 * keeps its row, and the others move away from it. There must be at least as many rows as labels.
 */
function spread(preferred: readonly number[], pinned: number, rows: number): number[] {
  const placed = [...preferred];
  const highest = (index: number) => index;
  const lowest = (index: number) => rows - preferred.length + index;
  const clamp = (row: number, index: number) => Math.max(highest(index), Math.min(row, lowest(index)));
  placed[pinned] = clamp(preferred[pinned] ?? 0, pinned);
  for (let index = pinned - 1; index >= 0; index--) {
    placed[index] = clamp(Math.min(preferred[index] ?? 0, (placed[index + 1] ?? rows) - 1), index);
  }
  for (let index = pinned + 1; index < preferred.length; index++) {
    placed[index] = clamp(Math.max(preferred[index] ?? 0, (placed[index - 1] ?? -1) + 1), index);
  }
  return placed;
}
