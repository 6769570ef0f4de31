import { cellStart } from '../csv/records.js';
import { type Publication, type RawEntry, type RowGroup, withSeriesColumn } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { plainHeader } from '../lane/index.js';
import type { Input } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';
import { type ByteBuffer, byteBuffer } from './csv/byteBuffer.js';
import { csvFindings } from './csv/csvFindings.js';
import type { Header } from './csv/findHeader.js';
import { keptLines } from './csv/keptLines.js';
import { rowsBelow } from './csv/rowsBelow.js';
import type { CsvRow } from './csv/table.js';

/** Reader of CSV and TSV, which have no signature of their own: reads whatever no other reader recognises. */
export const csv: Reader = {
  name: 'csv',
  summary: 'comma, semicolon or tab separated text, one row a day',
  recognises: () => false,
  read: readCsv,
};

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Reads a CSV or TSV as it stands: titles above the headings, any of three delimiters and line ends, quoted cells. */
export async function readCsv(input: Input): Promise<Publication> {
  const buffer = byteBuffer(input);
  if (BYTE_ORDER_MARK.every((byte, index) => buffer.bytes[index] === byte))
    buffer.start = BYTE_ORDER_MARK.length;
  const header =
    (input.fastLane === false ? null : headerInFirstLine(buffer, input)) ??
    (await lookForHeader(buffer, input));
  return 'rule' in header ? nothing(input.file, header) : readTable(input, buffer, header);
}

/** Number of bytes that is sure to hold all rows among which headings are looked for. */
const HEAD = 1 << 16;

function headerInFirstLine({ bytes, start, end, isLast }: ByteBuffer, { kind }: Input): Header | null {
  const header = plainHeader(bytes.subarray(start, end), isLast || end >= HEAD, kind);
  return header === null ? null : { ...header, line: 1 };
}

/** Loads the full search, needed only for titles above the headings and for input that is no table. */
async function lookForHeader(buffer: ByteBuffer, input: Input): Promise<Header | Finding> {
  return (await import('./csv/findHeader.js')).findHeader(buffer, input);
}

function readTable(input: Input, buffer: ByteBuffer, header: Header): Publication {
  const { file, keepsLines } = input;
  const { line, delimiter, text } = header;
  const columns = withSeriesColumn(header.columns, input);
  const findings = csvFindings(file);
  const kept = keepsLines ? keptLines(file, header) : null;
  const headings: CsvRow = { line, cells: columns.map(({ heading }) => heading), text };
  kept?.keep(line, text);
  const odd = { innerMark: null, otherLineEnd: null, unclosedQuote: null };
  const keeps = (row: RawEntry) => kept?.keep(row.line, (row as CsvRow).text);
  let refusal: Finding | null = null;
  const refuse = (finding: Finding) => {
    refusal = finding;
  };
  return {
    file,
    headings,
    columns,
    rows: rowsBelow({ input, buffer, header: { ...header, columns }, findings, kept, odd, refuse }),
    get findings() {
      return refusal === null ? [...(header.findings ?? []), ...findings.all()] : [refusal];
    },
    get isRefused() {
      return refusal !== null;
    },
    ...(kept && { original: kept }),
    get keeps() {
      return kept?.hasRoom() ? keeps : undefined;
    },
    // The caller's row is one that was yielded here, so it has its text.
    locate(row, column) {
      kept?.keep(row.line, (row as CsvRow).text);
      if (column === undefined) return { file, line: row.line };
      const start = cellStart((row as CsvRow).text, delimiter, column);
      return { file, line: row.line + start.below, column: start.column };
    },
    decimalComma: delimiter === ';',
  };
}

function nothing(file: string, finding: Finding): Publication {
  const headings = { line: finding.place?.line ?? 1, cells: [] };
  return {
    file,
    headings,
    columns: [],
    rows: [] as RowGroup[],
    findings: [finding],
    locate: ({ line }) => ({ file, line }),
  };
}
