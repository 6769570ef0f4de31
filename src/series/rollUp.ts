import {
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

/** A period of the calendar, or all days of one weekday in a year. */
export type GatheringKind = PeriodKind | 'weekday';

/** The figure of a period, and of its year up to its end. */
export interface PeriodTotal extends Total {
  /** The year to which the period belongs: a week to that of its Sunday. */
  readonly year: number;
  /** 1-based within its year; Monday is 1. */
  readonly number: number;
  /** The days that were counted, both ends included; for a weekday those between which it was counted. */
  readonly span: Span;
  /** Whether days of the period lie outside the span that was asked for. */
  readonly partial: boolean;
  /** From the first day counted of its year to its last; of years, from the first day of all. */
  readonly running: Total;
}

/** The figure of each period that has a day in the span, earliest first; a period at an end is cut to the span. */
export function rollUp(series: Series, kind: GatheringKind, span: Span): PeriodTotal[] {
  return kind === 'weekday' ? weekdays(series, span) : periods(series, kind, span);
}

function periods(series: Series, kind: PeriodKind, span: Span): PeriodTotal[] {
  const starts = new Map<number, number>();
  return periodsIn(kind, span).map((period) => {
    const counted = cut(period.span, span);
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
    const counted = cut(whole, span);
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

function cut(period: Span, span: Span): Span {
  return { first: Math.max(period.first, span.first), last: Math.min(period.last, span.last) };
}
