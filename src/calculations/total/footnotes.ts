import type { Span } from '../../calendar/index.js';
import { incompleteNote, type Phrase } from '../../report/index.js';
import { type SeriesSet, type Total, total } from '../../series/index.js';
import type { YearBefore } from './yearBefore.js';

/** People in boats: that the boats of more days are unknown than the people. */
export function boatNotes(set: SeriesSet, span: Span, name: string, { missingDays }: Total): Phrase[] {
  if (name !== 'arrivals' || !set.measures.includes('boats')) return [];
  const boats = total(set.series('boats'), span);
  const isShown = boats.value !== null && boats.missingDays > missingDays;
  return isShown ? [incompleteNote('The number of boats', { ...boats, span }, set.coverage)] : [];
}

/** What the totals that are shown lack. */
export function incompleteNotes(span: Span, figure: Total, before: YearBefore, coverage: Span): Phrase[] {
  return [
    ...(figure.missingDays === 0 ? [] : [incompleteNote('The total', { ...figure, span }, coverage)]),
    ...(before.value === null || before.missingDays === 0
      ? []
      : [incompleteNote('The year before', before, coverage)]),
  ];
}
