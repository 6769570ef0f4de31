import { type DayNumber, toCivilDate } from '../calendar/index.js';
import type { Finding, Place } from '../finding/index.js';
import { columnView } from './columnView.js';
import { type Entries, placeOf } from './entries.js';

/** Reports measures whose sum over several inputs or series can no longer be exact, each at the day with which that happens. */
export function sumFindings(entries: Entries): Finding[] {
  return [...columnView(entries).figures].flatMap(([measure, figures]) => {
    let [index, sum] = [-1, 0];
    while (sum <= Number.MAX_SAFE_INTEGER && ++index < figures.length) sum += (figures[index] as number) || 0;
    if (index >= figures.length) return [];
    const figure = String(figures[index]);
    return [sumTooLarge(figure, measure, entries.days[index] ?? 0, placeOf(entries, index))];
  });
}

/** Finding for the figure, as shown, with which a sum can no longer be exact. */
export function sumTooLarge(figure: string, measure: string, day: DayNumber, place: Place): Finding {
  return {
    rule: 'sum-too-large',
    severity: 'error',
    message: `unexpected ${figure} for ${measure}, expected figures whose sum can be held exactly (up to 2^53 − 1)`,
    place,
    date: toCivilDate(day),
    measure,
  };
}
