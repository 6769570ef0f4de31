import { longDate, type Span } from '../../calendar/index.js';
import { type Phrase, phrase } from '../../report/index.js';
import type { Total } from '../../series/index.js';
import type { YearBefore } from './yearBefore.js';

/** A span longer than a year and the year before have days in common. */
export function overlapNotes(span: Span, before: YearBefore): Phrase[] {
  if (before.value === null || before.span.last < span.first) return [];
  return [
    phrase`The year before overlaps these days: both count those from ${longDate(span.first)} to ${longDate(before.span.last)}.`,
  ];
}

/** What the other basis, daily or annual, has for the same days. */
export function basisNotes(figure: Total, daily: Total, annual: Total, onAnnual: boolean): Phrase[] {
  if (daily.value === annual.value) return [];
  const [here, other] = onAnnual ? [figure, daily] : [figure, annual];
  const name = onAnnual
    ? 'The daily series has'
    : 'With the finalised annual statistics for whole years the total is';
  return [
    phrase`${name} ${{ value: other.value, unit: 'people' }} (here ${{ value: here.value, unit: 'people' }}).`,
  ];
}
