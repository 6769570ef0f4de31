import { type Finding, findingList, type Place } from '../finding/index.js';
import {
  areOfDays,
  type Column,
  type Original,
  otherFiguresBeside,
  type Publication,
  type RawEntry,
  type SeriesChoice,
  type SeriesKind,
  toColumn,
  withSeriesColumn,
} from '../table/index.js';
import { quote } from '../text/index.js';
import { daysAbove } from './daysAbove.js';

/** A document that is read as a whole: its bytes and the series to read. */
export interface DocumentInput extends SeriesChoice {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The kind of series to read; default: daily. */
  readonly kind?: SeriesKind;
}

/** A row of a document, which may hide it from its readers. */
export interface DocumentRow extends RawEntry {
  readonly isHidden?: boolean;
}

/** A table of a document: its rows from the top, including titles and headings. */
export interface DocumentTable extends SeriesChoice {
  readonly sheet?: string;
  /** The kind of series its headings are read for; default: daily. */
  readonly kind?: SeriesKind;
  readonly rows: readonly DocumentRow[];
  /** Columns, from 0, that the document hides from its readers; default: none. */
  readonly hiddenColumns?: ReadonlySet<number>;
  locate(row: RawEntry, column?: number): Place;
}

/** The publication read from a document. It is in memory as a whole, so its rows can be iterated again. */
export interface DocumentPublication extends Publication {
  readonly rows: readonly [readonly RawEntry[]];
}

/** Rows, from the first, among which the headings are looked for: titles and notes may stand above them. */
const MOST_ROWS = 200;

/** A table at its row of headings. */
export interface SplitTable {
  readonly above: readonly DocumentRow[];
  readonly headings: DocumentRow;
  readonly below: readonly DocumentRow[];
}

/** Finds the row of headings by its words, the rows above it and those below; `null` if no row has them. */
export function splitAtHeadings({ rows, kind }: DocumentTable): SplitTable | null {
  const index = rows
    .slice(0, MOST_ROWS)
    .findIndex(({ cells }) => areOfDays(cells.map((cell) => toColumn(cell, kind))));
  const headings = rows[index];
  return headings === undefined
    ? null
    : { above: rows.slice(0, index), headings, below: rows.slice(index + 1) };
}

/**
 * Makes a publication of the rows below the headings. Leaves out blank rows, and reports rows with too many cells, days above the
 * headings, and hidden rows and columns, which count: a filter changes what one sees of a table, not what is in it.
 */
export function readRows(
  file: string,
  table: DocumentTable,
  { above, headings, below }: SplitTable,
  more: readonly Finding[] = [],
): DocumentPublication {
  const columns = columnsOf(table, headings);
  const findings = findingList();
  for (const finding of [...more, ...hiddenParts(table, columns, headings, below)]) findings.add(finding);
  const lost = daysAbove(above, columns, table.locate);
  if (lost !== null) findings.add(lost);
  for (const finding of otherFiguresBeside(above, columns, table.locate)) findings.add(finding);
  const rows: RawEntry[] = [];
  for (const row of below) {
    const cells = trimEnd(row.cells);
    if (cells.length === 0) continue;
    // A workbook omits empty cells at the end of a row, so short rows are padded.
    if (cells.length > columns.length) findings.add(ragged(table.locate(row), cells.length, columns.length));
    else rows.push({ line: row.line, cells: columns.map((_, index) => cells[index] ?? '') });
  }
  const found = new Map(below.map((row) => [row.line, row]));
  const locate = (row: RawEntry, column?: number) => table.locate(found.get(row.line) ?? row, column);
  const original: Original = {
    lineText: () => null,
    placeOf(line, measure) {
      const index = columns.findIndex((column) => column.role === measure || column.measure === measure);
      return index === -1 ? null : locate({ line, cells: [] }, index);
    },
  };
  const sheet = table.sheet === undefined ? {} : { sheet: table.sheet };
  return { file, ...sheet, headings, columns, rows: [rows], findings: findings.all(), locate, original };
}

/** The columns of the headings. A hidden one is left out where one that is seen says the same. */
function columnsOf(table: DocumentTable, headings: RawEntry): readonly Column[] {
  const columns = trimEnd(headings.cells).map((cell) => toColumn(cell, table.kind));
  const isHidden = (index: number) => table.hiddenColumns?.has(index) === true;
  const isSeen = (role: Column['role']) =>
    columns.some((column, index) => column.role === role && !isHidden(index));
  return withSeriesColumn(
    columns.map((column, index) =>
      isHidden(index) && column.role !== 'other' && isSeen(column.role)
        ? { ...column, role: 'other' as const, measure: '' }
        : column,
    ),
    table,
  );
}

/** Warnings for rows and columns that the document hides: one for all rows, one for each column that is read. */
function hiddenParts(
  table: DocumentTable,
  columns: readonly Column[],
  headings: RawEntry,
  below: readonly DocumentRow[],
): Finding[] {
  const warn = (message: string, place: Place): Finding => ({
    rule: 'hidden-cells',
    severity: 'warning',
    message,
    place,
  });
  const rows = below.filter(({ isHidden, cells }) => isHidden === true && trimEnd(cells).length > 0);
  const [first] = rows;
  const ofRows =
    first === undefined
      ? []
      : [
          warn(
            `unexpected ${rows.length === 1 ? 'hidden row' : `${rows.length} hidden rows`}, expected all to be seen: ${rows.length === 1 ? 'it is' : 'they are'} read; remove what does not count`,
            table.locate(first),
          ),
        ];
  const ofColumns = columns.flatMap(({ heading }, index) =>
    table.hiddenColumns?.has(index) === true && heading !== ''
      ? [
          warn(
            `unexpected hidden column ${quote(heading)}, expected all to be seen: it is read unless one that is seen says the same; remove what does not count`,
            table.locate(headings, index),
          ),
        ]
      : [],
  );
  return [...ofRows, ...ofColumns];
}

/** A publication without rows, with the finding that says why. */
export function unreadable(file: string, finding: Finding): Publication {
  const headings = { line: finding.place?.line ?? 1, cells: [] };
  return { file, headings, columns: [], rows: [], findings: [finding], locate: () => ({ file }) };
}

/** The error for a row with more cells than there are headings. */
export function ragged(place: Place, found: number, expected: number): Finding {
  const message = `unexpected ${found} cells, expected ${expected} as in the headings`;
  return { rule: 'ragged-row', severity: 'error', message, place };
}

function trimEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
