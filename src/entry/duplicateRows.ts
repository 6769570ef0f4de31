import type { DayNumber } from '../calendar/index.js';
import type { FindingList } from '../finding/index.js';
import type { Column } from './column.js';
import type { DayColumns } from './dayColumns.js';
import type { Publication } from './publication.js';
import { PlainRow, type RowFigures } from './rowFigures.js';
import { duplicateDay } from './rowFindings.js';

const RULE = 'duplicate-day';

/** Reports rows of days that have a row already. A file may consist of almost nothing else. */
export interface DuplicateRows {
  /** Reports a second row of the day stored at `index`. */
  add(day: DayNumber, row: RowFigures, index: number): void;
  /**
   * Counter for plain rows that only need counting, `row` being moved over them; `null` while each is reported by
   * itself.
   */
  tally(row: PlainRow): Tally | null;
}

interface Tally {
  /**
   * Counts this row and the following rows that repeat the days stored after `index`. Returns the number of the
   * latter.
   */
  add(index: number): number;
  /** Reports the counted rows. Must be called before any other row is reported, and at the end. */
  flush(): void;
}

export function duplicateRows(
  publication: Publication,
  days: DayColumns,
  findings: FindingList,
): DuplicateRows {
  const { file, columns } = publication;
  const dateColumn = columns.findIndex(({ role }) => role === 'date');
  /** Place of a cell; for a plain row, found without decoding its text. */
  const placeIn = (row: RowFigures, column: number) => {
    if (publication.keeps || !(row instanceof PlainRow)) return publication.locate(row.raw(), column);
    return { file, line: row.line, column: row.start(column) };
  };
  /** Lazy place of a cell, since only the last counted row is located. */
  const whereOf = (row: RowFigures, column: number) => {
    const { line } = row;
    if (row instanceof PlainRow) return () => ({ line });
    const raw = row.raw();
    return () => publication.locate(raw, column);
  };
  const nameOf = (index: number) => {
    const { role, measure } = columns[index] as Column;
    return role === 'other' ? measure : role;
  };
  return {
    add(day, row, index) {
      const differing = days.differing(row, index);
      const column = differing ?? dateColumn;
      if (findings.onlyCounts(RULE)) {
        findings.count(RULE, differing === null ? 'warning' : 'error', whereOf(row, column));
        return;
      }
      const second = { place: placeIn(row, column), text: () => row.raw().cells[column] ?? '' };
      const first = { line: days.firstLine(index), text: () => days.firstText(index, column) };
      findings.add(duplicateDay(second, first, day, differing === null ? null : nameOf(differing)));
    },
    tally(row) {
      if (!findings.onlyCounts(RULE)) return null;
      let count = 0;
      let differs = false;
      let last = 0;
      return {
        add(index) {
          const more = days.countRepeats(row.rows, row.index, index);
          count += 1 + more;
          last = row.rows.lineOf(row.index + more);
          if (!differs) differs = days.differing(row, index) !== null;
          return more;
        },
        flush() {
          if (count === 0) return;
          const line = last;
          findings.count(RULE, differs ? 'error' : 'warning', () => ({ line }), count);
          [count, differs] = [0, false];
        },
      };
    },
  };
}
