import { parseDate } from '../../calendar/index.js';
import { blankText, notText, otherFormat } from '../../csv/decodeText.js';
import { type DecodedRecords, decodeRecords, INNER_MARK, parseRecords } from '../../csv/parseRecords.js';
import {
  type CsvRecord,
  cutRecords,
  LONGEST_RECORD,
  RecordCutter,
  type TextRecord,
} from '../../csv/records.js';
import type { Finding } from '../../finding/index.js';
import { daysAbove } from '../../reader/daysAbove.js';
import type { Input } from '../../reader/input.js';
import { type CellsOfLine, otherTable } from '../../reader/otherTables.js';
import {
  areOfDays,
  type Column,
  otherFiguresBeside,
  plainHeading,
  type SeriesKind,
  toColumn,
} from '../../table/index.js';
import { decodeStrictly, lineAt, lineOf, quote } from '../../text/index.js';
import type { ByteBuffer } from './byteBuffer.js';

/** The row of headings, with the columns and the delimiter of the rows below it. */
export interface Header {
  readonly delimiter: string;
  readonly columns: readonly Column[];
  /** Physical line, from 1, on which the row starts. */
  readonly line: number;
  /** The row as it stands. */
  readonly text: string;
  /** What is odd above it. */
  readonly findings?: readonly Finding[];
  /** Line of the first byte-order mark in it or above it; `null`, as by default, if there is none. */
  readonly innerMark?: number | null;
}

/** A row among the first, as one delimiter cuts it, and the columns that it would make. */
interface Candidate extends Header, CellsOfLine {
  readonly delimiter: string;
}

/** The first records of an input, as one delimiter cuts them. */
interface FirstRecords {
  readonly delimiter: string;
  readonly cutter: RecordCutter;
  readonly records: CsvRecord[];
}

const DELIMITERS = [',', ';', '\t'];

/** Records, from the first, among which the headings are looked for: titles and notes may stand above them. */
const MOST_RECORDS = 200;

const WHAT = 'daily figures';

/**
 * Finds the row of headings; a finding says why there is none. Leaves the buffer at the first line of the input, unless
 * the input is refused.
 */
export async function findHeader(
  buffer: ByteBuffer,
  { file, kind = 'daily' }: Input,
): Promise<Header | Finding> {
  const head = () => buffer.bytes.subarray(buffer.start, buffer.end);
  const other = otherFormat(file, buffer.bytes.subarray(0, buffer.end), WHAT);
  if (other !== null) return other;
  const firsts = DELIMITERS.map((delimiter): FirstRecords => {
    return { delimiter, cutter: new RecordCutter(delimiter, LONGEST_RECORD), records: [] };
  });
  while (!cutOn(firsts, head(), buffer.isLast) && !buffer.isLast && !buffer.isFull) buffer.more();
  const refusal = () => notText(file, buffer.fill(), 1, buffer.isLast);
  const text = decodeStrictly(head(), { ignoreBOM: true, stream: !buffer.isLast });
  if (text === null || text.includes('\0')) return refusal() as Finding;
  const blank = buffer.isLast ? blankText(file, text, WHAT) : null;
  if (blank !== null) return blank;
  const candidates = firsts.flatMap((first) => candidatesIn(head(), first, kind));
  const header = headerAmong(candidates, text, file, kind);
  return 'rule' in header ? (refusal() ?? header) : { ...header, innerMark: markAbove(text, header) };
}

/** Cuts on in the first bytes of an input; returns whether all records are cut among which headings are looked for. */
function cutOn(firsts: readonly FirstRecords[], bytes: Uint8Array, isLast: boolean): boolean {
  for (const { cutter, records } of firsts) {
    const window = { bytes, start: records.at(-1)?.next ?? 0, end: bytes.length, isLast };
    const further = cutRecords(cutter, window, MOST_RECORDS - records.length);
    records.push(...(cutter.isOverlong ? further.slice(0, -1) : further));
  }
  return firsts.every(({ cutter, records }) => records.length === MOST_RECORDS || cutter.isOverlong);
}

function candidatesIn(
  bytes: Uint8Array,
  { delimiter, records }: FirstRecords,
  kind: SeriesKind,
): Candidate[] {
  const decoded = decodeRecords(bytes, records) as DecodedRecords;
  return parseRecords(decoded, delimiter).flatMap((parsed, index) => {
    const cells = 'cells' in parsed ? parsed.cells : [];
    if (cells.every((cell) => cell.trim() === '')) return [];
    let columns: readonly Column[] | undefined;
    return {
      ...(decoded.records[index] as TextRecord),
      delimiter,
      cells: cells.map((cell) => cell.trim()),
      // A row may have many cells, and most rows are below the headings: their columns are not asked for.
      get columns() {
        columns ??= cells.map((cell) => toColumn(cell, kind));
        return columns;
      },
    };
  });
}

