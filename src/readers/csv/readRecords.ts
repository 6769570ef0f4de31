import { parseDate } from '../../calendar/index.js';
import { notText } from '../../csv/decodeText.js';
import {
  decodeRecords,
  INNER_MARK,
  OVERLONG,
  type ParsedRecord,
  parseRecords,
} from '../../csv/parseRecords.js';
import type { CsvRecord, RecordCutter, TextRecord } from '../../csv/records.js';
import type { Column } from '../../table/index.js';
import { lineOf, quote } from '../../text/index.js';
import type { CsvRow, CsvTable } from './csvTable.js';
import type { Header } from './findHeader.js';

/**
 * Parses consecutive records, at least one, and returns the rows among them; the others go to the findings of the table. A last
 * record that the cutter found no end of is not parsed. Returns `null`, and refuses the table, if the records are not text.
 */
export function readRecords(
  table: CsvTable,
  records: readonly CsvRecord[],
  { unclosedQuote, isOverlong }: RecordCutter,
): CsvRow[] | null {
  const { input, buffer, header, kept } = table;
  const [{ start, line: firstLine }] = records as [CsvRecord];
  const decoded = decodeRecords(buffer.bytes, records);
  if (decoded === null || decoded.whole.includes('\0')) {
    buffer.start = start;
    table.refusal = notText(input.file, buffer.fill(), firstLine, buffer.isLast);
    return null;
  }
  const { whole } = decoded;
  const all = [...decoded.records];
  if (table.innerMark === null && whole.includes(INNER_MARK)) {
    table.innerMark = lineOf(whole, INNER_MARK, firstLine);
    for (const record of all) kept?.keep(record);
  }
  const otherEnd = all.find(({ line }) => line === table.otherLineEnd);
  if (otherEnd !== undefined) kept?.keep(otherEnd);
  const open = unclosedQuote !== null || isOverlong ? all.pop() : undefined;
  const closed = { whole: whole.slice(0, whole.length - (open?.text.length ?? 0)), records: all };
  const parsed = parseRecords(closed, header.delimiter);
  const rows = all.flatMap((record, index) => rowOf(parsed[index] as ParsedRecord, record, table));
  if (open !== undefined) kept?.keep(open);
  if (open !== undefined && unclosedQuote === null) table.broken(open, 'broken-row', OVERLONG);
  return rows;
}

function rowOf(parsed: ParsedRecord, record: TextRecord, table: CsvTable): CsvRow[] {
  const { columns, delimiter } = table.header;
  const cells = 'cells' in parsed ? fitted(parsed.cells, columns) : [];
  const swallowed = rowWithin(cells, delimiter);
  if (cells.length === columns.length && !isBlank(cells) && swallowed === null) {
    table.row();
    return [{ ...record, cells }];
  }
  if (swallowed !== null) table.broken(record, 'broken-row', swallowedMessage(swallowed));
  else if ('problem' in parsed) table.broken(record, 'broken-row', parsed.problem);
  else if (isBlank(parsed.cells)) table.blank(record);
  else table.broken(record, 'ragged-row', raggedMessage(parsed.cells, table.header));
  return [];
}

/** The date of a row of a day that is a line of a cell, since its quotation mark was closed lines too late; `null` if there is none. */
function rowWithin(cells: readonly string[], delimiter: string): string | null {
  const lines = cells.flatMap((cell) => (/[\r\n]/.test(cell) ? cell.split(/[\r\n]+/).slice(1) : []));
  const row = lines.map((line) => line.split(delimiter)).find(isOfDay);
  return row?.[0] ?? null;
}

function isOfDay([date = '', ...others]: readonly string[]): boolean {
  return 'day' in parseDate(date) && others.some((cell) => /^\s*\d+\s*$/.test(cell));
}

function swallowedMessage(date: string): string {
  return `unexpected row for ${quote(date)} inside quotation marks, expected a row of its own: close the marks that were opened before it`;
}

function raggedMessage(cells: readonly string[], { columns, delimiter }: Header): string {
  const found = cells.length;
  const mark = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' }[delimiter];
  const isNote = /^\s*[^\d\s]/.test(cells[0] ?? '') && found < columns.length;
  const remedy =
    found > columns.length
      ? `: put quotation marks around a cell that contains ${mark}`
      : isNote
        ? ': remove what is no row of a day, such as a comment or a note below the table'
        : ': the row may be cut off';
  return `unexpected ${found} ${found === 1 ? 'cell' : 'cells'}, expected ${columns.length} as in the headings${remedy}`;
}

/** A row without the blank cells at its end that have no column; columns without a heading may be missing there. */
function fitted(cells: readonly string[], columns: readonly Column[]): readonly string[] {
  const named = columns.findLastIndex(({ heading }) => heading !== '') + 1;
  if (cells.length >= named && cells.slice(named).every((cell) => cell.trim() === ''))
    return columns.map((_, index) => cells[index] ?? '');
  return cells;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
