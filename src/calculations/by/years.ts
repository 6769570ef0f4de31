import { firstDayOf, lastDayOf, type Span } from '../../calendar/index.js';
import { requireYear } from '../../option/index.js';
import { type PeriodTotal, type Series, type YearTotal, yearTotal } from '../../series/index.js';

/** The years of the rows, once each, in their order. */
export function yearsAmong(rows: readonly PeriodTotal[]): number[] {
  return [...new Set(rows.map(({ year }) => year))];
}

/** `null` for every year there is. */
export function wantedYears(
  asked: { readonly year?: number; readonly years?: readonly number[] },
  coverage: Span,
): readonly number[] | null {
  const named = [...(asked.year === undefined ? [] : [asked.year]), ...(asked.years ?? [])];
  for (const each of named) requireYear(each, coverage);
  return named.length === 0 ? null : named;
}

/** The years of which every day is among the rows. */
export function wholeYears(rows: readonly PeriodTotal[], series: Series, counted: Span): YearTotal[] {
  return yearsAmong(rows)
    .map((year) => ({ year, span: { first: firstDayOf(year), last: lastDayOf(year) } }))
    .filter(({ span }) => span.first >= counted.first && span.last <= counted.last)
    .map(({ year, span }) => yearTotal(series, year, span));
}

/** `2025`, `2023 to 2025`, or with gaps `2019, 2023`. */
export function yearsInWords(rows: readonly PeriodTotal[]): string {
  const years = yearsAmong(rows);
  const [first, last] = [years[0] as number, years.at(-1) as number];
  const unbroken = years.length === last - first + 1;
  if (first === last) return String(first);
  return unbroken ? `${first} to ${last}` : years.join(', ');
}
