import { cellStart } from '../../csv/records.js';
import type { Original } from '../../entry/index.js';
import type { Header } from './header.js';

/** Lines that may have to be shown: of a text that is not in memory they are found again nowhere else. */
export interface KeptLines extends Original {
  /** Takes the text of a record that starts on a line. */
  keep(line: number, text: string): void;
  /** Whether rows in which nothing was found are still to be kept. */
  hasRoom(): boolean;
}

/** Six times the days of the official series. Of a file with many series the rest is told by its line alone. */
const MOST_RECORDS = 20_000;

/** No row of daily figures is longer. */
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
