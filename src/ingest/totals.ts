import { columnView, type Entries, indexByDay } from '../entry/index.js';

/** Matches names of a series that is probably the sum of the others. */
const TOTAL = /^(?:grand )?(?:total|sum|all)(?: (?:routes|series|countries|sectors|regions|ports))?$/i;

export function isNamedTotal(name: string): boolean {
  return TOTAL.test(name);
}

/** Fewest days with arrivals on which a series must be the sum of the others; more where there are two, since each of these is all the others. */
const LEAST_DAYS = 2;
const LEAST_DAYS_OF_TWO = 7;

/** One in this many days with arrivals may have another sum, as by a typing error; none where there are two series. */
const DAYS_WITH_ERROR = 10;

/**
 * The series that are the sum of the others on nearly every day that they have, most days of all, by name: with the days on which they
 * are, in words. `sum` is the sum of all.
 */
export function sumsOfOthers(
  series: ReadonlyMap<string, Entries>,
  sum: Entries,
): ReadonlyMap<string, string> {
  const areMany = series.size > 2;
  const indexOf = indexByDay(sum);
  const people = sum.figures.get('arrivals') ?? [];
  const daysOf = (entries: Entries): string | null => {
    const { days, figures } = columnView(entries);
    const own = figures.get('arrivals') ?? [];
    const most = areMany ? Math.floor(days.length / DAYS_WITH_ERROR) : 0;
    let [known, equal, others] = [0, 0, 0];
    for (let index = 0; index < days.length && others <= most; index++) {
      const figure = own[index] as number;
      if (Number.isNaN(figure)) continue;
      known += 1;
      if (figure * 2 !== people[indexOf.get(days[index] as number) as number]) others += 1;
      else if (figure > 0) equal += 1;
    }
    const isSum = equal >= (areMany ? LEAST_DAYS : LEAST_DAYS_OF_TWO) && known * 2 > sum.days.length;
    if (!isSum || others * DAYS_WITH_ERROR > equal + others) return null;
    return others === 0 ? 'every day' : 'nearly every day';
  };
  const found = [...series].flatMap(([name, entries]) => {
    const days = daysOf(entries);
    return days === null ? [] : [[name, days] as const];
  });
  // Where two series are the same, the one that was met last is told.
  return new Map(found.slice(-1));
}
