import type { CsvRecord } from './records.js';

/** Records that follow each other, as text: all of it with the line ends between them, and each by itself. */
export interface DecodedRecords {
  readonly whole: string;
  readonly texts: readonly string[];
}

/** Throws where the bytes are not UTF-8. */
export function decodeRecords(bytes: Uint8Array, records: readonly CsvRecord[]): DecodedRecords {
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return { whole: '', texts: [] };
  // A byte-order mark inside the text is one of its characters.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const whole = decoder.decode(bytes.subarray(first.start, last.end));
  const isAscii = whole.length === last.end - first.start;
  const texts = records.map(({ start, end }) =>
    isAscii
      ? whole.slice(start - first.start, end - first.start)
      : decoder.decode(bytes.subarray(start, end)),
  );
  return { whole, texts };
}
