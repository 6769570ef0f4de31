import { daysOf, monthOf, type Span } from '../../calendar/index.js';
import { type Phrase, phrase, quantity } from '../../report/index.js';
import { figureOn, isLacking, type Series } from '../../series/index.js';

/** Days that are not ranked, because they lack a series, and are known to have more than `most` all the same. */
export function partialNotes(
  series: Series,
  span: Span,
  { inMonth: month }: { readonly inMonth?: number },
  most: number,
): Phrase[] {
  const days = daysOf(span).filter((day) => month === undefined || monthOf(day) === month);
  const more = days.filter((day) => isLacking(series, day) && figureOn(series, day) > most).length;
  if (more === 0) return [];
  return [
    phrase`On ${quantity(more, 'days')} of them there were more than ${quantity(most, series.measure.unit)} even without all series.`,
  ];
}
