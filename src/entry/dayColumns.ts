import type { DayNumber } from '../calendar/index.js';
import { TEXT } from './cellMarks.js';
import type { CountRole } from './countRole.js';
import { dayIndex } from './dayIndex.js';
import { DayOrder } from './dayOrder.js';
import type { Entries } from './entries.js';
import { unguarded } from './formulaGuard.js';
import { LineColumn } from './lineColumn.js';
import { MEASURES } from './measure.js';
import { NumberColumn } from './numberColumn.js';
import type { PlainRows, Publication } from './publication.js';
import { PlainRow, type RowFigures } from './rowFigures.js';
import { sortByDay } from './sortByDay.js';

/** The days read so far, in columns. A second row of a day is not stored, so memory grows with days, not with rows. */
export interface DayColumns {
  /** Index of a day in input order; -1 if it has no row yet. */
  indexOf(day: DayNumber): number;
  /** Stores the first row of a day. A column without a role is dropped at its first cell that is not a count. */
  keep(day: DayNumber, row: RowFigures): void;
  /**
   * Stores plain rows from index `from`, as long as each day is new and adjacent to the one before it, in one direction;
   * `before` is the day before the first. Returns the index of the first row that was not stored.
   */
  keepRun(rows: PlainRows, from: number, before: DayNumber): number;
  /** Index of the first column in which a second row of the day at `index` has another count; `null` if they agree. */
  differing(row: RowFigures, index: number): number | null;
  /**
   * Number of plain rows directly after the one at `from`, whose day is stored at `index`, that repeat the stored days
   * after `index`, adjacent days in the same order.
   */
  countRepeats(rows: PlainRows, from: number, index: number): number;
  /** Sum of a column of counts, without figures that were not published. */
  total(column: number): number;
  /** Measures dropped because a cell was not a count. */
  droppedMeasures(): readonly string[];
  /** Line of the first row of a day, and the text of its cell, to be quoted for a second row. */
  firstLine(index: number): number;
  firstText(index: number, column: number): string;
  entries(): Entries;
}

/** A column that is stored as a measure. */
interface KeptColumn {
  readonly column: number;
  readonly measure: string;
  /** Whether the column is dropped at the first cell that is not a count. */
  readonly isExtra: boolean;
  readonly figures: NumberColumn;
}

