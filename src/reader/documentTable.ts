import {
  type Original,
  type Publication,
  type RawEntry,
  type SeriesChoice,
  type SeriesKind,
  toColumn,
  withSeriesColumn,
} from '../entry/index.js';
import { type Finding, findingList, type Place } from '../finding/index.js';

/** A document that is read as a whole: its bytes and the series to read. */
export interface DocumentInput extends SeriesChoice {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The kind of series to read; default: daily. */
  readonly kind?: SeriesKind;
}

/** A table of a document: its rows from the top, including titles and headings. */
export interface DocumentTable extends SeriesChoice {
  readonly sheet?: string;
  /** The kind of series its headings are read for; default: daily. */
  readonly kind?: SeriesKind;
  readonly rows: readonly RawEntry[];
  locate(row: RawEntry, column?: number): Place;
}

/** The publication read from a document. It is in memory as a whole, so its rows can be iterated again. */
export interface DocumentPublication extends Publication {
  readonly rows: readonly [readonly RawEntry[]];
}

/** Rows, from the first, among which the headings are looked for: titles and notes may stand above them. */
const MOST_ROWS = 200;

/** Finds the row of headings by its words, and the rows below it; `null` if no row has them. */
export function splitAtHeadings({
  rows,
  kind,
}: DocumentTable): { readonly headings: RawEntry; readonly below: readonly RawEntry[] } | null {
  const index = rows.slice(0, MOST_ROWS).findIndex(({ cells }) => {
    const roles = cells.map((cell) => toColumn(cell, kind).role);
    return roles.includes('date') && (roles.includes('arrivals') || roles.includes('boats'));
  });
  const headings = rows[index];
  return headings === undefined ? null : { headings, below: rows.slice(index + 1) };
}

/** Makes a publication of the rows below the headings. Leaves out blank rows and reports rows with too many cells. */
export function readRows(
  file: string,
  table: DocumentTable,
  headings: RawEntry,
  below: readonly RawEntry[],
  more: readonly Finding[] = [],
): DocumentPublication {
  const columns = withSeriesColumn(
    trimEnd(headings.cells).map((cell) => toColumn(cell, table.kind)),
    table,
  );
  const findings = findingList();
  for (const finding of more) findings.add(finding);
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

/** A publication without rows, with the finding that says why. */
export function unreadable(file: string, finding: Finding): Publication {
  const headings = { line: finding.place?.line ?? 1, cells: [] };
  return { file, headings, columns: [], rows: [], findings: [finding], locate: () => ({ file }) };
}

function ragged(place: Place, found: number, expected: number): Finding {
  const message = `unexpected ${found} cells, expected ${expected} as in the headings`;
  return { rule: 'ragged-row', severity: 'error', message, place };
}

function trimEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
