import {
  matching,
  NO_FIGURE,
  type PlainRows,
  type Publication,
  type RawEntry,
  TEXT,
  toColumn,
} from '../../src/entry/index.js';
import { day } from './figures.js';

/** Makes a table without rows, whose cells are in columns 1, 2, 3 of their lines. */
export function tableOf(headings: string, more: Partial<Publication> = {}): Publication {
  const cells = headings.split(',');
  return {
    file: 'x.csv',
    headings: { line: 1, cells },
    columns: cells.map((heading) => toColumn(heading)),
    rows: [],
    findings: [],
    locate: ({ line }, column) => ({
      file: 'x.csv',
      line,
      ...(column !== undefined && { column: column + 1 }),
    }),
    ...more,
  };
}

/** The rows below the headings, a line each. */
export function rowsOf(...lines: readonly string[]): RawEntry[] {
  return lines.map((line, index) => ({ line: index + 2, cells: line.split(',') }));
}

const DIGITS = /^(?:0|[1-9]\d{0,8})$/;

/** Makes plain rows as the lane does: its arrays are longer than the number of rows, and the rest of them is left over from before. */
export function plainRows({ columns }: Publication, rows: readonly RawEntry[]): PlainRows {
  const withOld = [...rows, ...rows];
  const dates = columns.findIndex(({ role }) => role === 'date');
  const figuresOf = (column: number) => withOld.map(({ cells }) => figureOf(cells[column] ?? ''));
  const cells = rows.flatMap((row) => row.cells.filter((cell) => DIGITS.test(cell)));
  return {
    count: rows.length,
    days: Int32Array.from(withOld, (row) => day(row.cells[dates] ?? '')),
    figures: columns.map(({ role }, column) => Int32Array.from(role === 'date' ? [] : figuresOf(column))),
    most: Math.max(0, ...cells.map(Number)),
    series: null,
    matching,
    lineOf: (index) => (rows[index] as RawEntry).line,
    cellStart: (_, column) => column + 1,
    row: (index) => rows[index] as RawEntry,
  };
}

function figureOf(cell: string): number {
  if (cell === '') return NO_FIGURE;
  return DIGITS.test(cell) ? +cell : TEXT;
}
