import { cellStart, type TextRecord } from '../../csv/records.js';
import type { Place } from '../../finding/index.js';
import type { Original } from '../../table/index.js';
import type { Header } from './findHeader.js';

/** Six times the days of the official series. Rows of larger files beyond this are shown by line number only. */
const MOST_ROWS = 20_000;

/** Most records that are kept, those with findings included. */
const MOST_RECORDS = 200_000;

/** Most characters that are kept of a record; rows of daily figures are far shorter. */
const LONGEST_RECORD = 1 << 16;

/** Lines that may have to be shown. The text itself is not in memory, so they must be kept while it is read. */
export class KeptLines implements Original {
  private readonly records = new Map<number, string>();
  private readonly lines = new Map<number, string>();
  private readonly file: string;
  private readonly header: Header;

  constructor(file: string, header: Header) {
    this.file = file;
    this.header = header;
  }

  /** Keeps the text of the record that starts on `line`. */
  keep({ line, text }: TextRecord): void {
    if (this.records.size >= MOST_RECORDS) return;
    const record = text.slice(0, LONGEST_RECORD);
    this.records.set(line, record);
    for (const [below, each] of record.split(/\r\n|\n|\r/).entries()) this.lines.set(line + below, each);
  }

  /** Whether rows without findings should still be kept. */
  get hasRoom(): boolean {
    return this.records.size < MOST_ROWS;
  }

  lineText(line: number): string | null {
    return this.lines.get(line) ?? null;
  }

  placeOf(line: number, measure: string): Place | null {
    const { columns, delimiter } = this.header;
    const index = columns.findIndex((column) => column.role === measure || column.measure === measure);
    const record = this.records.get(line);
    if (index === -1 || record === undefined) return null;
    const { below, column } = cellStart(record, delimiter, index);
    return { file: this.file, line: line + below, column };
  }
}
