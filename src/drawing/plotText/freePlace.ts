import type { Frame } from './frame.js';

interface Place {
  readonly column: number;
  readonly row: number;
}

/** Rows away from the end, nearest first, above before below: running totals leave room above. */
const STEPS = [0, -1, 1, -2, 2, -3, 3];

/** Where a label of that length can stand near the end of a line without touching anything; `null` for nowhere. */
export function freePlace(frame: Frame, end: Place, length: number): Place | null {
  for (const step of STEPS) {
    for (const column of [end.column + 2, end.column - Math.floor(length / 2), end.column - length - 1]) {
      const place = { column, row: end.row + step };
      if (isFree(frame, place, length)) return place;
    }
  }
  return null;
}

function isFree({ page, left, top, width, rows }: Frame, { column, row }: Place, length: number): boolean {
  if (row < top || row >= top + rows || column < left || column + length > left + width) return false;
  const cells = Array.from({ length: length + 2 }, (_, index) => column - 1 + index);
  // The axis before the label is no neighbour that could be taken for a part of it.
  return cells.every((cell) => cell < left || page.at(cell, row) === ' ');
}
