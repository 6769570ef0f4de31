import { type Span, spanInWords } from '../../calendar/index.js';
import { type Phrase, phrase, quantity } from '../../report/index.js';
import type { RankedRun } from './rows.js';

/** `The longest run of days without arrivals, 1 to 31 May 2025, was 4 days, from 5 to 8 May 2025.` */
export function sentence(rows: readonly RankedRun[], kind: string, what: string, span: Span): Phrase {
  const [longest] = rows;
  const where = spanInWords(span.first, span.last);
  if (longest === undefined) return phrase`There was no run of days ${kind} ${what}, ${where}.`;
  const ongoing = longest.ongoing ? ', and was still under way' : '';
  const { first, last } = longest.span;
  return phrase`The longest run of days ${kind} ${what}, ${where}, was ${quantity(longest.days, 'days')}, from ${spanInWords(first, last)}${ongoing}.`;
}
