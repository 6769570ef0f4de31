import { isWholeYear, type Span } from '../../calendar/index.js';
import { annualNotes, type Phrase, phrase } from '../../report/index.js';
import type { YearTotal } from '../../series/index.js';
import type { Window } from './window.js';

/** Where only the year in question was named: why no other stands beside it. */
export function selfNotes(asked: readonly number[] | undefined, { year, others }: Window<object>): Phrase[] {
  const onlyItself = others.length === 0 && asked !== undefined && asked.length > 0;
  return onlyItself ? [phrase`${year} is the year in question, and is not compared with itself.`] : [];
}

/** What is compared where years are not aligned by date. */
export function alignmentNotes(
  alignment: string | undefined,
  figure: YearTotal,
  bases: readonly YearTotal[],
): Phrase[] {
  if (alignment !== 'day-of-year') return [];
  const shorter = bases.some(({ span }) => lengthOf(span) < lengthOf(figure.span));
  const last = shorter ? ', a shorter year to its last' : '';
  return [phrase`Years are aligned by days into the year${last}, not by calendar date.`];
}

function lengthOf({ first, last }: Span): number {
  return last - first + 1;
}

/** Which totals are those of the finalised annual statistics; on the daily basis, what these say instead. */
export function basisNotes(
  all: readonly YearTotal[],
  annual: ReadonlyMap<number, number>,
  measureName: string,
  asked: string | undefined,
): Phrase[] {
  if (asked !== 'annual') return measureName === 'arrivals' ? annualNotes(all, annual) : [];
  if (measureName !== 'arrivals') {
    return [phrase`The annual statistics have arrivals only: these figures are of the daily series.`];
  }
  const finalised = all.filter(({ span, year }) => isWholeYear(span) && annual.has(year));
  if (finalised.length === 0) {
    return [
      phrase`None of these is a whole year of the finalised annual statistics: all are sums of the daily series.`,
    ];
  }
  if (finalised.length === all.length) return [phrase`Totals are those of the finalised annual statistics.`];
  const years = finalised.map(({ year }) => String(year)).join(', ');
  return [phrase`From the finalised annual statistics: ${years}. The rest are sums of the daily series.`];
}
