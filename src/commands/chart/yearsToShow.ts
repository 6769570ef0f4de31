import { type DayNumber, firstDayOf, type Span, yearOf } from '../../calendar/index.js';
import { type Asked, requireYear, resolveAsOf } from '../../option/index.js';
import type { ChartOptions } from '../chart.js';

/** The years of a picture, earliest first, and the last day counted; without a wish the last ones, `usual` of them. */
export function yearsToShow(
  asked: Asked<ChartOptions>,
  coverage: Span,
  usual: number,
): { readonly last: DayNumber; readonly years: readonly number[] } {
  const last = resolveAsOf(asked, coverage);
  const named = [...(asked.year === undefined ? [] : [asked.year]), ...(asked.years ?? [])];
  for (const each of named) requireYear(each, coverage);
  const newest = yearOf(last);
  const lately = Array.from({ length: usual }, (_, back) => newest - back);
  const wanted = asked.years === undefined ? lately : named;
  const years = [...new Set(wanted)].filter(
    (year) => firstDayOf(year) <= last && year >= yearOf(coverage.first),
  );
  return { last, years: years.sort((one, other) => one - other) };
}
