import { parseDate } from '../../calendar/index.js';
import { type ParsedRecord, parseRecords } from '../../csv/parseRecords.js';
import type { CsvRecord } from '../../csv/records.js';
import { type DecodedRecords, decodeRecords } from '../../csv/records.js';
import type { Column } from '../../entry/index.js';
import { lineOf, quote } from '../../text/index.js';
import type { ByteBuffer } from './byteBuffer.js';
import { refuseRest } from './refuseText.js';
import { type CsvRow, INNER_MARK, type Table } from './table.js';

/**
 * Parses consecutive records, at least one, and returns the rows among them; the others go to the findings of the table.
 * `isUnclosed` means that the last record has an open quotation mark and has swallowed the rest of the input: it is not
 * parsed. Returns `null`, and refuses the table, if the records are not text.
 */
export function readRecords(
  table: Table,
  records: readonly CsvRecord[],
  isUnclosed: boolean,
): CsvRow[] | null {
  const { input, buffer, header, kept, odd } = table;
  const decoded = decodedText(buffer, records);
  if (decoded === null) {
    const [{ start, line }] = records as [CsvRecord];
    buffer.start = start;
    const refusal = refuseRest(input.file, buffer, line);
    if (refusal !== null) table.refuse(refusal);
    return null;
  }
  const { whole, texts } = decoded;
  const [{ line: firstLine }] = records as [CsvRecord];
  if (odd.innerMark === null && whole.includes(INNER_MARK)) {
    odd.innerMark = lineOf(whole, INNER_MARK, firstLine);
    keepAll(table, records, texts);
  }
  const last = texts.at(-1) as string;
  if (isUnclosed) kept?.keep((records.at(-1) as CsvRecord).line, last);
  const closed = isUnclosed ? texts.slice(0, -1) : texts;
  if (closed.length === 0) return [];
  const parsed = parseRecords(isUnclosed ? whole.slice(0, -last.length) : whole, closed, header.delimiter);
  return closed.flatMap((text, index) => {
    const { line } = records[index] as CsvRecord;
    return rowOf(parsed[index] as ParsedRecord, { line, text }, table);
  });
}

function rowOf(parsed: ParsedRecord, { line, text }: Omit<CsvRow, 'cells'>, table: Table): CsvRow[] {
  const { header, findings, kept } = table;
  const cells = 'cells' in parsed ? fitted(parsed.cells, header.columns) : [];
  const swallowed = rowWithin(cells, header.delimiter);
  if (cells.length === header.columns.length && !isBlank(cells) && swallowed === null) {
    findings.row();
    return [{ line, cells, text }];
  }
  kept?.keep(line, text);
  if (swallowed !== null) findings.broken(line, swallowedMessage(swallowed));
  else if ('problem' in parsed) findings.broken(line, parsed.problem);
  else if (isBlank(parsed.cells)) findings.blank(line);
  else findings.ragged(line, parsed.cells, header);
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

function keepAll({ kept }: Table, records: readonly CsvRecord[], texts: readonly string[]): void {
  for (const [index, { line }] of records.entries()) kept?.keep(line, texts[index] as string);
}

/** Decodes UTF-8 without NUL; `null` if the records are anything else. */
function decodedText(buffer: ByteBuffer, records: readonly CsvRecord[]): DecodedRecords | null {
  try {
    const decoded = decodeRecords(buffer.bytes, records);
    return decoded.whole.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}
