import {
  type DayNumber,
  dayNumberOf,
  dayOfMonth,
  daysInMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from './civilDate.js';
import { firstDayOf, lastDayOf, type Span } from './span.js';

/** The kinds of periods. A week runs from Monday to Sunday and belongs to the year and month of its Sunday. */
export const PERIODS = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const;
export type PeriodKind = (typeof PERIODS)[number];

export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Number within the year, from 1; 1 for a year itself. */
  readonly number: number;
  /** The days of the period, both ends included. */
  readonly span: Span;
}

const MONTHS_IN = { month: 1, quarter: 3, half: 6 } as const;

/** The period that contains a day. */
export function periodOf(kind: PeriodKind, day: DayNumber): Period {
  if (kind === 'day')
    return {
      kind,
      year: yearOf(day),
      number: day - firstDayOf(yearOf(day)) + 1,
      span: { first: day, last: day },
    };
  if (kind === 'year') return yearPeriod(yearOf(day));
  if (kind === 'week') return weekEnding(day - weekdayOf(day) + 7);
  return monthsPeriod(kind, yearOf(day), Math.ceil(monthOf(day) / MONTHS_IN[kind]));
}

function yearPeriod(year: number): Period {
  return { kind: 'year', year, number: 1, span: { first: firstDayOf(year), last: lastDayOf(year) } };
}

function weekEnding(sunday: DayNumber): Period {
  const year = yearOf(sunday);
  const number = Math.ceil((sunday - firstDayOf(year) + 1) / 7);
  return { kind: 'week', year, number, span: { first: sunday - 6, last: sunday } };
}

/** A month, quarter or half of a year by its number, from 1. */
export function monthsPeriod(kind: keyof typeof MONTHS_IN, year: number, number: number): Period {
  const lastMonth = number * MONTHS_IN[kind];
  const first = dayNumberOf(year, lastMonth - MONTHS_IN[kind] + 1, 1) as DayNumber;
  const last = dayNumberOf(year, lastMonth, daysInMonth(year, lastMonth)) as DayNumber;
  return { kind, year, number, span: { first, last } };
}

/** Every period that has a day in the span, earliest first; the first and last may extend beyond the span. */
export function periodsIn(kind: PeriodKind, span: Span): Period[] {
  const periods: Period[] = [];
  for (let day = span.first; day <= span.last; ) {
    const period = periodOf(kind, day);
    periods.push(period);
    day = period.span.last + 1;
  }
  return periods;
}

/** The month, quarter, half or year that a span equals; `null` if it equals none. */
export function periodOfSpan({ first, last }: Span): Period | null {
  // Weeks are omitted: readers do not recognise Monday–Sunday dates as a week.
  const kinds = (['month', 'quarter', 'half', 'year'] as const).map((kind) => periodOf(kind, first));
  return kinds.find(({ span }) => span.first === first && span.last === last) ?? null;
}

/**
 * The day on which the months before some months to a day end: 28 February for one month to 28, 29 or 30 March, which begins on 1 March. Where
 * the day ends its month the months are whole: one month to 28 February 2025 follows on 31 January.
 */
export function endBeforeMonths(end: DayNumber, count: number): DayNumber {
  const endsMonth = dayOfMonth(end + 1) === 1;
  return endsMonth ? addMonths(end + 1, -count) - 1 : addMonths(end, -count);
}

/** Moves a day by a number of months, which may be negative; a day that the month lacks becomes its last day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayNumberOf(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month))) as DayNumber;
}
