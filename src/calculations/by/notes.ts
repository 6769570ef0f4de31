import { longDate, type Span } from '../../calendar/index.js';
import type { Gathering } from '../../option/index.js';
import { type Phrase, phrase } from '../../report/index.js';
import type { PeriodTotal } from '../../series/index.js';

/** What a reader must know of the rows themselves. */
export function readingNotes(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  severalYears: boolean,
  asked: { readonly cumulative?: true; readonly change?: true },
  counted: Span,
): Phrase[] {
  const notes: Phrase[] = [];
  if (kind === 'week') {
    const number = severalYears ? ': week 1 ends on its first' : '';
    notes.push(phrase`Weeks run from Monday to Sunday and count to the year of their Sunday${number}.`);
  }
  if (kind === 'year' && asked.cumulative)
    notes.push(phrase`Running totals from ${longDate(counted.first)}.`);
  if (
    asked.change &&
    kind !== 'week' &&
    kind !== 'weekday' &&
    !asked.cumulative &&
    rows.some(({ partial }) => partial)
  ) {
    notes.push(phrase`What is cut short is compared with the same dates of the year before.`);
  }
  return notes;
}
