import { cellStart } from '../csv/records.js';
import type { Finding } from '../finding/index.js';
import type { Input } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';
import { plainHeader } from '../scan/index.js';
import { type Publication, type RawEntry, type RowGroup, withSeriesColumn } from '../table/index.js';
import { ByteBuffer } from './csv/byteBuffer.js';
import { type CsvRow, CsvTable } from './csv/csvTable.js';
import type { Header } from './csv/findHeader.js';
import { rowsBelow } from './csv/rowsBelow.js';

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
  const buffer = new ByteBuffer(input);
  if (BYTE_ORDER_MARK.every((byte, index) => buffer.bytes[index] === byte))
    buffer.start = BYTE_ORDER_MARK.length;
  const header =
    (input.fastPath === false ? null : headerInFirstLine(buffer, input)) ??
    (await lookForHeader(buffer, input));
  return 'rule' in header ? nothing(input.file, header) : readTable(input, buffer, header);
}

function headerInFirstLine({ bytes, start, end }: ByteBuffer, { kind }: Input): Header | null {
  const header = plainHeader(bytes.subarray(start, end), kind);
  return header === null ? null : { ...header, line: 1 };
}

/** Loads the full search, needed only for titles above the headings and for input that is no table. */
async function lookForHeader(buffer: ByteBuffer, input: Input): Promise<Header | Finding> {
  return (await import('./csv/findHeader.js')).findHeader(buffer, input);
}

function readTable(input: Input, buffer: ByteBuffer, found: Header): Publication {
  const { file } = input;
  const { line, delimiter, text } = found;
  const columns = withSeriesColumn(found.columns, input);
  const table = new CsvTable(input, buffer, { ...found, columns });
  const { kept } = table;
  const headings: CsvRow = { line, cells: columns.map(({ heading }) => heading), text };
  kept?.keep(headings);
  // The caller's rows are those that were yielded here, so they have their text.
  const keeps = (row: RawEntry) => kept?.keep(row as CsvRow);
  return {
    file,
    headings,
    columns,
    rows: rowsBelow(table),
    get findings() {
      return table.findings();
    },
    get isRefused() {
      return table.refusal !== null;
    },
    ...(kept && { original: kept }),
    get keeps() {
      return kept?.hasRoom ? keeps : undefined;
    },
    // A row that was yielded here has its text; another one stands for the one on its line.
    locate(row, column) {
      const { text } = row as Partial<CsvRow>;
      if (text === undefined) return { file, line: row.line };
      keeps(row);
      if (column === undefined) return { file, line: row.line };
      const start = cellStart(text, delimiter, column);
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
