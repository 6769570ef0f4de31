// package.json maps this name to csv-parse, and for a browser to its build that includes a `Buffer`.
import { CsvError, parse } from '#csv-parse';
import { decodeStrictly } from '../text/index.js';
import { type CsvRecord, LONGEST_RECORD, type TextRecord } from './records.js';

/** Consecutive records as text: `whole` with the line ends between them, `records` each by itself. */
export interface DecodedRecords {
  readonly whole: string;
  readonly records: readonly TextRecord[];
}

/** Decodes consecutive records; `null` if their bytes are not UTF-8. */
export function decodeRecords(bytes: Uint8Array, records: readonly CsvRecord[]): DecodedRecords | null {
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return { whole: '', records: [] };
  const whole = decodeStrictly(bytes.subarray(first.start, last.end), BYTE_ORDER_MARK_IS_TEXT);
  if (whole === null) return null;
  const isAscii = whole.length === last.end - first.start;
  const decoder = new TextDecoder('utf-8', BYTE_ORDER_MARK_IS_TEXT);
  const textOf = ({ start, end }: CsvRecord) =>
    isAscii
      ? whole.slice(start - first.start, end - first.start)
      : decoder.decode(bytes.subarray(start, end));
  return { whole, records: records.map((record) => ({ line: record.line, text: textOf(record) })) };
}

/** Byte-order mark; inside the text, it is one of its characters. */
export const INNER_MARK = '\ufeff';
const BYTE_ORDER_MARK_IS_TEXT = { ignoreBOM: true };

/** The cells of a record, or the message that says why csv-parse cannot read it. */
export type ParsedRecord = { readonly cells: readonly string[] } | { readonly problem: string };

/** Message on a record that was not read to its end. */
export const OVERLONG = `unexpected record of more than ${LONGEST_RECORD >> 20} MB, expected a row of a table`;

/** Messages by error code of csv-parse. */
const PROBLEMS: Readonly<Record<string, string>> = {
  INVALID_OPENING_QUOTE:
    'unexpected quotation mark inside a cell, expected it around the whole cell: enclose the cell and double the marks inside it',
  CSV_INVALID_CLOSING_QUOTE:
    'unexpected text after a closing quotation mark, expected the end of the cell: double the marks inside the cell',
  CSV_MAX_RECORD_SIZE: OVERLONG,
};

/**
 * Splits consecutive records into cells. The whole is parsed at once, which is fast; if a record in it is broken, each record is
 * parsed alone, so that only the broken ones become problems.
 */
export function parseRecords({ whole, records }: DecodedRecords, delimiter: string): ParsedRecord[] {
  const rows = attempt(whole, delimiter);
  // csv-parse gives no record for an empty last line.
  if (Array.isArray(rows) && records.at(-1)?.text === '') rows.push(['']);
  // If the number of records differs, a quotation mark is out of place.
  if (Array.isArray(rows) && rows.length === records.length) return rows.map((cells) => ({ cells }));
  return records.map(({ text }) => parseOne(text, delimiter));
}

/** A cell that a spreadsheet was told to keep as text, with its marks not doubled: `="2025-04-14"`. */
const AS_TEXT = /(^|[,;\t])="([^"]*)"(?=[,;\t]|$)/g;

function parseOne(record: string, delimiter: string): ParsedRecord {
  const rows = attempt(record.replace(AS_TEXT, '$1"$2"'), delimiter);
  if (rows instanceof CsvError) return { problem: PROBLEMS[rows.code] ?? `unexpected form: ${rows.message}` };
  return rows.length <= 1
    ? { cells: rows[0] ?? [''] }
    : { problem: PROBLEMS['CSV_INVALID_CLOSING_QUOTE'] as string };
}

function attempt(text: string, delimiter: string): string[][] | CsvError {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
    });
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}
