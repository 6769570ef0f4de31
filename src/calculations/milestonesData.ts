import { type DataOf, dataFields } from '../calculation/index.js';
import {
  firstDayOf,
  lastDayOf,
  longDate,
  type Span,
  spanInWords,
  toCivilDate,
  yearsOf,
} from '../calendar/index.js';
import { BeyondDataError, QuestionError, type Since, sinceDay } from '../option/index.js';
import type { ZodModule } from '../report/index.js';
import { firstToPass, placeAmong, type Series, total } from '../series/index.js';

/** Schema of the days on which running totals reached thresholds. */
export function dataSchema(z: ZodModule) {
  const row = z.strictObject({
    year: z
      .int()
      .nullable()
      .describe('Year whose days were counted; null where they were counted over several years'),
    date: z.iso
      .date()
      .nullable()
      .describe(
        'First day on which the running total was at or above the threshold; null where it was not reached',
      ),
    dayNumber: z
      .int()
      .nullable()
      .describe('That day counted from the first day of the running total as day 1; null with date'),
    total: z
      .number()
      .nullable()
      .describe(
        'Running total at the end of that day, or of the last day counted where it was not reached; null where no day has a figure',
      ),
    order: z
      .int()
      .nullable()
      .describe(
        'Rank by calendar date among all years that reached the threshold, 1 = earliest; null with date or year',
      ),
    missingDays: z
      .int()
      .describe(
        'Days counted up to then that have no figure, or only part of one: the threshold may have been reached earlier',
      ),
    orderSharedBy: z
      .int()
      .nullable()
      .describe(
        'Years that reached it on this date, this one included: 1 where it has no equal; null with order',
      ),
  });
  return z.strictObject({
    asOf: dataFields(z).asOf,
    milestones: z
      .array(
        z.strictObject({
          threshold: z.int().describe('The number to reach, in the unit of the measure'),
          rows: z
            .array(row)
            .describe(
              'One row for each year, the newest first; a single row where days of several years were counted',
            ),
        }),
      )
      .describe('The thresholds, in the order in which they were given'),
  });
}

export type MilestonesData = DataOf<typeof dataSchema>;
export type MilestoneRow = MilestonesData['milestones'][number]['rows'][number];

/** The rows of one threshold, in the order of the spans. */
export function rowsFor(series: Series, spans: readonly YearSpan[], threshold: number): MilestoneRow[] {
  const rows = spans.map(({ year, span }) => {
    const passing = firstToPass(series, span, threshold);
    if (passing === null) {
      const { value, missingDays } = total(series, span);
      return { year, date: null, dayNumber: null, total: value, missingDays };
    }
    const dayNumber = passing.day - span.first + 1;
    return {
      year,
      date: toCivilDate(passing.day),
      dayNumber,
      total: passing.total,
      missingDays: passing.missingDays,
    };
  });
  // By month and day: counted in days, 1 March of a leap year would be later than that of another year.
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [dateInYear(date)]));
  return rows.map(({ missingDays, ...row }) => {
    const place =
      row.date === null || row.year === null ? null : placeAmong(dates, dateInYear(row.date), 'lowest');
    return { ...row, order: place?.rank ?? null, missingDays, orderSharedBy: place?.sharedBy ?? null };
  });
}

/** A date without its year, as a number in the order of the calendar: 928 for 28 September. */
function dateInYear(date: string): number {
  return Number(date.slice(5).replace('-', ''));
}

/** Days to be counted; `year` is `null` where they are not the days of one year. */
export interface YearSpan {
  readonly year: number | null;
  readonly span: Span;
}

/**
 * The spans to be counted: every year of the data up to `end`, the newest first; with `--since` or `--all-time`, a single span.
 * Throws `QuestionError` for options that exclude each other, and `BeyondDataError` for days that the data lack.
 */
export function spansOf(
  asked: { readonly since?: Since; readonly allTime?: true; readonly years?: readonly number[] },
  coverage: Span,
  end: number,
): YearSpan[] {
  const given = [
    asked.since !== undefined && '--since',
    asked.allTime && '--all-time',
    asked.years && '--years',
  ].filter(Boolean);
  if (given.length > 1)
    throw new QuestionError(`${given[0]} and ${given[1]} count over two spans: give one of them`);
  if (asked.since !== undefined) {
    const first = sinceDay(asked.since);
    if (first > end || first < coverage.first) {
      throw new BeyondDataError(
        `the data cover ${spanInWords(coverage.first, end)}: ${longDate(first)} is not among these days`,
      );
    }
    return [{ year: null, span: { first, last: end } }];
  }
  if (asked.allTime) return [{ year: null, span: { first: coverage.first, last: end } }];
  const there = yearsOf({ first: coverage.first, last: end });
  const shown = asked.years ?? there;
  const absent = shown.find((year) => !there.includes(year));
  if (absent !== undefined)
    throw new BeyondDataError(
      `there are no figures for ${absent}: the data cover ${spanInWords(coverage.first, end)}`,
    );
  return there
    .reverse()
    .map((year) => ({ year, span: { first: firstDayOf(year), last: Math.min(lastDayOf(year), end) } }));
}
