import { cellStart } from '../../csv/records.js';
import type { Original } from '../../entry/index.js';
import type { Header } from './findHeader.js';

/** Lines that may have to be shown. The text itself is not in memory, so they must be kept while it is read. */
export interface KeptLines extends Original {
  /** Keeps the text of the record that starts on `line`. */
  keep(line: number, text: string): void;
  /** Whether rows without findings should still be kept. */
  hasRoom(): boolean;
}

/** Six times the days of the official series. Rows of larger files beyond this are shown by line number only. */
const MOST_RECORDS = 20_000;

/** Most characters that are kept of a record; rows of daily figures are far shorter. */
const LONGEST_RECORD = 1 << 16;

export function keptLines(
  file: string,
  { columns, delimiter }: Pick<Header, 'columns' | 'delimiter'>,
): KeptLines {
  const records = new Map<number, string>();
  const lines = new Map<number, string>();
  return {
    keep(line, text) {
      const record = text.slice(0, LONGEST_RECORD);
      records.set(line, record);
      for (const [below, each] of record.split(/\r\n|\n|\r/).entries()) lines.set(line + below, each);
    },
    hasRoom: () => records.size < MOST_RECORDS,
    lineText: (line) => lines.get(line) ?? null,
    placeOf(line, measure) {
      const index = columns.findIndex((column) => column.role === measure || column.measure === measure);
      const record = records.get(line);
      if (index === -1 || record === undefined) return null;
      const { below, column } = cellStart(record, delimiter, index);
      return { file, line: line + below, column };
    },
  };
}
