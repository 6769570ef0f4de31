import {
  duringSpan,
  firstDayOf,
  fullDate,
  longDate,
  monthOf,
  periodOfSpan,
  type Span,
  spanInWords,
  toCivilDate,
  weekdayOf,
  yearOf,
} from '../../calendar/index.js';
import type { Measure } from '../attach/figure.js';
import type { Settled } from './settle.js';

/** A question as a claim for the program, and its meaning in words. */
export interface Asked {
  readonly claim: string;
  readonly words: string;
}

const MEASURES: Readonly<Record<Measure, string>> = {
  arrivals: 'arrivals',
  boats: 'boats',
  'people-per-boat': 'people per boat',
};

/** The figure of a measure over days: their sum, or people per boat over all of them. */
export function askTotal(settled: Settled, measure: Measure): Asked {
  const words = `${MEASURES[measure]} ${inWords(settled)}`;
  const key = measure === 'people-per-boat' ? 'peoplePerBoat' : measure;
  const option = measure === 'arrivals' ? '' : ` --measure ${measure}`;
  switch (settled.kind) {
    case 'day':
      return { claim: `day ${toCivilDate(settled.day)} :: ${key}`, words };
    case 'toDate':
      return { claim: `ytd --as-of ${toCivilDate(settled.day)}${option} :: total`, words };
    case 'samePoint':
      return {
        claim: `ytd --as-of ${toCivilDate(settled.day)} --years ${settled.year}${option} :: comparisons.${settled.year}.total`,
        words,
      };
    default:
      return { claim: `total ${spanArguments(settled)} :: ${measure === 'arrivals' ? 'total' : key}`, words };
  }
}

/** The average of arrivals a day. */
export function askAverage(settled: Settled): Asked {
  return {
    claim: `total ${spanArguments(settled)} :: averagePerDay`,
    words: `average arrivals a day ${inWords(settled)}`,
  };
}

/** The change, in percent or people, of days against the same days of another year. */
export function askChange(
  subject: Settled,
  year: number,
  measure: Measure,
  key: 'changePercent' | 'difference',
): Asked | null {
  const option = measure === 'arrivals' ? '' : ` --measure ${measure}`;
  const words = `${key === 'difference' ? 'difference' : 'change'} in ${MEASURES[measure]} ${inWords(subject)} against the same days of ${year}`;
  const path = `comparisons.${year}.${key}`;
  if (subject.kind === 'toDate')
    return { claim: `ytd --as-of ${toCivilDate(subject.day)} --years ${year}${option} :: ${path}`, words };
  if (subject.kind === 'span')
    return { claim: `compare ${spanArguments(subject)} --years ${year}${option} :: ${path}`, words };
  if (subject.kind === 'rolling' && year === yearOf(subject.asOf) - 1 && measure === 'arrivals')
    return { claim: `total ${spanArguments(subject)} :: yearBefore.${key}`, words };
  return null;
}

/** The options that name days: `--month 2025-03`, `--since 2024-07-05 --as-of 2025-04-14`. */
function spanArguments(settled: Settled): string {
  switch (settled.kind) {
    case 'day':
      return `--from ${toCivilDate(settled.day)} --to ${toCivilDate(settled.day)}`;
    case 'since':
      return `--since ${toCivilDate(settled.first)} --as-of ${toCivilDate(settled.asOf)}`;
    case 'rolling':
      return `--last ${settled.last} --as-of ${toCivilDate(settled.asOf)}`;
    case 'span':
      return named(settled.span) + (settled.asOf === null ? '' : ` --as-of ${toCivilDate(settled.asOf)}`);
    default:
      return `--from ${toCivilDate(firstDayOf(yearOf(settled.day)))} --to ${toCivilDate(settled.day)}`;
  }
}

function named(span: Span): string {
  const period = periodOfSpan(span);
  if (period?.kind === 'year') return `--year ${period.year}`;
  if (period?.kind === 'month') return `--month ${toCivilDate(span.first).slice(0, 7)}`;
  if (period?.kind === 'quarter') return `--quarter ${period.year}-Q${period.number}`;
  if (period?.kind === 'half') return `--half ${period.year}-H${period.number}`;
  const days = span.last - span.first + 1;
  if (days === 2 && weekdayOf(span.first) === 6) return `--weekend ${toCivilDate(span.first)}`;
  if (days === 7 && weekdayOf(span.first) === 1) return `--week ${toCivilDate(span.last)}`;
  return `--from ${toCivilDate(span.first)} --to ${toCivilDate(span.last)}`;
}

const UNITS: Readonly<Record<string, string>> = { d: 'day', w: 'week', m: 'month', y: 'year' };

/** `on Monday 14 April 2025`, `from 1 January to 14 April 2025`, `in March 2025`. */
function inWords(settled: Settled): string {
  switch (settled.kind) {
    case 'day':
      return `on ${fullDate(settled.day)}`;
    case 'toDate':
      return monthOf(settled.day) === 1 && toCivilDate(settled.day).endsWith('-01')
        ? `on ${longDate(settled.day)}`
        : `from ${spanInWords(firstDayOf(yearOf(settled.day)), settled.day)}`;
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
