import type { Span } from '../calendar/index.js';
import { type Phrase, phrase, quantity } from '../report/index.js';
import { isLacking, type Series } from '../series/index.js';

/** Days without a figure take no part: a record may lie among them, and a run ends there. */
export function unpublishedNotes(series: Series, span: Span): Phrase[] {
  const lacking = lackingIn(series, span);
  if (lacking === 0) return [];
  const verbs = lacking === 1 ? 'has no figure and takes' : 'have no figure and take';
  return [phrase`${quantity(lacking, 'days')} of these ${verbs} no part.`];
}

/** The same for a day that is ranked among those up to it: it may be further down. */
export function rankNotes(series: Series, span: Span): Phrase[] {
  const lacking = lackingIn(series, span);
  if (lacking === 0) return [];
  return [
    phrase`Ranks are among the days that have a figure: ${quantity(lacking, 'days')} up to this one ${lacking === 1 ? 'has' : 'have'} none.`,
  ];
}

function lackingIn(series: Series, { first, last }: Span): number {
  const counted = series.parts?.numerator ?? series;
  let lacking = 0;
  for (let day = first; day <= last; day++) if (isLacking(counted, day)) lacking += 1;
  return lacking;
}
