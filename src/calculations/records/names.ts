import {
  fullDate,
  type PeriodKind,
  periodInWords,
  periodOf,
  type Span,
  spanInWords,
  weekdayAndLongDate,
} from '../../calendar/index.js';

/** A candidate in a table: `Sat 12 April 2025`, `week ending 13 April 2025`, `5 to 9 May 2025`. */
export function nameOf(span: Span, ranked: number | PeriodKind): string {
  if (typeof ranked === 'number') return spanInWords(span.first, span.last);
  if (ranked === 'day') return weekdayAndLongDate(span.first);
  return periodInWords(periodOf(ranked, span.last));
}

/** The same in a sentence: `Saturday 12 April 2025`, `the week ending 13 April 2025`. */
export function inSentence(span: Span, ranked: number | PeriodKind): string {
  if (ranked === 'day') return fullDate(span.first);
  const article = ranked === 'week' || ranked === 'quarter' || ranked === 'half' ? 'the ' : '';
  return article + nameOf(span, ranked);
}
