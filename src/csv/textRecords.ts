import { cutRecords, decodeRecords, recordCutter } from './records.js';

/** A record of a table that is in memory as a whole. */
export interface TextRecord {
  /** Physical line, from 1, on which the record starts. */
  readonly line: number;
  /** The record without its line end. */
  readonly text: string;
}

export interface TextRecords {
  readonly records: readonly TextRecord[];
  /** Line of an opening quotation mark that is never closed; `null` if there is none. */
  readonly unclosedQuote: number | null;
}

/** Cuts a CSV into records, at most `most` of them. */
export function textRecords(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): TextRecords {
  const bytes = new TextEncoder().encode(text);
  const cutter = recordCutter(delimiter);
  const records = cutRecords(cutter, bytes, most, true);
  const { texts } = decodeRecords(bytes, records);
  return {
    records: records.map(({ line }, index) => ({ line, text: texts[index] as string })),
    unclosedQuote: cutter.unclosedQuote,
  };
}
