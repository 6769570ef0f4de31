import { decodeRecords } from './decodeRecords.js';
import { recordCutter } from './records.js';

/** A record of a table that is in memory as a whole. */
export interface TextRecord {
  /** Physical line from 1 on which it starts. */
  readonly line: number;
  /** Without its line end. */
  readonly text: string;
}

export interface TextRecords {
  readonly records: readonly TextRecord[];
  /** Line of an opening quotation mark that is never closed; `null` where there is none. */
  readonly unclosedQuote: number | null;
}

/** The records of a CSV, or the first ones of it. */
export function textRecords(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): TextRecords {
  const bytes = new TextEncoder().encode(text);
  const cutter = recordCutter(delimiter);
  const cut = [];
  for (let start = 0; cut.length < most; ) {
    const record = cutter.cut(bytes, start, bytes.length, true);
    if (record === null) break;
    cut.push(record);
    start = record.next;
  }
  const { texts } = decodeRecords(bytes, cut);
  return {
    records: cut.map(({ line }, index) => ({ line, text: texts[index] as string })),
    unclosedQuote: cutter.unclosedQuote,
  };
}
