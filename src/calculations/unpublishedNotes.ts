import type { DayNumber, Span } from '../calendar/index.js';
import { type Phrase, phrase, quantity } from '../report/index.js';
import { figureOn, isLacking, knownOn, type Series } from '../series/index.js';

/** Of a ranking: days without a figure, or with a part of one, take no part, and a record may lie among them. */
export function unpublishedNotes(series: Series, span: Span): Phrase[] {
  return noPart(countDays(span, (day) => lacks(series, day)));
}

/** Of runs: a run ends on a day of which nobody can say whether anybody arrived. A part of a sum that is above 0 says so. */
export function unknownDayNotes(series: Series, span: Span): Phrase[] {
  return noPart(countDays(span, (day) => Number.isNaN(knownOn(series, day))));
}

/** Of a day with this figure that is ranked among those up to it: it may be further down. What has more already is no doubt. */
export function rankNotes(series: Series, span: Span, value: number): Phrase[] {
  const lacking = countDays(span, (day) => isLacking(series, day) && !(figureOn(series, day) > value));
  if (lacking === 0) return [];
  return [
    phrase`Ranks are among the days that have a figure: ${quantity(lacking, 'days')} up to this one ${lacking === 1 ? 'has' : 'have'} none.`,
  ];
}

function noPart(lacking: number): Phrase[] {
  if (lacking === 0) return [];
  const verbs = lacking === 1 ? 'has no figure and takes' : 'have no figure and take';
  return [phrase`${quantity(lacking, 'days')} of these ${verbs} no part.`];
}

/** A day without boats has no quotient, and lacks nothing. */
function lacks(series: Series, day: DayNumber): boolean {
  const { numerator, denominator } = series.quotient ?? { numerator: series, denominator: series };
  return isLacking(numerator, day) || isLacking(denominator, day);
}

function countDays({ first, last }: Span, counts: (day: DayNumber) => boolean): number {
  let count = 0;
  for (let day = first; day <= last; day++) if (counts(day)) count += 1;
  return count;
}
