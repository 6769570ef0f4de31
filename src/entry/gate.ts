import type { DayNumber } from '../calendar/index.js';
import { type Finding, findingList } from '../finding/index.js';
import { quote } from '../text/index.js';
import { parseCount } from './count.js';
import { monthFirst, monthFirstDetector } from './monthFirst.js';
import type { Publication, RawEntry } from './publication.js';
import { readRow } from './readRow.js';
import type { ReadRow } from './rowFigures.js';

/** Reads the rows of an input that are not plain, in their order, and sees what they mean together. */
export interface Gate {
  /**
   * Parses a row. `null` for a second row of headings, which is left out with a remark. `isFirst` says that no row stands above it,
   * `before` is the last day of rows that were read by other means since the last call; `null` if there are none.
   */
  read(raw: RawEntry, isFirst: boolean, before: DayNumber | null): ReadRow | null;
  /** The second row of headings, if there was one. */
  secondHeadings(): RawEntry | null;
  /** The findings on rows together, once all are read. */
  findings(): readonly Finding[];
}

export function openGate(publication: Publication, columnOf: ReadonlyMap<string, number>): Gate {
  const column = columnOf.get('date') ?? 0;
  const months = monthFirstDetector<RawEntry>();
  const findings = findingList();
  let second: RawEntry | null = null;
  return {
    read(raw, isFirst, before) {
      const row = readRow(raw, columnOf);
      if (isFirst && row.day === null && areHeadings(raw, publication)) {
        findings.add(secondHeadings(publication, raw));
        second = raw;
        return null;
      }
      if (before !== null) months.pass(before);
      months.note(raw.cells[column] ?? '', row.day, raw);
      return row;
    },
    secondHeadings: () => second,
    findings() {
      const first = months.found();
      if (first !== null) findings.add(monthFirst(publication, first, column));
      return findings.all();
    },
  };
}

const WORDS = /^[\p{L}\s()/.,-]+$/u;

/** Whether a row below the headings is one more of them, such as their units, and not the headings again. */
function areHeadings({ cells }: RawEntry, { headings }: Publication): boolean {
  const words = cells.filter((cell) => cell.trim() !== '');
  const areAgain = cells.every((cell, index) => cell.trim() === '' || cell === headings.cells[index]);
  return (
    words.length > 0 && !areAgain && words.every((word) => WORDS.test(word) && 'problem' in parseCount(word))
  );
}

/** Remark on a second row of headings. */
function secondHeadings(publication: Publication, row: RawEntry): Finding {
  const words = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return {
    rule: 'second-headings',
    severity: 'info',
    message: `the row ${words.slice(0, 3).map(quote).join(', ')} below the headings is taken for a second row of headings`,
    place: publication.locate(row),
  };
}
