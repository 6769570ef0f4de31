import type { DayNumber } from '../calendar/index.js';
import type { Entries } from './entries.js';

/** Read-only view of the columns of entries: index `i` of every array is the same day, whatever kind of array it is. */
export interface ColumnView {
  /** Each day once, earliest first. */
  readonly days: ArrayLike<DayNumber>;
  /** Figures by measure name; `NaN` if not published. */
  readonly figures: ReadonlyMap<string, ArrayLike<number>>;
  /** Whether the lines of the days, in this order, are known to be ascending. */
  readonly areInLineOrder?: boolean;
  /** Physical lines of the days in their input. */
  lines(): ArrayLike<number>;
}

const READ_AS = new WeakMap<Entries, ColumnView>();

/**
 * Entries whose plain arrays are made from `arrays` on first access. With hundreds of series, usually only their sum is
 * looked at.
 */
export function lazyEntries(arrays: ColumnView, rest: Omit<Entries, keyof ColumnView>): Entries {
  let days: readonly DayNumber[] | undefined;
  let figures: Entries['figures'] | undefined;
  let lines: readonly number[] | undefined;
  // Own properties rather than those of a class, so that spreading copies them.
  const entries = {
    ...rest,
    get days() {
      days ??= plain(arrays.days);
      return days;
    },
    get figures() {
      figures ??= new Map([...arrays.figures].map(([measure, values]) => [measure, plain(values)]));
      return figures;
    },
    get lines() {
      lines ??= plain(arrays.lines());
      return lines;
    },
  };
  READ_AS.set(entries, arrays);
  return entries;
}

/** Columns of entries without copying: the arrays they were read into, if there are any. */
export function columnView(entries: Entries): ColumnView {
  const read = READ_AS.get(entries);
  return read ?? { days: entries.days, figures: entries.figures, lines: () => entries.lines };
}

function plain(values: ArrayLike<number>): readonly number[] {
  const array = new Array<number>(values.length);
  for (let index = 0; index < array.length; index++) array[index] = values[index] as number;
  return array;
}
