import { isWholeYear, type Span } from '../calendar/index.js';
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

/** `annual`, where given, has the word over the daily series for whole calendar years that it holds. */
export function yearTotal(series: Series, year: number, span: Span, annual?: AnnualTable): YearTotal {
  const daily = { year, span, ...total(series, span) };
  const finalised = isWholeYear(span) ? annual?.get(year) : undefined;
  return finalised === undefined ? daily : { ...daily, value: finalised };
}

export function compareWith(figure: YearTotal, base: YearTotal): YearComparison {
  return { ...base, ...change(figure.value, base.value) };
}
