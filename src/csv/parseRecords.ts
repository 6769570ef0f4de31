// package.json maps this name to csv-parse, and for a browser to its build that includes a `Buffer`.
import { CsvError, parse } from '#csv-parse';

/** The cells of a record, or the message that says why csv-parse cannot read it. */
export type ParsedRecord = { readonly cells: readonly string[] } | { readonly problem: string };

/** Longest record in bytes, longer than any row with its notes; a longer one is taken for damage. */
const LONGEST_RECORD = 4 << 20;

/** Messages by error code of csv-parse. */
const PROBLEMS: Readonly<Record<string, string>> = {
  INVALID_OPENING_QUOTE:
    'unexpected quotation mark inside a cell, expected it around the whole cell: enclose the cell and double the marks inside it',
  CSV_INVALID_CLOSING_QUOTE:
    'unexpected text after a closing quotation mark, expected the end of the cell: double the marks inside the cell',
  CSV_MAX_RECORD_SIZE: `unexpected record of more than ${LONGEST_RECORD >> 20} MB, expected a row of a table`,
};

/**
 * Splits consecutive records into cells. `texts` are the records, `whole` is the same text in one piece with the line ends.
 * The whole is parsed at once, which is fast; if a record in it is broken, each record is parsed alone, so that only the broken
 * ones become problems.
 */
export function parseRecords(whole: string, texts: readonly string[], delimiter: string): ParsedRecord[] {
  const rows = attempt(whole, delimiter);
  // If the number of records differs, a quotation mark is out of place.
  if (Array.isArray(rows) && rows.length === texts.length) return rows.map((cells) => ({ cells }));
  return texts.map((text) => parseOne(text, delimiter));
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
