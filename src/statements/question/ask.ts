import {
  type DayNumber,
  duringDays,
  duringSpan,
  firstDayOf,
  fullDate,
  isWholeYear,
  longDate,
  periodOfSpan,
  type Span,
  weekdayOf,
  yearOf,
} from '../../calendar/index.js';
import type { AskedOf, Question } from '../../question/index.js';
import type { Measure } from '../figure/figure.js';
import { daysCountedIn, rollingSpan, type Settled } from '../span/settle.js';

/** Figure of a change that is asked for. */
export type ChangeKey = 'changePercent' | 'difference';

/** A question, and its meaning in words. */
export interface AskedInWords {
  readonly question: Question;
  readonly words: string;
}

/** Measures in words. */
export const MEASURES: Readonly<Record<Measure, string>> = {
  arrivals: 'arrivals',
  boats: 'boats',
  'people-per-boat': 'people per boat',
};

/** The figure of a measure over days: their sum, or people per boat over all of them. */
export function askTotal(settled: Settled, measure: Measure): AskedInWords {
  const words = `${MEASURES[measure]} ${inWords(settled)}`;
  const key = measure === 'people-per-boat' ? 'peoplePerBoat' : measure;
  switch (settled.kind) {
    case 'day':
      return { question: { calculation: 'day', asked: { date: settled.day }, path: key }, words };
    case 'toDate': {
      const asked = { asOf: settled.day, ...ofMeasure(measure) };
      return { question: { calculation: 'ytd', asked, path: 'total' }, words };
    }
    case 'samePoint': {
      const asked = { asOf: settled.day, years: [settled.year], ...ofMeasure(measure) };
      const path = `comparisons.${settled.year}.total`;
      return { question: { calculation: 'ytd', asked, path }, words };
    }
    default: {
      const path = measure === 'arrivals' ? 'total' : key;
      return { question: { calculation: 'total', asked: spanOf(settled), path }, words };
    }
  }
}

/** Arrivals are what is counted where no measure is named. */
export function ofMeasure(measure: Measure): { readonly measure?: string } {
  return measure === 'arrivals' ? {} : { measure };
}

/** The average of arrivals a day. */
export function askAverage(settled: Settled): AskedInWords {
  return {
    question: { calculation: 'total', asked: spanOf(settled), path: 'averagePerDay' },
    words: `average arrivals a day ${inWords(settled)}`,
  };
}

/** The number of days on which anybody arrived. */
export function askDaysWith(settled: Settled): AskedInWords {
  return {
    question: { calculation: 'total', asked: spanOf(settled), path: 'daysWithArrivals' },
    words: `days with arrivals ${inWords(settled)}`,
  };
}

/** The share of days in the arrivals of their year; `null` for whole years, and for days that are no span. */
export function askShare(settled: Settled): AskedInWords | null {
  if (settled.kind !== 'span' || settled.asOf !== null || isWholeYear(settled.span)) return null;
  return {
    question: { calculation: 'total', asked: spanOf(settled), path: 'shareOfYear' },
    words: `share of the year’s arrivals ${inWords(settled)}`,
  };
}

/** The change, in percent or people, of days against the same days of another year. */
export function askChange(
  subject: Settled,
  year: number,
  measure: Measure,
  key: ChangeKey,
): AskedInWords | null {
  const others = { years: [year], ...ofMeasure(measure) };
  const words = `${key === 'difference' ? 'difference' : 'change'} in ${MEASURES[measure]} ${inWords(subject)} against the same days of ${year}`;
  const path = `comparisons.${year}.${key}`;
  if (subject.kind === 'toDate')
    return { question: { calculation: 'ytd', asked: { asOf: subject.day, ...others }, path }, words };
  if (subject.kind === 'span')
    return { question: { calculation: 'compare', asked: { ...spanOf(subject), ...others }, path }, words };
  if (subject.kind === 'rolling' && year === yearOf(subject.asOf) - 1 && measure === 'arrivals')
    return { question: { calculation: 'total', asked: spanOf(subject), path: `yearBefore.${key}` }, words };
  if (subject.kind === 'rolling') {
    const { first, last } = rollingSpan(subject);
    return { question: { calculation: 'compare', asked: { from: first, to: last, ...others }, path }, words };
  }
  return null;
}

/** The change, in percent or people, of days against any others. */
export function askChangeBetween(
  subject: Settled,
  base: Settled,
  measure: Measure,
  key: ChangeKey,
): AskedInWords {
  const asked = { ...spanOf(subject), comparedWith: daysCountedIn(base), ...ofMeasure(measure) };
  const name = key === 'difference' ? 'difference' : 'change';
  return {
    question: { calculation: 'total', asked, path: `comparedWith.${key}` },
    words: `${name} in ${MEASURES[measure]} ${daysInWords(subject)} against those ${daysInWords(base)}`,
  };
}

/** Days in words; those of the same point of another year by their own dates. */
function daysInWords(settled: Settled): string {
  return inWords(
    settled.kind === 'samePoint' ? { kind: 'span', span: daysCountedIn(settled), asOf: null } : settled,
  );
}

/** The options that name days. */
function spanOf(settled: Settled): AskedOf<'total'> {
  switch (settled.kind) {
    case 'day':
      return { from: settled.day, to: settled.day };
    case 'since':
      return { since: settled.first, asOf: settled.asOf };
    case 'rolling':
      return { last: { count: settled.count, unit: settled.unit }, asOf: settled.asOf };
    case 'span':
      return spanTo(settled.span, settled.asOf);
    default: {
      const { first, last } = daysCountedIn(settled);
      return { from: first, to: last };
    }
  }
}

/** The options that name a span, up to a day of it where it is not over. */
function spanTo(span: Span, asOf: DayNumber | null): AskedOf<'total'> {
  if (asOf === null) return named(span);
  return periodOfSpan(span) === null ? named({ first: span.first, last: asOf }) : { ...named(span), asOf };
}

function named(span: Span): AskedOf<'total'> {
  const period = periodOfSpan(span);
  if (period?.kind === 'year') return { year: period.year };
  if (period?.kind === 'month') return { month: span };
  if (period?.kind === 'quarter') return { quarter: span };
  if (period?.kind === 'half') return { half: span };
  const days = span.last - span.first + 1;
  if (days === 2 && weekdayOf(span.first) === 6) return { weekend: span };
  if (days === 7 && weekdayOf(span.first) === 1) return { week: span };
  return { from: span.first, to: span.last };
}

const UNITS: Readonly<Record<string, string>> = { d: 'day', w: 'week', m: 'month', y: 'year' };

/** `on Monday 14 April 2025`, `from 1 January to 14 April 2025`, `in March 2025`. */
function inWords(settled: Settled): string {
  switch (settled.kind) {
    case 'day':
      return `on ${fullDate(settled.day)}`;
    case 'toDate':
      return duringDays({ first: firstDayOf(yearOf(settled.day)), last: settled.day });
    case 'samePoint':
      return `by the same date in ${settled.year} as ${longDate(settled.day)}`;
    case 'since':
      return `since ${longDate(settled.first)}${settled.event === null ? '' : ` (${settled.event}; that day is day 1)`}, to ${longDate(settled.asOf)}`;
    case 'rolling':
      return `in the ${settled.count === 1 ? UNITS[settled.unit] : `${settled.count} ${UNITS[settled.unit]}s`} to ${longDate(settled.asOf)}`;
    case 'span':
      return duringSpan(settled.span) + (settled.asOf === null ? '' : `, to ${longDate(settled.asOf)}`);
  }
}
