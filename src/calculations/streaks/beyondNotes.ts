import { type Span, spanInWords } from '../../calendar/index.js';
import { type Phrase, phrase } from '../../report/index.js';
import type { RankedRun } from './rows.js';

/** A run keeps its length where it begins before the span, or ends after it. */
export function beyondNotes(rows: readonly RankedRun[], { first, last }: Span): Phrase[] {
  const beyond = rows.some(({ span }) => span.first < first || span.last > last);
  return beyond ? [phrase`Runs that reach beyond ${spanInWords(first, last)} are given whole.`] : [];
}
