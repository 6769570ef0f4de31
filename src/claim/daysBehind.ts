import {
  type CivilDate,
  lastDayOf,
  longDate,
  longDateOf,
  parseDate,
  toCivilDate,
  toDayNumber,
} from '../calendar/index.js';
import { figureToText } from '../report/index.js';
import { wholeNumberText } from '../text/index.js';
import type { Reply } from './claim.js';
import { rowsBehind, type Step } from './figurePath.js';

/** Fields whose value does not depend on missing days. */
const NOT_SUMMED = new Set([
  'year',
  'from',
  'to',
  'asOf',
  'days',
  'missingDays',
  'period',
  'label',
  'threshold',
  'partial',
]);

/** Number of days behind a figure that have no figure themselves, by the `missingDays` of its rows. */
export function lackingDays(data: object, route: Step['route']): number {
  if (NOT_SUMMED.has(String(route.at(-1)))) return 0;
  return rowsBehind(data, route).reduce(
    (most, { missingDays }) => Math.max(most, Number(missingDays ?? 0)),
    0,
  );
}

/** Clause saying which days behind a figure are marked as revised: it may have been right when published. Empty where none is. */
export function revisedInWords({ data, revised }: Reply, route: Step['route']): string[] {
  const days = new Set(spansAlong(data, route).flatMap(([first, last]) => revised?.(first, last) ?? []));
  const [only] = days;
  if (only === undefined) return [];
  if (days.size === 1) return [`the figure of ${longDateOf(only)} is marked as revised`];
  return [`the figures of ${wholeNumberText(days.size)} of its days are marked as revised`];
}

/** First and last day of the rows on the way to a figure. */
export function spansAlong(data: object, route: Step['route']): (readonly [first: string, last: string])[] {
  return rowsBehind(data, route).flatMap(({ from, to, asOf, date }) => {
    const [first, last] = [from ?? date, to ?? asOf ?? date];
    return typeof first === 'string' && typeof last === 'string' ? [[first, last] as const] : [];
  });
}

/**
 * Clause refuting the published day of a total that was not reached: `not reached: 8,462 by 31 December 2020`. `null`
 * where the data do not refute it: a day after the last one counted may still be right, and a day without a figure can hide that the
 * total was passed.
 *
 * @param expected - A day, or a month `YYYY-MM`, as it was published.
 */
export function notReached(
  expected: string,
  { data, lastDay }: Pick<Reply, 'data' | 'lastDay'>,
  route: Step['route'],
): string | null {
  const [row] = rowsBehind(data, route);
  if (lastDay === undefined || route.at(-1) !== 'date' || row === undefined) return null;
  const { date, dayNumber, total, year, missingDays } = row;
  // Rows of other questions have no day that is counted from the first.
  if (date !== null || dayNumber !== null || typeof total !== 'number' || missingDays !== 0) return null;
  const last = toDayNumber(lastDay as CivilDate);
  const end = typeof year === 'number' ? Math.min(last, lastDayOf(year)) : last;
  const isOver = typeof year === 'number' && end === lastDayOf(year);
  const claimed = lastClaimed(expected);
  if (claimed === null || !(isOver || claimed <= toCivilDate(end))) return null;
  return `not reached: ${figureToText({ value: total, unit: 'count' }, { precision: 0 })} by ${longDate(end)}`;
}

/** Latest day that the published text can mean, as text that sorts like a date; `null` where it is no day or month. */
function lastClaimed(text: string): string | null {
  // After every day of the month.
  if (/^\d{4}-\d{2}$/.test(text)) return `${text}-31`;
  const reading = parseDate(text);
  return 'day' in reading ? toCivilDate(reading.day) : null;
}
