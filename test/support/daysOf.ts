import { type Entries, NO_ENTRIES } from '../../src/entry/index.js';

/** Makes entries from figures by measure and day number, `null` for none. */
export function daysOf(
  figures: Readonly<Record<string, Readonly<Record<number, number | null>>>>,
  rest: Partial<Entries> = {},
): Entries {
  const days = [...new Set(Object.values(figures).flatMap((each) => Object.keys(each).map(Number)))];
  days.sort((one, other) => one - other);
  const columns = Object.entries(figures).map(
    ([measure, each]) => [measure, days.map((day) => each[day] ?? Number.NaN)] as const,
  );
  const lines = days.map((_, index) => index + 2);
  const others = { files: ['x.csv'], sheets: [null], fileIndexes: days.map(() => 0) };
  return { ...NO_ENTRIES, ...others, days, figures: new Map(columns), lines, ...rest };
}
