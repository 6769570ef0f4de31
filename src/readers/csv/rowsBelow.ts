import { type CsvRecord, decodeRecords, type RecordCutter, recordCutter } from '../../csv/records.js';
import type { RowGroup } from '../../entry/index.js';
import { openLane } from '../../lane/index.js';
import { lineOf } from '../../text/index.js';
import type { ByteTape } from './byteTape.js';
import { lineEnds } from './lineEnds.js';
import { type CsvRow, INNER_MARK, type Table } from './table.js';

// Enough for one call of csv-parse to be fast, and few enough for a file of any length.
const MOST_RECORDS = 1000;
/** So many rows in the fast lane make up for a record that had to leave it. */
const WORTHWHILE = 32;

/**
 * The rows below the headings as they are asked for: plain lines by the fast lane, every other record by csv-parse. What
 * is no row is told to `findings`, which has all of it when the last row was given.
 */
export async function* rowsBelow(table: Table): AsyncGenerator<RowGroup> {
  const { input, tape, header, findings } = table;
  const ends = lineEnds();
  const cutter = recordCutter(header.delimiter, ends.note);
  const lane = input.fastLane === false ? null : openLane(header.columns, header.delimiter);
  passTitles(table, cutter);

  for (let most = lane === null ? MOST_RECORDS : 1; ; ) {
    const limit = endOfLines(tape);
    if (lane !== null && limit > tape.start) {
      const taken = lane.take(tape.bytes, tape.start, limit, cutter.line);
      if (taken.count > 0) {
        tape.start = Math.min(taken.end, tape.end);
        cutter.pass(taken.count);
        if (ends.noteLane(taken, taken.end <= tape.end)) {
          const odd = taken.row((ends.other() as number) - taken.line) as CsvRow;
          table.kept?.keep(odd.line, odd.text);
        }
        findings.row();
        if (taken.count >= WORTHWHILE) most = 1;
        yield taken;
        continue;
      }
    } else if (lane !== null && mayBePlain(tape)) {
      tape.more();
      continue;
    }
    const records = cutRecords(tape, cutter, most);
    if (records.length === 0) break;
    // Where one record after the other leaves the lane, more are taken at once.
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

/** Cuts off the headings and what stands above them. */
function passTitles({ tape, header, odd }: Table, cutter: RecordCutter): void {
  while (cutter.line <= header.line) {
    const { line } = cutter;
    const [record] = cutRecords(tape, cutter, 1);
    if (record === undefined) return;
    // The headings are text already.
    const text = line === header.line ? header.text : decodeRecords(tape.bytes, [record]).whole;
    if (text.includes(INNER_MARK)) odd.innerMark ??= lineOf(text, INNER_MARK, record.line);
  }
}

/** Records that follow each other: one at least where there is one, the others as far as they are at hand. */
function cutRecords(tape: ByteTape, cutter: RecordCutter, most: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  while (records.length < most) {
    const record = cutter.cut(tape.bytes, tape.start, tape.end, tape.isLast);
    if (record !== null) {
      records.push(record);
      tape.start = record.next;
    } else if (records.length > 0 || tape.isLast) break;
    else tape.more();
  }
  return records;
}

const LF = 10;
const CR = 13;
/** No plain line is longer. */
const LONGEST_LINE = 1 << 16;

/** Behind the last line end there is; the end of the input is one, unless its last byte may be half of a line end. */
function endOfLines({ bytes, start, end, isLast }: ByteTape): number {
  const isOpen = isLast && end > start && bytes[end - 1] !== LF && bytes[end - 1] !== CR;
  return isOpen ? end + 1 : Math.max(start, bytes.lastIndexOf(LF, end - 1) + 1);
}

function mayBePlain({ start, end, isLast }: ByteTape): boolean {
  return !isLast && end - start < LONGEST_LINE;
}
