import { firstDayOf, lastDayOf } from '../../calendar/index.js';
import { inYear, type Phrase, phrases, vague } from './phrase.js';
import type { Window } from './window.js';

function wholeYear(year: number): Window {
  return { kind: 'span', first: firstDayOf(year), last: lastDayOf(year) };
}

function soFar(year: number): Window {
  return { kind: 'toDate', year, until: null };
}

function sinceYear(year: number): Window {
  return { kind: 'since', first: firstDayOf(year), event: null };
}

/** Phrases of calendar years, and of the year so far. */
export const yearPhrases: readonly Phrase[] = [
  ...phrases(
    () => vague('which of several years is meant is not certain'),
    '(in|over)? the <n> years (before|earlier)',
  ),
  ...phrases(
    () => ({ kind: 'thatYear' }),
    '(in|for|over)? (the)? (whole|all|rest)? of? that (record|same)? year',
  ),
  ...phrases(
    (_, clock) => inYear(undefined, clock, soFar),
    '(so|thus) far (this year|in this year|the year)?',
    '(over|throughout) the year (so far)?',
    '(in|during) the year so far',
    '(this|the) year (so far|to date|thus far|up to now|already)',
    '(up to now|to date|until now) (this year|in this year)?',
    'already (this year|in this year)',
    '(for)? (year (to date|so far)|ytd)',
    'this (calendar)? year (so far)?',
    'since the? (start|beginning|turn) of (the|this) year',
    'since (the)? new year (day)?',
    'since 1? january',
    '(for|of) the year',
    '(the|this) year (running|cumulative|overall|provisional|current)? (total|tally|figure|count|number)',
    '(this|the) year alone',
  ),
  ...phrases(
    ({ year }, clock) => inYear(year, clock, soFar),
    '(so far|thus far|to date|already|up to now) (in|during|for)? <year>',
    '(in|for|during)? <year> (so far|to date|thus far|up to now|year to date)',
    'year to date <year>',
  ),
  ...phrases(
    ({ year = 0 }, clock) => (clock.year !== null && year < clock.year ? sinceYear(year) : soFar(year)),
    'since the? (start|beginning|turn) of <year>',
    'since january <year>',
  ),
  ...phrases(
    ({ year = 0 }) => wholeYear(year),
    '(the)? (whole of|all of|entirety of|entire year of|full year|calendar year|year|course of)? <year>',
  ),
  ...phrases(
    ({ n = 0 }, clock) => inYear(undefined, clock, (year) => (n <= 12 ? wholeYear(year - n) : null)),
    '<n> years (ago|earlier|before)',
  ),
  ...phrases(
    (_, clock) => inYear(undefined, clock, (year) => wholeYear(year - 1)),
    '(the)? (whole of|all of|entirety of)? last year',
  ),
];
