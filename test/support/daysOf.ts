import { type Entries, lazyEntries, NO_ENTRIES } from '../../src/entry/index.js';

/** Makes entries from figures by measure and day number, `null` for none. With `isRead`, their arrays are typed, as after reading. */
export function daysOf(
  figures: Readonly<Record<string, Readonly<Record<number, number | null>>>>,
  rest: Partial<Entries> = {},
  isRead = false,
): Entries {
  const days = [...new Set(Object.values(figures).flatMap((each) => Object.keys(each).map(Number)))];
  days.sort((one, other) => one - other);
  const columns = Object.entries(figures).map(
    ([measure, each]) => [measure, days.map((day) => each[day] ?? Number.NaN)] as const,
  );
  const lines = days.map((_, index) => index + 2);
  const others = { notes: new Map(), files: ['x.csv'], sheets: [null], fileIndexes: days.map(() => 0) };
  if (!isRead) return { ...NO_ENTRIES, ...others, days, figures: new Map(columns), lines, ...rest };
  const typed = columns.map(
    ([measure, each]) =>
      [measure, each.some(Number.isNaN) ? Float64Array.from(each) : Int32Array.from(each)] as const,
  );
  return lazyEntries(
    { days: Int32Array.from(days), figures: new Map(typed), lines: () => Int32Array.from(lines) },
    { ...others, ...rest },
  );
}
