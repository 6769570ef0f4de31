import type { PeriodKind } from '../../calendar/index.js';
import { type Phrase, phrase } from '../../report/index.js';

/** A week can lie in two months: to which of them it counts. */
export function monthNotes(
  { inMonth: month }: { readonly inMonth?: number },
  ranked: number | PeriodKind,
): Phrase[] {
  return month !== undefined && ranked === 'week' ? [phrase`A week counts to the month of its Sunday.`] : [];
}
