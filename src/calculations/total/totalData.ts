import { daysOf, type Span, toCivilDate } from '../../calendar/index.js';
import {
  change,
  figureOn,
  hasPartialDays,
  highestOf,
  type Series,
  type SeriesSet,
  type Total,
  valueIfThere,
  windows,
} from '../../series/index.js';
import { type Passed, passed } from './passed.js';
import type { YearBefore } from './yearBefore.js';

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
