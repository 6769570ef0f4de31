import { longDate, periodOfSpan, spanName } from '../calendar/index.js';
import type { ResolvedSpan } from '../option/index.js';
import { type Phrase, phrase } from '../report/index.js';

/** Where a named span reaches beyond the last day counted: that it was cut, and to which day. */
export function cutNotes({ span, nominal }: ResolvedSpan): Phrase[] {
  if (span.last === nominal.last) return [];
  const kind = periodOfSpan(nominal)?.kind;
  const the = kind === 'quarter' || kind === 'half' ? 'The ' : '';
  return [
    phrase`${the}${spanName(nominal)} is counted to ${longDate(span.last)}, the last day taken into account.`,
  ];
}
