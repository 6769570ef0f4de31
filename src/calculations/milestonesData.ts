import {
  firstDayOf,
  lastDayOf,
  longDate,
  type Span,
  spanInWords,
  toCivilDate,
  yearsOf,
} from '../calendar/index.js';
import { BeyondDataError, QuestionError } from '../option/index.js';
import { firstToPass, type Series, total } from '../series/index.js';

export interface MilestoneRow {
  /** The year whose days were counted; `null` where they were counted over several. */
  readonly year: number | null;
  /** The first day whose running total is at or above the threshold, `YYYY-MM-DD`; `null` where it was not reached. */
  readonly date: string | null;
  /** That day counted from the first as day 1; `null` with the date. */
  readonly dayNumber: number | null;
  /** The running total on that day, or where it was not reached that of the last day counted. */
  readonly total: number | null;
  /** Which year was the how-manieth earliest to reach it, by calendar date; `null` with the date or year. */
  readonly order: number | null;
  /** Days counted up to then that have no figure: it may have been passed earlier. */
  readonly missingDays: number;
}

/** The thresholds in the order in which they were given; of each a row for every year, the newest first. */
export interface MilestonesData {
  readonly milestones: readonly { readonly threshold: number; readonly rows: readonly MilestoneRow[] }[];
}

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
  // By month and day, so that a leap year's day 60 is not later than another's 1 March.
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date.slice(5)])).sort();
  return rows.map(({ missingDays, ...row }) => ({
    ...row,
    order: row.date === null || row.year === null ? null : dates.indexOf(row.date.slice(5)) + 1,
    missingDays,
  }));
}

/** The days to be counted; `year` is `null` where they are not those of one year. */
export interface YearSpan {
  readonly year: number | null;
  readonly span: Span;
}

/** Every year up to the last day counted, the newest first; since a day, or over all, one span that is of no year. */
export function spansOf(
  asked: { readonly since?: number; readonly allTime?: true; readonly years?: readonly number[] },
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
    if (asked.since > end || asked.since < coverage.first) {
      throw new BeyondDataError(
        `the data cover ${spanInWords(coverage.first, end)}: ${longDate(asked.since)} is not among these days`,
      );
    }
    return [{ year: null, span: { first: asked.since, last: end } }];
  }
  if (asked.allTime) return [{ year: null, span: { first: coverage.first, last: end } }];
  const there = yearsOf({ first: coverage.first, last: end });
  const wanted = asked.years ?? there;
  const absent = wanted.find((year) => !there.includes(year));
  if (absent !== undefined)
    throw new BeyondDataError(
      `there are no figures for ${absent}: the data cover ${spanInWords(coverage.first, end)}`,
    );
  return there
    .reverse()
    .map((year) => ({ year, span: { first: firstDayOf(year), last: Math.min(lastDayOf(year), end) } }));
}

/** ` since 5 July 2024`; nothing where each year is counted on its own. */
export function scopeOf(
  { since: day, allTime: all }: { since?: number; allTime?: true },
  spans: readonly YearSpan[],
): string {
  if (day !== undefined) return ` since ${longDate(day)}`;
  const first = spans[0]?.span.first;
  return all && first !== undefined ? ` since ${longDate(first)}` : '';
}
