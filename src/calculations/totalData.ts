import { type DataOf, dataFields } from '../calculation/index.js';
import { daysOf, periodOf, type Span, sameSpan, toCivilDate } from '../calendar/index.js';
import type { ResolvedSpan } from '../option/index.js';
import type { ZodModule } from '../report/index.js';
import {
  type Change,
  change,
  changeOverDays,
  firstToPass,
  hasPartialDays,
  highestOf,
  knownOn,
  type Series,
  type SeriesSet,
  type Total,
  total,
  valueIfThere,
  windows,
} from '../series/index.js';

/** Schema of the total of a span, its days, and the same dates a year before. */
export function dataSchema(z: ZodModule) {
  const { from, to, total, days, missingDays } = dataFields(z);
  const date = z.iso.date();
  const count = z.int().nullable();
  const figure = z.number().nullable();
  const compared = z.strictObject({
    from,
    to,
    total: figure.describe(
      'Total of these days, unrounded; null where the data do not reach back to the first of them, or none has a figure',
    ),
    missingDays,
    difference: figure.describe('Total of the span minus this one; null where either is unknown'),
    changePercent: figure.describe(
      'The difference as a percentage of this total, unrounded; null where either is unknown or this one is 0',
    ),
  });
  return z.strictObject({
    from,
    to,
    total,
    days,
    missingDays,
    daysWithArrivals: count.describe('Days on which anybody arrived; null where it is known of no day'),
    averagePerDay: figure.describe(
      'Total divided by the days that have a figure, unrounded; null where the total is, for people per boat, and where a day has only part of its figure',
    ),
    busiest: z
      .strictObject({
        date: date.describe('Date of that day'),
        value: z.number().describe('Its figure, in the unit of the measure'),
        sharedBy: z.int().describe('Days with this figure, this one included: 1 where it has no equal'),
      })
      .nullable()
      .describe(
        'The day with the highest figure, of equal ones the first; null where no day has a figure above 0',
      ),
    firstArrival: date
      .nullable()
      .describe('The first day on which anybody arrived; null where there is none'),
    lastArrival: date.nullable().describe('The last day on which anybody arrived; null where there is none'),
    passed: z
      .strictObject({
        threshold: z.int().describe('The round number: one digit followed by noughts'),
        date: date.describe('The day on which the running total reached it'),
        dayNumber: z.int().describe('That day counted from the first day of the span as day 1'),
      })
      .nullable()
      .describe(
        'The highest round number that the running total reached; null below 1,000, where days are missing, and for people per boat',
      ),
    shareOfYear: figure.describe('Percentage of its calendar year; null where that is not whole'),
    arrivals: count.describe('People who arrived on these days; null where no day has a figure'),
    boats: count.describe('Boats that arrived on these days; null where no day has a figure'),
    peoplePerBoat: figure.describe(
      'People per boat, total over total, unrounded; null where either is unknown or no boat arrived',
    ),
    yearBefore: compared.describe(
      'The same dates a year before; no change is given where both count some of the same days',
    ),
    comparedWith: compared.nullable().describe('The days of --compared-with; null without it'),
  });
}

export type TotalData = DataOf<typeof dataSchema>;

/** Computes the data of a span. */
export function toTotalData(
  set: SeriesSet,
  series: Series,
  span: Span,
  figure: Total,
  before: ComparedTotal,
  other: ComparedTotal | null,
): TotalData {
  const known = (name: string) => valueIfThere(set, name, span);
  const arrivals = set.series('arrivals');
  const knownDays = daysOf(span).filter((day) => !Number.isNaN(knownOn(arrivals, day)));
  const withArrivals = knownDays.filter((day) => knownOn(arrivals, day) > 0);
  const daily = total(series, span);
  const days = windows(series, span, 1);
  const highest = highestOf(days);
  return {
    from: toCivilDate(span.first),
    to: toCivilDate(span.last),
    total: figure.value,
    days: figure.days,
    missingDays: figure.missingDays,
    daysWithArrivals: knownDays.length === 0 ? null : withArrivals.length,
    averagePerDay:
      figure.value === null || series.quotient || hasPartialDays(series, span)
        ? null
        : figure.value / figure.days,
    busiest:
      highest && highest.value > 0
        ? {
            date: toCivilDate(highest.span.first),
            value: highest.value,
            sharedBy: days.filter(({ value }) => value === highest.value).length,
          }
        : null,
    firstArrival: dateOrNull(withArrivals[0]),
    lastArrival: dateOrNull(withArrivals.at(-1)),
    // Days and parts of a year have only daily figures, whatever the basis of the total.
    passed: passed(series, span, daily),
    shareOfYear: shareOfYear(series, span, daily),
    arrivals: known('arrivals'),
    boats: known('boats'),
    peoplePerBoat: known('people-per-boat'),
    yearBefore: toData(before),
    comparedWith: other && toData(other),
  };
}

function toData({
  span,
  value,
  missingDays,
  difference,
  changePercent,
}: ComparedTotal): TotalData['yearBefore'] {
  const [from, to] = [toCivilDate(span.first), toCivilDate(span.last)];
  return { from, to, total: value, missingDays, difference, changePercent };
}

function dateOrNull(day: number | undefined): string | null {
  return day === undefined ? null : toCivilDate(day);
}

/** The total as a percentage of that of its calendar year; `null` where either lacks days, or there are several years. */
function shareOfYear(series: Series, span: Span, { value, missingDays }: Total): number | null {
  const year = periodOf('year', span.first).span;
  const whole = total(series, year);
  const isKnown = span.last <= year.last && missingDays + whole.missingDays === 0 && !series.quotient;
  return isKnown && value !== null && whole.value ? (value / whole.value) * 100 : null;
}

/** The highest number of one digit followed by noughts, from 1,000 on, that the running total reached. */
function passed(series: Series, span: Span, { value, missingDays }: Total): TotalData['passed'] {
  if (value === null || value < 1000 || series.quotient || missingDays > 0) return null;
  const step = 10 ** (String(Math.floor(value)).length - 1);
  const threshold = Math.floor(value / step) * step;
  const passing = firstToPass(series, span, threshold);
  return passing && { threshold, date: toCivilDate(passing.day), dayNumber: passing.day - span.first + 1 };
}

/** A total to compare with, and the change from it. */
export interface ComparedTotal extends Total, Change {
  readonly span: Span;
}

/** The total of other days that were asked for, which may share some with `figure`. `totalOf` counts as for `figure`. */
export function otherDays(figure: Total, span: Span, totalOf: (span: Span) => Total): ComparedTotal {
  const counted = totalOf(span);
  return { ...counted, span, ...change(figure.value, counted.value) };
}

/**
 * The total of the same dates a year before; `null` where the data do not reach back to the first of them, unless no day is lacking
 * all the same, as in a whole year of the annual table. `totalOf` counts as for `figure`.
 */
export function yearBefore(
  figure: Total,
  resolved: ResolvedSpan,
  totalOf: (span: Span) => Total,
  coverage: Span,
): ComparedTotal {
  const span = sameSpan(resolved.span, -1, { endsMonth: resolved.wholeMonth });
  const counted = totalOf(span);
  const isCovered = span.first >= coverage.first || counted.missingDays === 0;
  const base = { ...counted, span, value: isCovered ? counted.value : null };
  return { ...base, ...changeOverDays({ ...figure, span: resolved.span }, base) };
}
