import type { DayNumber } from '../calendar/index.js';
import type { Entries } from './entries.js';

/** The figures of days by index, in whatever kind of array: for whoever only looks at them. */
export interface ColumnView {
  /** Each day once, earliest first. */
  readonly days: ArrayLike<DayNumber>;
  /** By measure name; `NaN` where none was published. */
  readonly figures: ReadonlyMap<string, ArrayLike<number>>;
  /** Whether it is known that the lines of the days, in this order, only rise. */
  readonly areInLineOrder?: boolean;
  /** By index: the physical line in its input. */
  lines(): ArrayLike<number>;
}

const READ_AS = new WeakMap<Entries, ColumnView>();

/**
 * Entries of what was read in other kinds of arrays: plain ones are made when somebody asks for them. Of hundreds of series
 * mostly the sum alone is looked at.
 */
export function lazyEntries(arrays: ColumnView, rest: Omit<Entries, keyof ColumnView>): Entries {
  let days: readonly DayNumber[] | undefined;
  let figures: Entries['figures'] | undefined;
  let lines: readonly number[] | undefined;
  // Its own properties, so that a copy has them too.
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

/** The quickest way to look at every day of entries. */
export function columnView(entries: Entries): ColumnView {
  const read = READ_AS.get(entries);
  return read ?? { days: entries.days, figures: entries.figures, lines: () => entries.lines };
}

function plain(values: ArrayLike<number>): readonly number[] {
  const array = new Array<number>(values.length);
  for (let index = 0; index < array.length; index++) array[index] = values[index] as number;
  return array;
}
