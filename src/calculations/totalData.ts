import {
  addMonths,
  daysOf,
  duringSpan,
  periodOfSpan,
  type Span,
  sameDate,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import type { ResolvedSpan } from '../option/index.js';
import type { Phrase } from '../report/index.js';
import {
  type AnnualTable,
  change,
  figureOn,
  firstToPass,
  hasPartialDays,
  highestOf,
  type Series,
  type SeriesSet,
  type Total,
  totalOnBasis,
  valueIfThere,
  windows,
} from '../series/index.js';

/** What a span adds up to, its days, and the same dates a year before. */
export interface TotalData {
  /** First and last day counted, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** In the unit of the measure, unrounded; `null` where no day has a figure. */
  readonly total: number | null;
  readonly days: number;
  readonly missingDays: number;
  /** Days of the span on which anybody arrived; `null` where no day has a figure. */
  readonly daysWithArrivals: number | null;
  /** Total over days that have a figure; `null` for a measure that is itself a quotient, and where days lack a part of it. */
  readonly averagePerDay: number | null;
  /** The first of the days with the highest figure above 0. */
  readonly busiest: { readonly date: string; readonly value: number } | null;
  readonly firstArrival: string | null;
  readonly lastArrival: string | null;
  /** The last round number that was passed; `null` where it is below 1,000, days are missing, or the measure is a quotient. */
  readonly passed: Passed | null;
  readonly arrivals: number | null;
  readonly boats: number | null;
  readonly peoplePerBoat: number | null;
  /** The same dates a year before; its total is `null` where the data do not reach back to its first day. */
  readonly yearBefore: {
    readonly from: string;
    readonly to: string;
    readonly total: number | null;
    readonly missingDays: number;
    readonly difference: number | null;
    readonly changePercent: number | null;
  };
}

/** What a span adds up to; what the data lack is `null`. */
export function toTotalData(
  set: SeriesSet,
  series: Series,
  span: Span,
  figure: Total,
  before: YearBefore,
): TotalData {
  const known = (name: string) => valueIfThere(set, name, span);
  const arrivals = set.series('arrivals');
  const withArrivals = daysOf(span).filter((day) => figureOn(arrivals, day) > 0);
  const highest = highestOf(windows(series, span, 1));
  return {
    from: toCivilDate(span.first),
    to: toCivilDate(span.last),
    total: figure.value,
    days: figure.days,
    missingDays: figure.missingDays,
    daysWithArrivals: known('arrivals') === null ? null : withArrivals.length,
    averagePerDay:
      figure.value === null || series.quotient || hasPartialDays(series, span)
        ? null
        : figure.value / figure.days,
    busiest:
      highest && highest.value > 0 ? { date: toCivilDate(highest.span.first), value: highest.value } : null,
    firstArrival: dateOrNull(withArrivals[0]),
    lastArrival: dateOrNull(withArrivals.at(-1)),
    passed: passed(series, span, figure),
    arrivals: known('arrivals'),
    boats: known('boats'),
    peoplePerBoat: known('people-per-boat'),
    yearBefore: {
      from: toCivilDate(before.span.first),
      to: toCivilDate(before.span.last),
      total: before.value,
      missingDays: before.missingDays,
      ...change(figure.value, before.value),
    },
  };
}

function dateOrNull(day: number | undefined): string | null {
  return day === undefined ? null : toCivilDate(day);
}

/** A round number, the day on which the running total passed it, and that day counted from the first as day 1. */
interface Passed {
  readonly threshold: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly dayNumber: number;
}

/** The highest number with one digit and then noughts, from 1,000 on, that the running total passed. */
function passed(series: Series, span: Span, { value, missingDays }: Total): Passed | null {
  if (value === null || value < 1000 || series.quotient || missingDays > 0) return null;
  const step = 10 ** (String(Math.floor(value)).length - 1);
  const threshold = Math.floor(value / step) * step;
  const passing = firstToPass(series, span, threshold);
  return passing && { threshold, date: toCivilDate(passing.day), dayNumber: passing.day - span.first + 1 };
}

/** The total a year before; its value is `null` where the data do not reach back to its first day. */
export interface YearBefore extends Total {
  readonly span: Span;
}

/** The total of the same dates a year before. With `annual`, whole years have the figure of the finalised annual statistics. */
export function yearBefore(
  series: Series,
  resolved: ResolvedSpan,
  coverage: Span,
  annual: AnnualTable | undefined,
): YearBefore {
  const span = sameDates(resolved);
  const counted = totalOnBasis(series, span, annual);
  return { ...counted, span, value: span.first >= coverage.first ? counted.value : null };
}

/** The same dates a year before; of a whole month the whole month, so that February ends on its last day. */
function sameDates({ span, wholeMonth }: ResolvedSpan): Span {
  return {
    first: sameDate(span.first, yearOf(span.first) - 1),
    last: wholeMonth ? addMonths(span.last + 1, -12) - 1 : sameDate(span.last, yearOf(span.last) - 1),
  };
}

/** Where the figure of the year before stands in a sentence. */
export function thereBefore(span: Span): Phrase {
  return [periodOfSpan(span) === null ? 'over the same dates a year before' : duringSpan(span)];
}
