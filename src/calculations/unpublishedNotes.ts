import type { Span } from '../calendar/index.js';
import { type Phrase, phrase, quantity } from '../report/index.js';
import { isLacking, type Series } from '../series/index.js';

/** Days without a figure take no part: a record may lie among them, and a run ends there. */
export function unpublishedNotes(series: Series, { first, last }: Span): Phrase[] {
  const counted = series.parts?.numerator ?? series;
  let lacking = 0;
  for (let day = first; day <= last; day++) if (isLacking(counted, day)) lacking += 1;
  if (lacking === 0) return [];
  const verbs = lacking === 1 ? 'has no figure and takes' : 'have no figure and take';
  return [phrase`${quantity(lacking, 'days')} of these ${verbs} no part.`];
}
