import { firstDayOf, isWholeYear, lastDayOf, type Span, yearsOf } from '../calendar/index.js';
import type { AnnualTable } from './annualTable.js';
import { type Change, change } from './change.js';
import type { Series } from './series.js';
import { type Total, total } from './total.js';

/** The figure over a span that is named by its year. */
export interface YearTotal extends Total {
  readonly year: number;
  readonly span: Span;
}

/** Another year's figure, and how the year in question stands against it. */
export interface YearComparison extends YearTotal, Change {}

export function yearTotal(series: Series, year: number, span: Span, annual?: AnnualTable): YearTotal {
  return { year, span, ...totalOnBasis(series, span, annual) };
}

export function compareWith(figure: YearTotal, base: YearTotal): YearComparison {
  return { ...base, ...change(figure.value, base.value) };
}

/**
 * `annual`, where given, has the word over the daily series for the whole calendar years of the span that it holds: a
 * finalised year lacks no day.
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
