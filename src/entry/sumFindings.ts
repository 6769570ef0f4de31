import { toCivilDate } from '../calendar/index.js';
import type { Finding } from '../finding/index.js';
import { type Entries, placeOf } from './entries.js';

/** Measures whose sum can no longer be held exactly, each told at the day with which that happens. */
export function sumFindings(entries: Entries): Finding[] {
  return [...entries.figures].flatMap(([measure, figures]) => {
    let sum = 0;
    const index = figures.findIndex((figure) => {
      sum += Number.isNaN(figure) ? 0 : figure;
      return !Number.isSafeInteger(sum);
    });
    if (index === -1) return [];
    const message = `unexpected ${figures[index]} for ${measure}, expected figures whose sum can be held exactly (up to 2^53 − 1)`;
    const date = toCivilDate(entries.days[index] ?? 0);
    return [
      { rule: 'sum-too-large', severity: 'error', message, place: placeOf(entries, index), date } as const,
    ];
  });
}
