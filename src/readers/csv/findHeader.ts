import { parseDate } from '../../calendar/index.js';
import { parseRecords } from '../../csv/parseRecords.js';
import { type CsvRecord, decodeRecords, firstRecords } from '../../csv/records.js';
import { type Column, type SeriesKind, toColumn } from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import { lineAt, quote } from '../../text/index.js';
import type { Header } from './header.js';

const DELIMITERS = [',', ';', '\t'];

/** How far down titles and notes may go before the row of headings. */
const MOST_RECORDS = 200;

/** Whether the first bytes of an input are enough to look for the headings in, whatever its delimiter. */
export function areEnough(bytes: Uint8Array): boolean {
  return DELIMITERS.every(
    (delimiter) => firstRecords(bytes, delimiter, MOST_RECORDS, false).length === MOST_RECORDS,
  );
}

/** The row of headings and with it the delimiter, below any title lines; or the finding that says why there is none. */
export function findHeader(
  bytes: Uint8Array,
  isWhole: boolean,
  file: string,
  kind: SeriesKind = 'daily',
): Header | Finding {
  const candidates: Header[] = [];
  for (const delimiter of DELIMITERS) {
    const rows = headersOf(bytes, isWhole, delimiter, kind);
    const complete = rows.find(({ columns }) => has(columns, 'date') && has(columns, 'arrivals', 'boats'));
    if (complete) return complete;
    candidates.push(...rows);
  }
  const weekly = candidates.find(({ columns }) => has(columns, 'week-ending'));
  const refuse = (line: number, message: string): Finding => ({
    rule: 'no-headings',
    severity: 'error',
    message,
    place: { file, line },
  });
  if (weekly) {
    const message =
      'unexpected weekly figures (a column "Week ending"), expected daily ones: use the daily sheet, SB_01';
    return refuse(weekly.line, message);
  }
  // A row with some of the headings is judged by the gate, which says what is missing.
  const partial = candidates.find(
    ({ columns }) => columns.length > 1 && has(columns, 'date', 'arrivals', 'boats'),
  );
  if (partial) return partial;
  const [first] = candidates;
  const text = new TextDecoder().decode(bytes);
  // Where no row can be read as one, the first line is shown as it stands.
  const found = first?.columns[0]?.heading ?? (text.trimStart().split(/[\r\n]/)[0] as string);
  const what = found.startsWith('<') ? 'web page' : 'day' in parseDate(found) ? 'data' : 'text';
  return refuse(
    first?.line ?? lineAt(text, text.length - text.trimStart().length),
    `unexpected ${what} ${quote(found)}, expected a row of headings such as ${kind === 'daily' ? 'date' : 'week_ending'},arrivals,boats`,
  );
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
