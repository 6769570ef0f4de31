import { parseDate } from '../../calendar/index.js';
import { type CsvRecord, lineAt, parseRecords, splitRecords } from '../../csv/index.js';
import { type Column, type SeriesKind, toColumn } from '../../entry/index.js';
import { type Finding, quote } from '../../finding/index.js';

export interface Header {
  readonly delimiter: string;
  readonly columns: readonly Column[];
  readonly record: CsvRecord;
}

const DELIMITERS = [',', ';', '\t'];

/** How far down titles and notes may go before the row of headings. */
const MOST_LINES = 200;

/** The row of headings and with it the delimiter, below any title lines; or the finding that says why there is none. */
export function findHeader(text: string, file: string, kind: SeriesKind = 'daily'): Header | Finding {
  const candidates: Header[] = [];
  for (const delimiter of DELIMITERS) {
    const rows = headersOf(text, delimiter, kind);
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
    return refuse(weekly.record.line, message);
  }
  // A row with some of the headings is judged by the gate, which says what is missing.
  const partial = candidates.find(
    ({ columns }) => columns.length > 1 && has(columns, 'date', 'arrivals', 'boats'),
  );
  if (partial) return partial;
  const [first] = candidates;
  // Where no row can be read as one, the first line is shown as it stands.
  const found = first?.columns[0]?.heading ?? (text.trimStart().split(/[\r\n]/)[0] as string);
  const what = found.startsWith('<') ? 'web page' : 'day' in parseDate(found) ? 'data' : 'text';
  return refuse(
    first?.record.line ?? lineAt(text, text.length - text.trimStart().length),
    `unexpected ${what} ${quote(found)}, expected a row of headings such as ${kind === 'daily' ? 'date' : 'week_ending'},arrivals,boats`,
  );
}

function headersOf(text: string, delimiter: string, kind: SeriesKind): Header[] {
  const { records } = splitRecords(text, delimiter, MOST_LINES);
  return parseRecords(text, records, delimiter).flatMap((parsed, index) => {
    const blank = !('cells' in parsed) || parsed.cells.every((cell) => cell.trim() === '');
    return blank
      ? []
      : [
          {
            delimiter,
            columns: parsed.cells.map((cell) => toColumn(cell, kind)),
            record: records[index] as CsvRecord,
          },
        ];
  });
}

function has(columns: readonly Column[], ...roles: readonly Column['role'][]): boolean {
  return columns.some((column) => roles.includes(column.role));
}
