import { type DayNumber, dayOfMonth, longDate, type Span, spanAsNoun, yearOf } from '../calendar/index.js';
import type { DatedEvent } from '../event/index.js';
import { eventInWords, type ResolvedSpan, type Since, type SpanEnd, termInWords } from '../option/index.js';
import { capital, type Phrase, phrase, quantity } from '../report/index.js';
import { figureOn, isLacking, knownOn, type Series } from '../series/index.js';
import { isCutShort } from './counted.js';

/** Says that a named span reaches beyond the last day counted, and was cut there. */
export function cutNotes(resolved: ResolvedSpan): Phrase[] {
  if (!isCutShort(resolved)) return [];
  const { span, nominal } = resolved;
  const verb = nominal.last === nominal.first + 1 ? 'are' : 'is';
  return [
    phrase`${capital(spanAsNoun(nominal))} ${verb} counted to ${longDate(span.last)}, the last day taken into account.`,
  ];
}

/** Says that 29 February was asked for in a year without it, and is the 28th. */
export function leapEndNotes(
  { from, to }: { from?: SpanEnd; to?: SpanEnd },
  { first, last }: Span,
): Phrase[] {
  const ends = [
    [from, first],
    [to, last],
  ] as const;
  const clamped = ends.find(([end, day]) => {
    return typeof end === 'object' && end.month === 2 && end.dayOfMonth === 29 && dayOfMonth(day) !== 29;
  });
  if (clamped === undefined) return [];
  return [phrase`29 February is counted as 28 February, since ${yearOf(clamped[1])} has no such day.`];
}

/** Says which day is day 1 of a count since an event, or of a term. */
export function eventNotes(since: Since | undefined, term?: DatedEvent): Phrase[] {
  if (term !== undefined) return [phrase`${capital(termInWords(term))} is counted.`];
  const event = eventInWords(since);
  return event === null ? [] : [phrase`Counted since ${event}.`];
}

/** Counts the days that a ranking leaves out because they lack a figure or a part of one: a record may lie among them. */
export function unpublishedNotes(series: Series, days: readonly DayNumber[]): Phrase[] {
  return noPart(days.filter((day) => lacks(series, day)).length);
}

/**
 * Counts the days on which a run ends because nobody can say whether anybody arrived. A day whose sum lacks a part, but is
 * above 0, is not among them.
 */
export function unknownDayNotes(series: Series, span: Span): Phrase[] {
  return noPart(countDays(span, (day) => Number.isNaN(knownOn(series, day))));
}

/**
 * Counts the days that may push a day with this value further down the ranking of `span`. Days already above the value
 * cannot change its rank.
 */
export function rankNotes(series: Series, span: Span, value: number): Phrase[] {
  const lacking = countDays(span, (day) => isLacking(series, day) && !(figureOn(series, day) > value));
  if (lacking === 0) return [];
  return [
    phrase`Ranks are among the days that have a figure: ${quantity(lacking, 'days')} up to this one ${lacking === 1 ? 'has' : 'have'} none.`,
  ];
}

function noPart(lacking: number): Phrase[] {
  if (lacking === 0) return [];
  const verbs = lacking === 1 ? 'has no figure and is' : 'have no figure and are';
  return [phrase`${{ value: lacking, unit: 'count' }} of these days ${verbs} left out.`];
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
