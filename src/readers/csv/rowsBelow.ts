import {
  type CsvRecord,
  type ParsedRecord,
  parseRecords,
  type RecordCutter,
  recordCutter,
} from '../../csv/index.js';
import type { RawEntry } from '../../entry/index.js';
import type { CsvFindings } from './csvFindings.js';
import type { Header } from './findHeader.js';

/** A row with its record, by which its cells are found again in the text. */
export interface CsvRow extends RawEntry {
  readonly record: CsvRecord;
}

// Enough for one call of csv-parse to be fast, and few enough for a file of any length.
const BATCH = 1000;

/**
 * The rows below the headings, cut and parsed a batch at a time as they are asked for. What is no row is told to
 * `findings`, which has all of it when the last row was given.
 */
export function* rowsBelow(text: string, header: Header, findings: CsvFindings): Generator<CsvRow> {
  const cutter = recordCutter(text, header.delimiter);
  for (const records of batchesBelow(header.record.line, cutter)) {
    for (const [index, parsed] of parseRecords(text, records, header.delimiter).entries()) {
      const row = rowOf(parsed, records[index] as CsvRecord, header, findings);
      if (row) yield row;
    }
  }
  findings.ofText(text, cutter);
}

function* batchesBelow(headingsLine: number, cutter: RecordCutter): Generator<CsvRecord[]> {
  let batch: CsvRecord[] = [];
  for (let record = cutter.next(); record !== null; record = cutter.next()) {
    // A record whose quotation mark never closes has swallowed the rest of the input.
    if (record.line <= headingsLine || cutter.unclosedQuote() !== null) continue;
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function rowOf(
  parsed: ParsedRecord,
  record: CsvRecord,
  header: Header,
  findings: CsvFindings,
): CsvRow | null {
  const { line } = record;
  if ('problem' in parsed) findings.broken(line, parsed.problem);
  else if (parsed.cells.every((cell) => cell.trim() === '')) findings.blank(line);
  else if (parsed.cells.length !== header.columns.length) findings.ragged(line, parsed.cells.length, header);
  else {
    findings.row();
    return { line, cells: parsed.cells, record };
  }
  return null;
}
