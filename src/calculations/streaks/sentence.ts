import { type Span, spanInWords } from '../../calendar/index.js';
import { type Phrase, phrase, quantity } from '../../report/index.js';
import type { RankedRun } from './rows.js';

/** `The longest run of days without arrivals, 1 to 31 May 2025, was 4 days, from 5 to 8 May 2025.` `ranked` are all runs. */
export function sentence(ranked: readonly RankedRun[], kind: string, what: string, span: Span): Phrase {
  const [longest] = ranked;
  const where = spanInWords(span.first, span.last);
  if (longest === undefined) return phrase`There was no run of days ${kind} ${what}, ${where}.`;
  const ongoing = longest.ongoing ? ', and was still under way' : '';
  const { first, last } = longest.span;
  const equals = ranked.filter(({ days }) => days === longest.days).length;
  return phrase`The longest run of days ${kind} ${what}, ${where}, was ${quantity(longest.days, 'days')}, from ${spanInWords(first, last)}${ongoing}${among(equals)}.`;
}

/** The earliest stands first. */
function among(equals: number): Phrase {
  if (equals === 1) return [];
  if (equals === 2) return [', the earlier of two as long'];
  return phrase`, the earliest of ${{ value: equals, unit: 'count' }} as long`;
}
