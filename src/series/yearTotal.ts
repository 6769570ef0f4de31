import { firstDayOf, isWholeYear, lastDayOf, type Span, sharedDays, yearsOf } from '../calendar/index.js';
import { type Change, change, NO_CHANGE } from './change.js';
import type { Series } from './series.js';
import { type Total, total } from './total.js';

/**
 * Arrivals by calendar year from the finalised official statistics. They differ from the sum of the daily series for years
 * that were revised later.
 */
export type AnnualTable = ReadonlyMap<number, number>;

/** A total over a span, both ends included, that belongs to a year. */
export interface YearTotal extends Total {
  readonly year: number;
  readonly span: Span;
}

/** A base year's total, and how the year in question compares with it. */
export interface YearComparison extends YearTotal, Change {}

/** The total of the span, labelled with `year`; `annual` as in `totalOnBasis`. */
export function yearTotal(series: Series, year: number, span: Span, annual?: AnnualTable): YearTotal {
  return { year, span, ...totalOnBasis(series, span, annual) };
}

/** Adds to `base` the difference and change of `figure` against it. */
export function compareWith(figure: YearTotal, base: YearTotal): YearComparison {
  return { ...base, ...changeOverDays(figure, base) };
}

/** Like `change`, for totals over days; unknown also where both count some days, which would hide how much the others differ. */
export function changeOverDays(
  figure: Total & { readonly span: Span },
  base: Total & { readonly span: Span },
): Change {
  return sharedDays(figure.span, base.span) === null ? change(figure.value, base.value) : NO_CHANGE;
}

/**
 * The total of the span, both ends included. For each whole calendar year in it that `annual` has, the finalised figure
 * replaces the sum of the days, and no day of that year counts as missing.
 */
export function totalOnBasis(series: Series, span: Span, annual?: AnnualTable): Total {
  if (annual === undefined) return total(series, span);
  const parts = yearsOf(span).map((year): Total => {
    const part = {
      first: Math.max(span.first, firstDayOf(year)),
      last: Math.min(span.last, lastDayOf(year)),
    };
    const finalised = isWholeYear(part) ? annual.get(year) : undefined;
    if (finalised === undefined) return total(series, part);
    return { value: finalised, days: part.last - part.first + 1, missingDays: 0 };
  });
  const days = sum(parts.map((part) => part.days));
  const value = parts.every((part) => part.value === null) ? null : sum(parts.map((part) => part.value ?? 0));
  return { value, days, missingDays: sum(parts.map((part) => part.missingDays)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
