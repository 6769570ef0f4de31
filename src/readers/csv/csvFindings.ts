import { type Finding, findingList } from '../../finding/index.js';
import type { Header } from './header.js';

/** Lines, each `null` where there is none, with what is told once of a text as a whole. */
export interface OddLines {
  /** First with a byte-order mark inside the text. */
  innerMark: number | null;
  /** First that ends otherwise than line 1. */
  otherLineEnd: number | null;
  /** Of an opening quotation mark that is never closed. */
  unclosedQuote: number | null;
}

/** What is wrong with the form of a CSV, as it is met from the first record to the last. */
export interface CsvFindings {
  broken(line: number, problem: string): void;
  ragged(line: number, cells: number, header: Header): void;
  blank(line: number): void;
  /** A row follows: blank lines before it are not those with which a file may end. */
  row(): void;
  /** What is told once: when all records were cut. */
  ofText(lines: OddLines): void;
  /** What was told so far. */
  all(): readonly Finding[];
}

export function csvFindings(file: string): CsvFindings {
  const [ofRecords, ofBlanks, ofWhole] = [findingList(), findingList(), findingList()];
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

function raggedMessage(found: number, { columns, delimiter }: Header): string {
  const many = found > columns.length;
  const mark = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' }[delimiter];
  const remedy = many
    ? `: put quotation marks around a cell that contains ${mark}`
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
