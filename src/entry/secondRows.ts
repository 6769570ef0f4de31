import type { DayNumber } from '../calendar/index.js';
import type { FindingList } from '../finding/index.js';
import type { Column } from './column.js';
import type { DayColumns } from './dayColumns.js';
import type { Publication } from './publication.js';
import { PlainRow, type RowFigures } from './readRow.js';
import { duplicateDay } from './rowFindings.js';

const RULE = 'duplicate-day';

/** Rows of days that have one already. A file can be made of nothing else. */
export interface DuplicateRows {
  /** Tells of a row of the day that was kept at `index`. */
  add(day: DayNumber, row: RowFigures, index: number): void;
  /** The same for many plain rows, `row` being moved from one to the next; `null` as long as each has to be told. */
  tally(row: PlainRow): Tally | null;
}

interface Tally {
  /** Adds the row, and those behind it that only say again what follows the day kept at `index`: how many these are. */
  add(index: number): number;
  /** Tells of those that were added: before any other row is, and at the end. */
  flush(): void;
}

export function duplicateRows(
  publication: Publication,
  days: DayColumns,
  findings: FindingList,
): DuplicateRows {
  const { file, columns } = publication;
  const dateColumn = columns.findIndex(({ role }) => role === 'date');
  /** A plain row need not be made a text for that. */
  const placeIn = (row: RowFigures, column: number) => {
    if (publication.keeps || !(row instanceof PlainRow)) return publication.locate(row.raw(), column);
    return { file, line: row.line, column: row.start(column) };
  };
  /** To find the place takes longer than to read the row: it is found for the last one alone. */
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
