import type { Span } from '../../calendar/index.js';
import { incompleteNote, type Phrase } from '../../report/index.js';
import type { Total } from '../../series/index.js';
import type { YearBefore } from './yearBefore.js';

/** What the totals that are shown lack. */
export function incompleteNotes(span: Span, figure: Total, before: YearBefore, coverage: Span): Phrase[] {
  return [
    ...(figure.missingDays === 0 ? [] : [incompleteNote('The total', { ...figure, span }, coverage)]),
    ...(before.value === null || before.missingDays === 0
      ? []
      : [incompleteNote('The year before', before, coverage)]),
  ];
}
