import { longDate, spanName } from '../calendar/index.js';
import type { ResolvedSpan } from '../option/index.js';
import { type Phrase, phrase } from '../report/index.js';

/** Where a named span reaches beyond the last day counted: that it was cut, and to which day. */
export function cutNotes({ span, nominal }: ResolvedSpan): Phrase[] {
  if (span.last === nominal.last) return [];
  return [
    phrase`${capitalised(spanName(nominal))} is counted to ${longDate(span.last)}, the last day taken into account.`,
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
