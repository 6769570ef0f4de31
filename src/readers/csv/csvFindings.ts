import { type Finding, findingList } from '../../finding/index.js';
import type { Header } from './findHeader.js';

/** First lines with oddities that are reported once per text; `null` if there are none. */
export interface OddLines {
  /** Line of the first byte-order mark inside the text. */
  innerMark: number | null;
  /** First line that ends differently from line 1. */
  otherLineEnd: number | null;
  /** Line of an opening quotation mark that is never closed. */
  unclosedQuote: number | null;
}

/** Collects findings on the form of a CSV, from the first record to the last. */
export interface CsvFindings {
  broken(line: number, problem: string): void;
  ragged(line: number, cells: readonly string[], header: Header): void;
  blank(line: number): void;
  /** Notes a row: only blank lines with a row after them are reported, since a file may end with some. */
  row(): void;
  /** Adds the findings on the text as a whole, once all records are cut. */
  ofText(lines: OddLines): void;
  /** The findings so far: those of records, then blank lines, then the whole text. */
  all(): readonly Finding[];
}

export function csvFindings(file: string): CsvFindings {
  const [ofRecords, ofBlanks, ofWhole] = [findingList(), findingList(), findingList()];
  // Blank lines since the last row.
  let pending = findingList();
  const place = (line: number) => ({ file, line });
  return {
    broken: (line, message) =>
      ofRecords.add({ rule: 'broken-row', severity: 'error', message, place: place(line) }),
    ragged(line, cells, header) {
      const message = raggedMessage(cells, header);
      ofRecords.add({ rule: 'ragged-row', severity: 'error', message, place: place(line) });
    },
    blank: (line) =>
      pending.add({ rule: 'blank-line', severity: 'warning', message: BLANK, place: place(line) }),
    row() {
      if (pending.kept.length === 0) return;
      ofBlanks.addAll(pending);
      pending = findingList();
    },
    ofText(lines) {
      for (const { line, ...told } of textFindings(lines)) ofWhole.add({ ...told, place: place(line) });
    },
    all: () => [...ofRecords.all(), ...ofBlanks.all(), ...ofWhole.all()],
  };
}

const BLANK = 'unexpected blank line, expected a row for each day: it is left out';

function raggedMessage(cells: readonly string[], { columns, delimiter }: Header): string {
  const found = cells.length;
  const mark = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' }[delimiter];
  const isNote = /^\s*[^\d\s]/.test(cells[0] ?? '') && found < columns.length;
  const remedy =
    found > columns.length
      ? `: put quotation marks around a cell that contains ${mark}`
      : isNote
        ? ': remove what is no row of a day, such as a comment or a note below the table'
        : ': the row may be cut off';
  return `unexpected ${found} ${found === 1 ? 'cell' : 'cells'}, expected ${columns.length} as in the headings${remedy}`;
}

type OfLine = Omit<Finding, 'place'> & { readonly line: number };

function textFindings({ innerMark, otherLineEnd, unclosedQuote }: OddLines): OfLine[] {
  const findings: OfLine[] = [];
  if (innerMark !== null) {
    const message =
      'unexpected byte-order mark inside the text, expected none: the file was put together from two';
    findings.push({ rule: 'inner-byte-order-mark', severity: 'warning', message, line: innerMark });
  }
  if (otherLineEnd !== null) {
    const message =
      'unexpected line end, expected the same on every line: the file was put together from two';
    findings.push({ rule: 'mixed-line-ends', severity: 'warning', message, line: otherLineEnd });
  }
  if (unclosedQuote !== null) {
    const message = 'unexpected end inside quotation marks, expected a closing one: close those opened here';
    findings.push({ rule: 'unclosed-quote', severity: 'error', message, line: unclosedQuote });
  }
  return findings;
}
