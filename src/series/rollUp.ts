import {
  cutTo,
  firstDayOf,
  lastDayOf,
  type PeriodKind,
  periodsIn,
  type Span,
  weekdayOf,
  yearsOf,
} from '../calendar/index.js';
import type { Series } from './series.js';
import { type Total, total } from './total.js';

/** The groups into which days can be put: calendar periods, or the weekdays within a year. */
export type GatheringKind = PeriodKind | 'weekday';

/** The total of a period, and the running total of its year up to the end of the period. */
export interface PeriodTotal extends Total {
  /** The year to which the period belongs; a week belongs to the year of its Sunday. */
  readonly year: number;
  /** Number within the year, from 1; for weekdays 1 is Monday. */
  readonly number: number;
  /** The days counted, both ends included; for a weekday, the part of the year in which it was counted. */
  readonly span: Span;
  /** Whether the period has days outside the requested span. */
  readonly partial: boolean;
  /** Total from the first counted day of the year to the end of the period; for years, from the first day of the span. */
  readonly running: Total;
}

/** Whether the figure of a period, its own or its running total, lacks days: some not counted, or without a figure. */
export function lacksDays(period: PeriodTotal, figure: Total = period): boolean {
  return period.partial || figure.missingDays > 0;
}

/**
 * Totals by period for every period that has a day in the span, both ends included, earliest first. The first and last
 * period are cut to the span.
 */
export function rollUp(series: Series, kind: GatheringKind, span: Span): PeriodTotal[] {
  return kind === 'weekday' ? weekdays(series, span) : periods(series, kind, span);
}

function periods(series: Series, kind: PeriodKind, span: Span): PeriodTotal[] {
  const starts = new Map<number, number>();
  return periodsIn(kind, span).map((period) => {
    const counted = cutTo(period.span, span);
    const group = kind === 'year' ? 0 : period.year;
    const start = starts.get(group) ?? counted.first;
    starts.set(group, start);
    return {
      year: period.year,
      number: period.number,
      span: counted,
      partial: counted.first !== period.span.first || counted.last !== period.span.last,
      ...total(series, counted),
      running: total(series, { first: start, last: counted.last }),
    };
  });
}

function weekdays(series: Series, span: Span): PeriodTotal[] {
  return yearsOf(span).flatMap((year) => {
    const whole = { first: firstDayOf(year), last: lastDayOf(year) };
    const counted = cutTo(whole, span);
    return [1, 2, 3, 4, 5, 6, 7].map((number) => ({
      year,
      number,
      span: counted,
      partial: counted.first !== whole.first || counted.last !== whole.last,
      ...total(series, counted, (day) => weekdayOf(day) === number),
      running: total(series, counted, (day) => weekdayOf(day) <= number),
    }));
  });
}
