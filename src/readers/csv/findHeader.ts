import { parseDate } from '../../calendar/index.js';
import { parseRecords } from '../../csv/parseRecords.js';
import { type CsvRecord, decodeRecords, firstRecords } from '../../csv/records.js';
import {
  areOfDays,
  type Column,
  otherFiguresBeside,
  plainHeading,
  type SeriesKind,
  toColumn,
} from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import { daysAbove } from '../../reader/daysAbove.js';
import type { Input } from '../../reader/input.js';
import { type CellsOfLine, otherTable } from '../../reader/otherTables.js';
import { lineAt, quote } from '../../text/index.js';
import type { ByteBuffer } from './byteBuffer.js';
import { emptyInput, otherFormat, refuseRest } from './refuseText.js';

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
}

const DELIMITERS = [',', ';', '\t'];

/** Records, from the first, among which the headings are looked for: titles and notes may stand above them. */
const MOST_RECORDS = 200;

/** Bytes, from the first, among which the headings are looked for. */
const MOST_BYTES = 8 << 20;

/**
 * Finds the row of headings; a finding says why there is none. Leaves the buffer at the first line of the input, unless
 * the input is refused.
 */
export async function findHeader(buffer: ByteBuffer, { file, kind }: Input): Promise<Header | Finding> {
  const other = otherFormat(file, buffer.bytes.subarray(0, buffer.end));
  if (other !== null) return other;
  const head = () => buffer.bytes.subarray(buffer.start, buffer.end);
  while (!buffer.isLast && head().length < MOST_BYTES && !areEnough(head())) buffer.more();
  const text = decoded(head(), buffer.isLast);
  if (text === null) return refuseRest(file, buffer, 1) as Finding;
  if (buffer.isLast && text.trim() === '') return emptyInput(file, text !== '');
  const header = headerIn(head(), buffer.isLast, file, kind);
  return 'rule' in header ? (refuseRest(file, buffer, 1) ?? header) : header;
}

/**
 * Decodes UTF-8 without NUL; `null` if the bytes are anything else. Unless `isWhole`, a character may be cut off at
 * the end.
 */
function decoded(bytes: Uint8Array, isWhole: boolean): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: !isWhole,
    });
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/**
 * Whether `bytes`, the first of an input, hold all rows among which headings are looked for, whatever the delimiter.
 */
function areEnough(bytes: Uint8Array): boolean {
  return DELIMITERS.every(
    (delimiter) => firstRecords(bytes, delimiter, MOST_RECORDS, false).length === MOST_RECORDS,
  );
}

/** Rows, from the first, that show the arrangement of a table. */
const MOST_SHOWING = 20;

function headerIn(
  bytes: Uint8Array,
  isWhole: boolean,
  file: string,
  kind: SeriesKind = 'daily',
): Header | Finding {
  const refuse = (line: number, message: string): Finding => ({
    rule: 'no-headings',
    severity: 'error',
    message,
    place: { file, line },
  });
  const candidates = DELIMITERS.flatMap((delimiter) => headersOf(bytes, isWhole, delimiter, kind));
  const complete = candidates.find(({ columns }) => areOfDays(columns));
  if (complete !== undefined) {
    const above = candidates.filter(({ line }) => line < complete.line).map(toCells);
    const titles = above.filter(({ delimiter }) => delimiter === complete.delimiter);
    const locate = ({ line }: { readonly line: number }) => ({ file, line });
    return (
      daysAbove(above, complete.columns, locate) ?? {
        ...complete,
        findings: otherFiguresBeside(titles, complete.columns, locate),
      }
    );
  }
  const other = otherTable(candidates.filter(({ line }) => line <= MOST_SHOWING).map(toCells));
  if (other !== null) return refuse(other.line, other.message);
  const otherKind = candidates.find(({ columns }) => columns.length > 1 && isOfOtherKind(columns, kind));
  if (otherKind !== undefined) return refuse(otherKind.line, otherKindTold(otherKind.columns, kind));
  // A row with some of the headings is accepted; `entry` then reports what is missing.
  const partial = candidates.find(
    ({ columns }) => columns.length > 1 && has(columns, 'date', 'arrivals', 'boats'),
  );
  if (partial) return partial;
  const [first] = candidates;
  const text = new TextDecoder().decode(bytes);
  // If no row can be parsed, the message quotes the first line as it stands.
  const found = first?.columns[0]?.heading ?? (text.trimStart().split(/[\r\n]/)[0] as string);
  const what = found.startsWith('<') ? 'web page' : 'day' in parseDate(found) ? 'data' : 'text';
  return refuse(
    first?.line ?? lineAt(text, text.length - text.trimStart().length),
    `unexpected ${what} ${quote(found)}, expected a row of headings such as ${kind === 'daily' ? 'date' : 'week_ending'},arrivals,boats`,
  );
}

function toCells({ line, columns, delimiter }: Header): CellsOfLine {
  return { line, delimiter, cells: columns.map(({ heading }) => heading) };
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

function headersOf(bytes: Uint8Array, isWhole: boolean, delimiter: string, kind: SeriesKind): Header[] {
  const records = firstRecords(bytes, delimiter, MOST_RECORDS, isWhole);
  const { whole, texts } = decodeRecords(bytes, records);
  return parseRecords(whole, texts, delimiter).flatMap((parsed, index) => {
    const blank = !('cells' in parsed) || parsed.cells.every((cell) => cell.trim() === '');
    if (blank) return [];
    const { line } = records[index] as CsvRecord;
    const columns = parsed.cells.map((cell) => toColumn(cell, kind));
    return [{ delimiter, columns, line, text: texts[index] as string }];
  });
}

function has(columns: readonly Column[], ...roles: readonly Column['role'][]): boolean {
  return columns.some((column) => roles.includes(column.role));
}
