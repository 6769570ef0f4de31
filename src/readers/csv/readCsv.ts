import { cellStart } from '../../csv/records.js';
import { type Publication, type RawEntry, type RowGroup, withSeriesColumn } from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import { plainHeader } from '../../lane/index.js';
import type { Input } from '../input.js';
import { type ByteTape, byteTape } from './byteTape.js';
import { csvFindings } from './csvFindings.js';
import type { Header } from './header.js';
import { keptLines } from './keptLines.js';
import { rowsBelow } from './rowsBelow.js';
import type { CsvRow } from './table.js';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Reads a CSV or TSV as it stands: titles above the headings, any of three delimiters and line ends, quoted cells. */
export async function readCsv(input: Input): Promise<Publication> {
  const tape = byteTape(input);
  if (BYTE_ORDER_MARK.every((byte, index) => tape.bytes[index] === byte)) tape.start = BYTE_ORDER_MARK.length;
  const header =
    (input.fastLane === false ? null : headerInFirstLine(tape, input)) ?? (await lookForHeader(tape, input));
  return 'rule' in header ? nothing(input.file, header) : readTable(input, tape, header);
}

/** So many bytes hold all rows among which headings are looked for. */
const HEAD = 1 << 16;

function headerInFirstLine({ bytes, start, end, isLast }: ByteTape, { kind }: Input): Header | null {
  const header = plainHeader(bytes.subarray(start, end), isLast || end >= HEAD, kind);
  return header === null ? null : { ...header, line: 1 };
}

/** Titles above the headings, and whatever is no table at all, take a closer look. */
async function lookForHeader(tape: ByteTape, input: Input): Promise<Header | Finding> {
  return (await import('./lookForHeader.js')).lookForHeader(tape, input);
}

function readTable(input: Input, tape: ByteTape, header: Header): Publication {
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
    rows: rowsBelow({ input, tape, header: { ...header, columns }, findings, kept, odd, refuse }),
    get findings() {
      return refusal === null ? findings.all() : [refusal];
    },
    get isRefused() {
      return refusal !== null;
    },
    ...(kept && { original: kept }),
    get keeps() {
      return kept?.hasRoom() ? keeps : undefined;
    },
    // Every row that is asked for was given here, and so has its text.
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
