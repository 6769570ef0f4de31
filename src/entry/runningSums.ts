import type { CountRole } from './countRole.js';
import type { DayColumns } from './dayColumns.js';
import type { PlainRows } from './plainRows.js';
import type { RowFigures } from './readRow.js';

/** Whether the counts of an input can still be added up exactly, as rows come. */
export interface RunningSums {
  /** Takes notice of rows that are about to come. */
  expect(rows: PlainRows): void;
  /** Whether a sum may grow too large with the rows that were expected: as long as it may not, nothing is added up. */
  mayOverflow(): boolean;
  /** The counts of a row that is about to be kept with which a sum can no longer be held exactly. */
  overflowingWith(row: RowFigures): readonly Counted[];
}

interface Counted {
  readonly role: CountRole;
  readonly column: number;
}

const LIMIT = Number.MAX_SAFE_INTEGER;

export function runningSums(counts: ReadonlyMap<CountRole, number>, days: DayColumns): RunningSums {
  // At most so much, second rows of a day and all; and the exact sum, once it is asked for.
  const sums = [...counts].map(([role, column]) => ({ role, column, most: 0, exact: null as number | null }));
  const mayOverflow = () => sums.some(({ most }) => most > LIMIT);
  return {
    expect(rows) {
      for (const sum of sums) sum.most += rows.count * rows.most;
    },
    mayOverflow,
    overflowingWith(row) {
      return sums.filter((sum) => {
        const figure = row.figure(sum.column) || 0;
        sum.most += figure;
        if (sum.most <= LIMIT) return false;
        const before = sum.exact ?? days.total(sum.column);
        sum.exact = before + figure;
        return before <= LIMIT && sum.exact > LIMIT;
      });
    },
  };
}
