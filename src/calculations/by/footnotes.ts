import { longDate, periodOf, type Span } from '../../calendar/index.js';
import type { Gathering } from '../../option/index.js';
import { type Phrase, phrase, quantity } from '../../report/index.js';
import type { PeriodTotal } from '../../series/index.js';

/** Where a period reaches beyond the days counted: which was the first of them, or the last. */
export function cutShortNotes(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  { first, last }: Span,
): Phrase[] {
  if (!rows.some(({ partial }) => partial)) return [];
  const atStart =
    rows.some(({ partial, span }) => partial && span.first === first) &&
    periodOfDay(kind, first).first !== first;
  const atEnd =
    rows.some(({ partial, span }) => partial && span.last === last) && periodOfDay(kind, last).last !== last;
  return [
    ...(atStart ? [phrase`Cut short: the first day counted is ${longDate(first)}.`] : []),
    ...(atEnd ? [phrase`Cut short: the last day counted is ${longDate(last)}.`] : []),
  ];
}

function periodOfDay(kind: Gathering, day: number): Span {
  return periodOf(kind === 'weekday' ? 'year' : kind, day).span;
}

/** How many days lack a figure. */
export function missingNotes(rows: readonly PeriodTotal[]): Phrase[] {
  const missing = rows.reduce((sum, row) => sum + row.missingDays, 0);
  return missing === 0 ? [] : [phrase`Incomplete: ${quantity(missing, 'days')} in all without a figure.`];
}
