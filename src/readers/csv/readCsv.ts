import { type CsvRecord, decodeText, fieldStart, lineAt, lineStarts, splitRecords } from '../../csv/index.js';
import type { Original, Publication } from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import type { Input } from '../reader.js';
import { csvFindings } from './csvFindings.js';
import { findHeader, type Header } from './findHeader.js';
import { type CsvRow, rowsBelow } from './rowsBelow.js';

/** No row of daily figures is longer. */
const LONGEST_RECORD = 1 << 16;

/** Reads a CSV or TSV as it stands: titles above the headings, any of three delimiters and line ends, quoted cells. */
export function readCsv(input: Input): Publication {
  const decoded = decodeText(input, 'daily figures');
  if ('finding' in decoded) return nothing(input.file, decoded.finding);
  const { text } = decoded;
  const header = findHeader(text, input.file, input.kind);
  if ('rule' in header) return nothing(input.file, header);
  return readTable(input.file, text, header);
}

function readTable(file: string, text: string, header: Header): Publication {
  const { columns, record, delimiter } = header;
  const findings = csvFindings(file);
  const headings: CsvRow = { line: record.line, cells: columns.map(({ heading }) => heading), record };
  return {
    file,
    headings,
    columns,
    rows: rowsBelow(text, header, findings),
    get findings() {
      return findings.all();
    },
    // Every row that is asked for was given here, and so has its record.
    locate: (row, column) => ({ file, ...positionOf(text, (row as CsvRow).record, delimiter, column) }),
    original: originalOf(file, text, header),
    decimalComma: delimiter === ';',
  };
}

/** Rows are not kept: a row is found again by its line. */
function originalOf(file: string, text: string, { columns, delimiter }: Header): Original {
  let starts: number[] | null = null;
  return {
    text,
    placeOf(line, measure) {
      const index = columns.findIndex((column) => column.role === measure || column.measure === measure);
      starts ??= lineStarts(text);
      const start = starts[line - 1];
      if (index === -1 || start === undefined) return null;
      const [record] = splitRecords(text.slice(start, start + LONGEST_RECORD), delimiter, 1).records;
      if (record === undefined) return null;
      const found = { start, end: start + record.end, line };
      return { file, ...positionOf(text, found, delimiter, index) };
    },
  };
}

function positionOf(text: string, record: CsvRecord, delimiter: string, field?: number) {
  if (field === undefined) return { line: record.line };
  const offset = fieldStart(text.slice(record.start, record.end), delimiter, field);
  const before = text.slice(record.start, record.start + offset);
  const lastLine = before.split(/\r\n|\n|\r/).at(-1) ?? '';
  return { line: record.line + lineAt(before, offset) - 1, column: [...lastLine].length + 1 };
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