/** Rows, from the first, that show the arrangement of a table. */
const MOST_SHOWING = 20;

/** The headings among the rows; a finding on the one that says most of why there are none. `text` is what the rows are from. */
function headerAmong(
  candidates: readonly Candidate[],
  text: string,
  file: string,
  kind: SeriesKind,
): Header | Finding {
  const refuse = (line: number, message: string): Finding => ({
    rule: 'no-headings',
    severity: 'error',
    message,
    place: { file, line },
  });
  // The first line of any delimiter; of two on one line, that of the delimiter that is tried earlier.
  const complete = candidates.toSorted((a, b) => a.line - b.line).find(({ columns }) => areOfDays(columns));
  if (complete !== undefined) return withRowsAbove(complete, candidates, file);
  const other = otherTable(candidates.filter(({ line }) => line <= MOST_SHOWING));
  if (other !== null) return refuse(other.line, other.message);
  const tables = candidates.filter(({ cells }) => cells.length > 1);
  const otherKind = tables.find(({ columns }) => isOfOtherKind(columns, kind));
  if (otherKind !== undefined) return refuse(otherKind.line, otherKindTold(otherKind.columns, kind));
  // A row with some of the headings is accepted; `checkColumns` then reports what is missing.
  const partial = tables.find(({ columns }) => has(columns, 'date', 'arrivals', 'boats'));
  if (partial) return partial;
  const [first] = candidates;
  // If no row can be parsed, the message quotes the first line as it stands.
  const found = first?.cells[0] ?? (text.trimStart().split(/[\r\n]/, 1)[0] as string);
  const what = found.startsWith('<') ? 'web page' : 'day' in parseDate(found) ? 'data' : 'text';
  return refuse(
    first?.line ?? lineAt(text, text.length - text.trimStart().length),
    `unexpected ${what} ${quote(found)}, expected a row of headings such as ${kind === 'daily' ? 'date' : 'week_ending'},arrivals,boats`,
  );
}

function markAbove(text: string, header: Header): number | null {
  const line = text.includes(INNER_MARK) ? lineOf(text, INNER_MARK, 1) : null;
  const last = lineAt(header.text, header.text.length) + header.line - 1;
  return line !== null && line <= last ? line : null;
}

/** The headings with what is odd above them; a finding if days stand there. */
function withRowsAbove(header: Candidate, candidates: readonly Candidate[], file: string): Header | Finding {
  const above = candidates.filter(({ line }) => line < header.line);
  const titles = above.filter(({ delimiter }) => delimiter === header.delimiter);
  const locate = ({ line }: { readonly line: number }) => ({ file, line });
  return (
    daysAbove(above, header.columns, locate) ?? {
      ...header,
      findings: otherFiguresBeside(titles, header.columns, locate),
    }
  );
}

/** Whether headings are those of weekly figures where daily ones are read, or the other way round. */
function isOfOtherKind(columns: readonly Column[], kind: SeriesKind): boolean {
  const names = columns.map(({ heading }) => plainHeading(heading));
  if (kind === 'daily')
    return has(columns, 'week-ending') || names.some((name) => WEEK_STARTS.includes(name));
  return has(columns, 'arrivals', 'boats') && names.some((name) => ['date', ...WEEK_STARTS].includes(name));
}

const WEEK_STARTS = ['week commencing', 'week beginning', 'week starting', 'week', 'week of'];

function otherKindTold(columns: readonly Column[], kind: SeriesKind): string {
  const heading =
    columns.find((column) => /^(?:week|date)/i.test(plainHeading(column.heading)))?.heading ?? '';
  if (kind === 'daily')
    return `unexpected weekly figures (a column ${quote(heading)}), expected daily ones: use the daily sheet, SB_01`;
  return /^week/i.test(heading)
    ? `unexpected column ${quote(heading)}, expected weeks by their last day: name it "Week ending", with the day on which each week ends`
    : `unexpected daily figures (a column ${quote(heading)}), expected weekly ones with a column "Week ending": leave out the choice of weekly figures, or use the weekly sheet, SB_02`;
}

function has(columns: readonly Column[], ...roles: readonly Column['role'][]): boolean {
  return columns.some((column) => roles.includes(column.role));
}
