import type { Publication, RawEntry } from '../../entry/index.js';
import type { Finding, Place } from '../../finding/index.js';
import type { Input } from '../reader.js';
import { decodeText } from './decodeText.js';
import { findHeader, type Header } from './findHeader.js';
import { parseRecords } from './parseRecords.js';
import { type CsvRecord, fieldStart, lineAt, splitRecords } from './records.js';

/** Reads a CSV or TSV as it stands: titles above the headings, any of three delimiters and line ends, quoted cells. */
export function readCsv(input: Input): Publication {
  const decoded = decodeText(input);
  if ('finding' in decoded) return nothing(input.file, decoded.finding);
  const { text } = decoded;
  const header = findHeader(text, input.file, input.kind);
  if ('rule' in header) return nothing(input.file, header);
  return readTable(input.file, text, header);
}

function readTable(file: string, text: string, header: Header): Publication {
  const { records, unclosedQuote, otherLineEnd } = splitRecords(text, header.delimiter);
  const below = records.filter(({ line }) => line > header.record.line);
  // A record whose quotation mark never closes has swallowed the rest of the input.
  const whole = unclosedQuote === null ? below : below.slice(0, -1);
  const parsed = parseRecords(text, whole, header.delimiter);
  const findings: Finding[] = [];
  const report = (rule: string, severity: Finding['severity'], message: string, line: number) =>
    findings.push({ rule, severity, message, place: { file, line } });

  const rows: RawEntry[] = [];
  const blankLines: number[] = [];
  const recordOf = new Map<RawEntry, CsvRecord>();
  for (const [index, result] of parsed.entries()) {
    const record = whole[index] as CsvRecord;
    if ('problem' in result) {
      report('broken-row', 'error', result.problem, record.line);
    } else if (result.cells.every((cell) => cell.trim() === '')) {
      blankLines.push(record.line);
    } else if (result.cells.length !== header.columns.length) {
      report('ragged-row', 'error', raggedMessage(result.cells.length, header), record.line);
    } else {
      const row = { line: record.line, cells: result.cells };
      rows.push(row);
      recordOf.set(row, record);
    }
  }
  const lastLine = rows.at(-1)?.line ?? 0;
  for (const line of blankLines.filter((blank) => blank < lastLine)) {
    report(
      'blank-line',
      'warning',
      'unexpected blank line, expected a row for each day: it is left out',
      line,
    );
  }
  const innerMark = text.indexOf('\ufeff');
  if (innerMark >= 0) {
    const message =
      'unexpected byte-order mark inside the text, expected none: the file was put together from two';
    report('inner-byte-order-mark', 'warning', message, lineAt(text, innerMark));
  }
  if (otherLineEnd !== null) {
    report(
      'mixed-line-ends',
      'warning',
      'unexpected line end, expected the same on every line: the file was put together from two',
      otherLineEnd,
    );
  }
  if (unclosedQuote !== null) {
    report(
      'unclosed-quote',
      'error',
      'unexpected end inside quotation marks, expected a closing one: close those opened here',
      unclosedQuote,
    );
  }
  const headings: RawEntry = {
    line: header.record.line,
    cells: header.columns.map((column) => column.heading),
  };
  recordOf.set(headings, header.record);
  const locate = (row: RawEntry, column?: number): Place => {
    const record = recordOf.get(row) as CsvRecord;
    return { file, ...positionOf(text, record, header.delimiter, column) };
  };
  const columnOf = (line: string, measure: string) => {
    const index = header.columns.findIndex((column) => column.role === measure || column.measure === measure);
    return index === -1 ? null : fieldStart(line, header.delimiter, index) + 1;
  };
  return {
    file,
    headings,
    columns: header.columns,
    rows,
    findings,
    locate,
    text: { content: text, columnOf },
  };
}

function positionOf(text: string, record: CsvRecord, delimiter: string, field?: number) {
  if (field === undefined) return { line: record.line };
  const offset = fieldStart(text.slice(record.start, record.end), delimiter, field);
  const before = text.slice(record.start, record.start + offset);
  const lastLine = before.split(/\r\n|\n|\r/).at(-1) ?? '';
  return { line: record.line + lineAt(before, offset) - 1, column: [...lastLine].length + 1 };
}

function raggedMessage(found: number, { columns, delimiter }: Header): string {
  const many = found > columns.length;
  const mark = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' }[delimiter];
  const remedy = many
    ? `: put quotation marks around a cell that contains ${mark}`
    : ': the row may be cut off';
  return `unexpected ${found} ${found === 1 ? 'cell' : 'cells'}, expected ${columns.length} as in the headings${remedy}`;
}

function nothing(file: string, finding: Finding): Publication {
  const headings = { line: finding.place?.line ?? 1, cells: [] };
  return {
    file,
    headings,
    columns: [],
    rows: [],
    findings: [finding],
    locate: ({ line }) => ({ file, line }),
  };
}
