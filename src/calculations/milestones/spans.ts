import { firstDayOf, lastDayOf, longDate, type Span, spanInWords, yearsOf } from '../../calendar/index.js';
import { BeyondDataError, QuestionError } from '../../option/index.js';

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