/** `counts` are the columns of counts by role, in the order in which two rows are compared. */
export function dayColumns(publication: Publication, counts: ReadonlyMap<CountRole, number>): DayColumns {
  const columns = keptColumns(publication, counts);
  let kept = columns;
  const notesColumn = publication.columns.findIndex(({ role }) => role === 'notes');
  const byDay = dayIndex();
  const days = new DayOrder();
  const lines = new LineColumn();
  const notes = new Map<number, string>();
  const texts = new Map<number, readonly string[]>();

  const keepNote = (index: number, row: RowFigures) => {
    if (notesColumn < 0 || !row.isText(notesColumn)) return;
    const note = unguarded(row.raw().cells[notesColumn]);
    if (note !== '') notes.set(index, note);
  };
  const keepRow = (row: RowFigures) => {
    const index = lines.length;
    keepNote(index, row);
    lines.push(row.line);
    let unreadable = false;
    let isText = false;
    for (let each = 0; each < kept.length; each++) {
      const { column, figures } = kept[each] as KeptColumn;
      const figure = row.figure(column);
      if (figure === undefined) unreadable = true;
      figures.push(figure ?? Number.NaN);
      if (row.isText(column)) isText = true;
    }
    if (isText) texts.set(index, row.raw().cells);
    if (unreadable) kept = kept.filter(({ column, isExtra }) => !isExtra || row.figure(column) !== undefined);
  };
  const claimRun = (rows: PlainRows, from: number, before: DayNumber) => {
    const step = Math.sign((rows.days[from] as DayNumber) - before);
    const to = byDay.claimRun(rows.days, { from, to: rows.count }, before + step, step, days.length);
    if (to > from) days.append(rows.days.subarray(from, to));
    return to;
  };
  const keepLines = (rows: PlainRows, from: number, to: number) => {
    const line = rows.lineOf(from);
    // Lines are ascending: if the last is as far from the first as there are rows, no line is missing.
    if (rows.lineOf(to - 1) - line === to - 1 - from) lines.push(line, to - from);
    else for (let index = from; index < to; index++) lines.push(rows.lineOf(index));
  };
  return {
    indexOf: byDay.indexOf,
    keepRun(rows, from, before) {
      const to = claimRun(rows, from, before);
      if (to === from) return to;
      const row = new PlainRow(rows);
      const run = (column: number) => (rows.figures[column] as Int32Array).subarray(from, to);
      if (kept.some(({ column }) => run(column).includes(TEXT))) {
        for (row.index = from; row.index < to; row.index++) keepRow(row);
        return to;
      }
      // A column at a time: most files are read before a loop over rows would be optimised.
      for (const { column, figures } of kept) figures.append(run(column));
      const first = lines.length - from;
      keepLines(rows, from, to);
      const noted = rows.figures[notesColumn];
      if (noted === undefined) return to;
      for (row.index = noted.indexOf(TEXT, from); row.index >= 0 && row.index < to; ) {
        keepNote(first + row.index, row);
        row.index = noted.indexOf(TEXT, row.index + 1);
      }
      return to;
    },
    keep(day, row) {
      byDay.set(day, days.length);
      days.push(day);
      keepRow(row);
    },
    differing(row, index) {
      for (let each = 0; each < kept.length; each++) {
        const { column, figures } = kept[each] as KeptColumn;
        const figure = row.figure(column);
        const before = figures.at(index);
        if (figure !== before && !(Number.isNaN(figure) && Number.isNaN(before))) return column;
      }
      return null;
    },
    countRepeats(rows, from, index) {
      let count = days.matching(rows, from, index);
      for (const { column, figures } of kept) {
        const behind = { from: from + 1, index: index + 1, count };
        count = figures.matching(rows, rows.figures[column] as Int32Array, behind);
      }
      return count;
    },
    total(column) {
      const figures = kept.find((each) => each.column === column)?.figures;
      let sum = 0;
      for (const figure of figures?.view() ?? []) sum += figure || 0;
      return sum;
    },
    droppedMeasures: () => columns.filter((each) => !kept.includes(each)).map(({ measure }) => measure),
    firstLine: lines.at.bind(lines),
    firstText(index, column) {
      const figure = kept.find((each) => each.column === column)?.figures.at(index) ?? Number.NaN;
      return texts.get(index)?.[column] ?? (Number.isNaN(figure) ? '' : String(figure));
    },
    entries: () =>
      sortByDay(publication, {
        days: days.view(),
        lines: () => lines.all(),
        areRising: days.areRising,
        areInLineOrder: days.areRising && lines.areRising,
        measures: measuresOf(kept),
        notes,
      }),
  };
}

function keptColumns(
  { columns }: Publication,
  counts: ReadonlyMap<CountRole, number>,
): readonly KeptColumn[] {
  const known = new Set(MEASURES.map(({ name }) => name));
  const ofRoles = [...counts].map(([measure, column]) => ({
    column,
    measure,
    isExtra: false,
    figures: new NumberColumn(),
  }));
  const extras = columns.flatMap(({ role, measure }, column) =>
    role !== 'other' || measure === '' || known.has(measure)
      ? []
      : [{ column, measure, isExtra: true, figures: new NumberColumn() }],
  );
  return [...ofRoles, ...extras];
}

/** Figures by measure, without extra columns that have no figure at all. */
function measuresOf(kept: readonly KeptColumn[]): Map<string, Int32Array | Float64Array> {
  const all = kept.map(({ measure, isExtra, figures }) => ({ measure, isExtra, figures: figures.view() }));
  const some = all.filter(({ isExtra, figures }) => !isExtra || hasFigure(figures));
  return new Map(some.map(({ measure, figures }) => [measure, figures]));
}

function hasFigure(figures: Int32Array | Float64Array): boolean {
  for (const figure of figures) if (!Number.isNaN(figure)) return true;
  return false;
}
