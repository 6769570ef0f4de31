import type { Publication } from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import type { Input } from '../reader.js';
import { csvFindings } from './csvFindings.js';
import { decodeText } from './decodeText.js';
import { findHeader, type Header } from './findHeader.js';
import { type CsvRecord, fieldStart, lineAt } from './records.js';
import { type CsvRow, rowsBelow } from './rowsBelow.js';

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
  const { columns, record, delimiter } = header;
  const findings = csvFindings(file);
  const headings: CsvRow = { line: record.line, cells: columns.map(({ heading }) => heading), record };
  const columnOf = (line: string, measure: string) => {
    const index = columns.findIndex((column) => column.role === measure || column.measure === measure);
    return index === -1 ? null : fieldStart(line, delimiter, index) + 1;
  };
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
