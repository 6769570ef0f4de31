import {
  type Original,
  type Publication,
  type RawEntry,
  type SeriesChoice,
  type SeriesKind,
  toColumn,
  withSeriesColumn,
} from '../../entry/index.js';
import { type Finding, findingList, type Place } from '../../finding/index.js';

/** A document is read as a whole. */
export interface DocumentInput extends SeriesChoice {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Which series is wanted of it; default: the daily one. */
  readonly kind?: SeriesKind;
}

/** A table of a document: its rows from the top, titles and headings among them. */
export interface DocumentTable extends SeriesChoice {
  readonly sheet?: string;
  /** Which series its headings are read for; default: the daily one. */
  readonly kind?: SeriesKind;
  readonly rows: readonly RawEntry[];
  locate(row: RawEntry, column?: number): Place;
}

/** What a document gives: it is in memory as a whole, and its rows can be gone through again. */
export interface DocumentPublication extends Publication {
  readonly rows: readonly [readonly RawEntry[]];
}

/** How far down titles and notes may go before the row of headings. */
const MOST_ROWS = 200;

/** The row of headings, known by its words, and the rows below it; `null` where no row has them. */
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

/** The rows below the headings as a publication: blank ones are left out, ragged ones told. */
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
    // A workbook leaves out empty cells at the end of a row; a page has them all.
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

/** A publication in which there is nothing to read, and why. */
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
