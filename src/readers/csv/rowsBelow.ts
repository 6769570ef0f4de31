import {
  type CsvRecord,
  decodeRecords,
  type LineEnd,
  type RecordCutter,
  recordCutter,
} from '../../csv/records.js';
import type { RowGroup } from '../../entry/index.js';
import { openLane, type Taken } from '../../lane/index.js';
import { lineOf } from '../../text/index.js';
import type { ByteBuffer } from './byteBuffer.js';
import { type CsvRow, INNER_MARK, type Table } from './table.js';

// Large enough for one call of csv-parse to be fast, small enough to keep memory low for a file of any length.
const MOST_RECORDS = 1000;
/** Rows read by the fast path in one go that make up for the cost of a record that it could not read. */
const WORTHWHILE = 32;

/**
 * Yields the rows below the headings: plain lines read by the fast path, every other record by csv-parse. Records that
 * are no rows go to `findings`, which is complete after the last row.
 */
export async function* rowsBelow(table: Table): AsyncGenerator<RowGroup> {
  const { input, buffer, header, findings } = table;
  const ends = lineEnds();
  const cutter = recordCutter(header.delimiter, ends.note);
  const lane = input.fastLane === false ? null : openLane(header.columns, header.delimiter);
  passTitles(table, cutter);

  for (let most = lane === null ? MOST_RECORDS : 1; ; ) {
    const limit = endOfLines(buffer);
    if (lane !== null && limit > buffer.start) {
      const taken = lane.take(buffer.bytes, buffer.start, limit, cutter.line);
      if (taken.count > 0) {
        buffer.start = Math.min(taken.end, buffer.end);
        cutter.pass(taken.count);
        if (ends.noteLane(taken, taken.end <= buffer.end)) {
          const odd = taken.row((ends.other() as number) - taken.line) as CsvRow;
          table.kept?.keep(odd.line, odd.text);
        }
        findings.row();
        if (taken.count >= WORTHWHILE) most = 1;
        yield taken;
        continue;
      }
    } else if (lane !== null && mayBePlain(buffer)) {
      buffer.more();
      continue;
    }
    const records = cutRecords(buffer, cutter, most);
    if (records.length === 0) break;
    // If record after record is not plain, take more at once.
    most = Math.min(most * 2, MOST_RECORDS);
    // csv-parse is loaded only when a record needs it.
    const { readRecords } = await import('./readRecords.js');
    const rows = readRecords(table, records, cutter.unclosedQuote !== null);
    if (rows === null) return;
    if (rows.length > 0) yield rows;
  }
  table.odd.otherLineEnd = ends.other();
  table.odd.unclosedQuote = cutter.unclosedQuote;
  findings.ofText(table.odd);
}

/** Skips the headings and the lines above them. */
function passTitles({ buffer, header, odd }: Table, cutter: RecordCutter): void {
  while (cutter.line <= header.line) {
    const { line } = cutter;
    const [record] = cutRecords(buffer, cutter, 1);
    if (record === undefined) return;
    // The headings are decoded already.
    const text = line === header.line ? header.text : decodeRecords(buffer.bytes, [record]).whole;
    if (text.includes(INNER_MARK)) odd.innerMark ??= lineOf(text, INNER_MARK, record.line);
  }
}

/** Cuts up to `most` consecutive records. Reads on only to complete the first; none at the end of the input. */
function cutRecords(buffer: ByteBuffer, cutter: RecordCutter, most: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  while (records.length < most) {
    const record = cutter.cut(buffer.bytes, buffer.start, buffer.end, buffer.isLast);
    if (record !== null) {
      records.push(record);
      buffer.start = record.next;
    } else if (records.length > 0 || buffer.isLast) break;
    else buffer.more();
  }
  return records;
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
interface LineEnds {
  note(line: number, end: LineEnd): void;
  /**
   * Notes the lines that the fast path read. If not `isClosed`, the last of them has no line end of its own. Returns
   * whether the first deviating line is among them.
   */
  noteLane(taken: Taken, isClosed: boolean): boolean;
  /** First line that ends differently from the first line of the input; `null` if all end alike. */
  other(): number | null;
}

function lineEnds(): LineEnds {
  let first: LineEnd | null = null;
  let other: number | null = null;
  const note = (line: number | null, end: LineEnd) => {
    if (line === null) return;
    first ??= end;
    if (end !== first) other = Math.min(line, other ?? line);
  };
  return {
    note,
    noteLane({ crlfLine, lfLine, line, count }, isClosed) {
      const before = other;
      note(crlfLine, '\r\n');
      if (isClosed || lfLine !== line + count - 1) note(lfLine, '\n');
      return other !== before;
    },
    other: () => other,
  };
}
