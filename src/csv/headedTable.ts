import { decodeRecords, type ParsedRecord, parseRecords } from './parseRecords.js';
import { cellStart, cutRecords, RecordCutter, type TextRecord } from './records.js';

/** A table in memory, whose first row that is not blank has the headings. */
export interface HeadedTable {
  readonly delimiter: string;
  /** Column names in lower case. */
  readonly names: readonly string[];
  /** Line of the headings, from 1. */
  readonly line: number;
  /** Rows below the headings, without blank ones; none where a quotation mark is never closed. */
  readonly rows: readonly HeadedRow[];
  /** Line of an opening quotation mark that is never closed; `null` if there is none. */
  readonly unclosedQuote: number | null;
  /** Record of the headings. */
  readonly headings: TextRecord;
}

export interface HeadedRow {
  readonly record: TextRecord;
  readonly parsed: ParsedRecord;
}

const DELIMITERS = [',', ';', '\t'] as const;
/** Records, from the first, among which the headings are looked for. */
const MOST_BLANK = 20;

/** Reads a CSV or TSV whose headings `accepts` takes, whichever delimiter they have; `null` if it takes none. */
export function headedTable(
  text: string,
  accepts: (names: readonly string[]) => boolean,
): HeadedTable | null {
  const found = DELIMITERS.map((delimiter) => headingsOf(text, delimiter)).find(
    (each) => each !== null && accepts(each.names),
  );
  if (!found) return null;
  const { records, unclosedQuote } = textRecords(text, found.delimiter);
  const below = records.filter((row) => row.line > found.line && row.text.trim() !== '');
  return { ...found, rows: unclosedQuote === null ? toRows(below, found.delimiter) : [], unclosedQuote };
}

/** The first of some columns that stands a second time, with its place; `null` where each stands once at most. */
export function repeatedColumn(
  { names, headings, delimiter }: HeadedTable,
  known: readonly string[],
): { readonly name: string; readonly line: number; readonly column?: number } | null {
  const index = names.findIndex((name, at) => known.includes(name) && names.indexOf(name) < at);
  return index === -1 ? null : { name: names[index] as string, ...fieldPlace(headings, delimiter, index) };
}

/** Line and column, both from 1, at which a field of a record starts; the line alone for a field that there is not (-1). */
export function fieldPlace(
  { line, text }: TextRecord,
  delimiter: string,
  field: number,
): { readonly line: number; readonly column?: number } {
  if (field === -1) return { line };
  const { below, column } = cellStart(text, delimiter, field);
  return { line: line + below, column };
}

function headingsOf(
  text: string,
  delimiter: string,
): Pick<HeadedTable, 'delimiter' | 'names' | 'line' | 'headings'> | null {
  const record = textRecords(text, delimiter, MOST_BLANK).records.find((each) => each.text.trim() !== '');
  const [row] = record === undefined ? [] : toRows([record], delimiter);
  if (row === undefined || !('cells' in row.parsed)) return null;
  const names = row.parsed.cells.map((cell) => cell.trim().toLowerCase());
  return { delimiter, names, line: row.record.line, headings: row.record };
}

/** Cuts a text into records, at most `most` of them. `unclosedQuote` as in `HeadedTable`. */
function textRecords(
  text: string,
  delimiter: string,
  most = Number.POSITIVE_INFINITY,
): { readonly records: readonly TextRecord[]; readonly unclosedQuote: number | null } {
  const bytes = new TextEncoder().encode(text);
  const cutter = new RecordCutter(delimiter);
  const records = cutRecords(cutter, { bytes, start: 0, end: bytes.length, isLast: true }, most);
  return { records: decodeRecords(bytes, records)?.records ?? [], unclosedQuote: cutter.unclosedQuote };
}

function toRows(records: readonly TextRecord[], delimiter: string): HeadedRow[] {
  const parsed = parseRecords({ whole: records.map(({ text }) => text).join('\n'), records }, delimiter);
  return records.map((record, index) => ({ record, parsed: parsed[index] as ParsedRecord }));
}
