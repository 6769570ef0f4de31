import type { DayNumber } from '../calendar/index.js';
import { figureOn, type Series } from './series.js';
import type { Total } from './total.js';

/** Days of a series counted one by one. */
export interface Tally {
  add(day: DayNumber): void;
  /** Of the days added so far. */
  total(): Total;
}

/** Of a quotient, both its parts are summed, over the days that have both. */
export function tallyOf(series: Series): Tally {
  const { numerator, denominator } = series.quotient ?? { numerator: series, denominator: null };
  let [value, divisor, days, missingDays, isKnown] = [0, 0, 0, 0, false];
  return {
    add(day) {
      const figure = figureOn(numerator, day);
      const part = denominator === null ? 1 : figureOn(denominator, day);
      if (Number.isNaN(figure) || Number.isNaN(part)) {
        missingDays += 1;
        return;
      }
      const isPartial = series.partial?.has(day) === true;
      if (isPartial) missingDays += 1;
      else days += 1;
      // A part of a sum is better than nothing; of a quotient it says nothing.
      if (isPartial && denominator !== null) return;
      value += figure;
      divisor += part;
      isKnown = true;
    },
    total() {
      if (denominator === null) return { value: isKnown ? value : null, days, missingDays };
      return { value: divisor === 0 ? null : value / divisor, days, missingDays };
    },
  };
}
