import type { CountRole } from './countRole.js';
import type { DayColumns } from './dayColumns.js';
import type { PlainRows } from './publication.js';
import type { RowFigures } from './rowFigures.js';

/** Detects the row with which the sum of a count can no longer be exact (2^53 − 1). */
export interface RunningSums {
  /** Announces a batch of rows that is about to be stored. */
  expect(rows: PlainRows): void;
  /** Whether a sum may overflow with the announced rows. While it cannot, nothing is added up. */
  mayOverflow(): boolean;
  /** The counts of a row, about to be stored, with which a sum overflows. */
  overflowingWith(row: RowFigures): readonly Counted[];
}

interface Counted {
  readonly role: CountRole;
  readonly column: number;
}

const LIMIT = Number.MAX_SAFE_INTEGER;

export function runningSums(counts: ReadonlyMap<CountRole, number>, days: DayColumns): RunningSums {
  // `most` is an upper bound, which includes second rows of a day; the exact sum is computed only once needed.
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
