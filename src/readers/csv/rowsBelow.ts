import { type CsvRecord, cutRecords, type LineEnd, LONGEST_RECORD, RecordCutter } from '../../csv/records.js';
import { Scan, type Scanned } from '../../scan/index.js';
import type { RowGroup } from '../../table/index.js';
import type { ByteBuffer } from './byteBuffer.js';
import type { CsvRow, CsvTable } from './csvTable.js';

// Large enough for one call of csv-parse to be fast, small enough to keep memory low for a file of any length.
const MOST_RECORDS = 1000;
/** Rows read by the fast path in one go that make up for the cost of a record that it could not read. */
const WORTHWHILE = 32;

/**
 * Yields the rows below the headings: plain lines read by the fast path, every other record by csv-parse. Records that
 * are no rows go to the findings of the table, which are complete after the last row.
 */
export async function* rowsBelow(table: CsvTable): AsyncGenerator<RowGroup> {
  const { input, buffer, header } = table;
  const ends = new LineEnds();
  const cutter = new RecordCutter(header.delimiter, LONGEST_RECORD, ends.note);
  const scan = input.fastPath === false ? null : new Scan(header.columns, header.delimiter);
  // The headings and the lines above them are read already.
  while (cutter.line <= header.line && nextRecords(buffer, cutter, 1).length > 0);

  for (let most = scan === null ? MOST_RECORDS : 1; !cutter.isOverlong; ) {
    if (table.onlyCountsBlanks) passBlankLines(table, cutter);
    const limit = endOfLines(buffer);
    if (scan !== null && limit > buffer.start) {
      const taken = scan.take(buffer.bytes, buffer.start, limit, cutter.line);
      if (taken.count > 0) {
        buffer.start = Math.min(taken.end, buffer.end);
        cutter.pass(taken.count);
        if (ends.noteScanned(taken, taken.end <= buffer.end)) {
          const odd = taken.textOf((ends.otherLine as number) - (taken.lines[0] as number)) as CsvRow;
          table.kept?.keep(odd);
        }
        table.row();
        if (taken.count >= WORTHWHILE) most = 1;
        yield taken;
        continue;
      }
    } else if (scan !== null && mayBePlain(buffer)) {
      buffer.more();
      continue;
    }
    const records = nextRecords(buffer, cutter, most);
    if (records.length === 0) break;
    table.otherLineEnd = ends.otherLine;
    // If record after record is not plain, take more at once.
    most = Math.min(most * 2, MOST_RECORDS);
    // csv-parse is loaded only when a record needs it.
    const { readRecords } = await import('./readRecords.js');
    const rows = readRecords(table, records, cutter);
    if (rows === null) return;
    if (rows.length > 0) yield rows;
  }
  table.otherLineEnd = ends.otherLine;
  table.unclosedQuote = cutter.unclosedQuote;
}

/** Skips blank lines of which there is nothing more to tell than their number: there may be millions. */
function passBlankLines(table: CsvTable, cutter: RecordCutter): void {
  const { line } = cutter;
  table.buffer.start = cutter.passBlankLines(table.buffer);
  table.countBlanks(cutter.line - line, cutter.line - 1);
}

/** Cuts up to `most` consecutive records. Reads on only to complete the first; none at the end of the input. */
function nextRecords(buffer: ByteBuffer, cutter: RecordCutter, most: number): CsvRecord[] {
  for (;;) {
    const records = cutRecords(cutter, buffer, most);
    buffer.start = records.at(-1)?.next ?? buffer.start;
    if (records.length > 0 || buffer.isLast || cutter.isOverlong) return records;
    buffer.more();
  }
}

const LF = 10;
const CR = 13;
/** Most bytes of a line that the fast path is tried on. */
const LONGEST_LINE = 1 << 16;

/**
 * Index just after the last line end in the buffer. The end of the input counts as a line end, unless its last byte is
 * one, which may be half of CRLF.
 */
function endOfLines({ bytes, start, end, isLast }: ByteBuffer): number {
  const isOpen = isLast && end > start && bytes[end - 1] !== LF && bytes[end - 1] !== CR;
  return isOpen ? end + 1 : Math.max(start, bytes.lastIndexOf(LF, end - 1) + 1);
}

function mayBePlain({ start, end, isLast }: ByteBuffer): boolean {
  return !isLast && end - start < LONGEST_LINE;
}

/** Watches whether all lines end with the same characters. */
class LineEnds {
  private first: LineEnd | null = null;
  /** First line that ends differently from the first line of the input; `null` if all end alike. */
  otherLine: number | null = null;

  readonly note = (line: number | null, end: LineEnd): void => {
    if (line === null) return;
    this.first ??= end;
    if (end !== this.first) this.otherLine = Math.min(line, this.otherLine ?? line);
  };

  /**
   * Notes the lines that the fast path read. If not `isClosed`, the last of them has no line end of its own. Returns
   * whether the first deviating line is among them.
   */
  noteScanned({ crlfLine, lfLine, lines, count }: Scanned, isClosed: boolean): boolean {
    const before = this.otherLine;
    this.note(crlfLine, '\r\n');
    if (isClosed || lfLine !== lines[count - 1]) this.note(lfLine, '\n');
    return this.otherLine !== before;
  }
}
