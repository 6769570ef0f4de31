import { addMonths, duringSpan, periodOfSpan, type Span, sameDate, yearOf } from '../../calendar/index.js';
import type { ResolvedSpan } from '../../option/index.js';
import type { Phrase } from '../../report/index.js';
import { type AnnualTable, type Series, type Total, totalOnBasis } from '../../series/index.js';

/** The total a year before; its value is `null` where the data do not reach back to its first day. */
export interface YearBefore extends Total {
  readonly span: Span;
}

/** The total of the same dates a year before. With `annual`, whole years have the figure of the finalised annual statistics. */
export function yearBefore(
  series: Series,
  resolved: ResolvedSpan,
  coverage: Span,
  annual: AnnualTable | undefined,
): YearBefore {
  const span = sameDates(resolved);
  const counted = totalOnBasis(series, span, annual);
  return { ...counted, span, value: span.first >= coverage.first ? counted.value : null };
}

/** The same dates a year before; of a whole month the whole month, so that February ends on its last day. */
function sameDates({ span, wholeMonth }: ResolvedSpan): Span {
  return {
    first: sameDate(span.first, yearOf(span.first) - 1),
    last: wholeMonth ? addMonths(span.last + 1, -12) - 1 : sameDate(span.last, yearOf(span.last) - 1),
  };
}

/** Where the figure of the year before stands in a sentence. */
export function thereBefore(span: Span): Phrase {
  return [periodOfSpan(span) === null ? 'over the same dates a year before' : duringSpan(span)];
}
