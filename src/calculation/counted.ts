import {
  type DayNumber,
  dayAndMonth,
  duringDays,
  duringSpan,
  firstDayOf,
  lastDayOf,
  longDate,
  periodOf,
  type Span,
  spanAsNoun,
  spanInWords,
  spanName,
  yearOf,
} from '../calendar/index.js';
import type { ResolvedSpan } from '../option/index.js';
import { listedWords, type Phrase, phrase } from '../report/index.js';

/** The years of an answer, and which of their days were counted. */
export interface CountedYears {
  /** Earliest first, each once; at least one. */
  readonly years: readonly number[];
  /** From the first to the last day counted in these years, both included. */
  readonly span: Span;
  /** Whether days of the first year before `span` were not counted. */
  readonly cutAtStart: boolean;
  /** Whether days of the last year after `span` were not counted: the end of the data, or an as-of date, lies within it. */
  readonly cutAtEnd: boolean;
}

/**
 * Holds years against the days that were counted, so that all that is said of an answer says the same end. With `byWeek` a
 * year has the weeks that end in it.
 */
export function countedYears(years: readonly number[], counted: Span, byWeek = false): CountedYears {
  const ordered = [...new Set(years)].sort((one, other) => one - other);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('an answer about no year');
  const [start, end] = [daysOfYear(first, byWeek).first, daysOfYear(last, byWeek).last];
  return {
    years: ordered,
    span: { first: Math.max(start, counted.first), last: Math.min(end, counted.last) },
    cutAtStart: counted.first > start,
    cutAtEnd: counted.last < end,
  };
}

/** The days of a year, or of the weeks that end in it. */
function daysOfYear(year: number, byWeek: boolean): Span {
  const [first, next] = [firstDayOf(year), firstDayOf(year + 1)];
  if (!byWeek) return { first, last: lastDayOf(year) };
  return { first: periodOf('week', first).span.first, last: periodOf('week', next).span.first - 1 };
}

export function isCut({ cutAtStart, cutAtEnd }: CountedYears): boolean {
  return cutAtStart || cutAtEnd;
}

/**
 * The days counted, as in a title: whole years by name, `2025`, `2023 to 2025` or `2019 and 2023`; else
 * `1 January to 31 March 2025`, or `2019 and 2026, counted to 20 August 2026`.
 */
export function countedInWords(counted: CountedYears): string {
  const { years, span } = counted;
  const [first, last] = [years[0] as number, years.at(-1) as number];
  const unbroken = years.length === last - first + 1;
  if (unbroken && isCut(counted)) return spanInWords(span.first, span.last);
  if (unbroken) return first === last ? String(first) : `${first} to ${last}`;
  return `${listedWords(years.map(String))}${endsInWords(counted)}`;
}

/** The days counted, behind a noun: `of 2025`, `from 1 January to 31 March 2025`, `on 5 January 2025`. */
export function duringCounted(counted: CountedYears): string {
  const words = countedInWords(counted);
  const { first, last } = counted.span;
  return words === spanInWords(first, last) ? duringDays(counted.span) : `of ${words}`;
}

/** `, counted to 20 August 2026`; empty for whole years. */
function endsInWords(counted: CountedYears): string {
  if (!isCut(counted)) return '';
  const { span, cutAtStart, cutAtEnd } = counted;
  const from = cutAtStart ? ` from ${longDate(span.first)}` : '';
  const to = cutAtEnd ? ` to ${longDate(span.last)}` : '';
  return `, counted${from}${to}`;
}

/** Footnotes on figures that are marked because the years were counted in part. */
export function cutShortNotes({ span, cutAtStart, cutAtEnd }: CountedYears): Phrase[] {
  return [
    ...(cutAtStart ? [phrase`Cut short: the first day counted is ${longDate(span.first)}.`] : []),
    ...(cutAtEnd ? [phrase`Cut short: the last day counted is ${longDate(span.last)}.`] : []),
  ];
}

/** A span that was asked for, as in a title: by name only if the name was asked for, else by the first and last day counted. */
export function resolvedName(resolved: ResolvedSpan): string {
  const { span } = resolved;
  return isCutShort(resolved) ? spanInWords(span.first, span.last) : spanName(span);
}

/** Like `resolvedName`, as a noun in a sentence: `March 2025`, `the first half of 2025`. */
export function resolvedNoun(resolved: ResolvedSpan): string {
  const { span } = resolved;
  return isCutShort(resolved) ? spanInWords(span.first, span.last) : spanAsNoun(span);
}

/** Like `resolvedName`, as an adverbial: `in March 2025`, `from 1 January to 31 March 2025`. */
export function duringResolved(resolved: ResolvedSpan): string {
  return isCutShort(resolved) ? duringDays(resolved.span) : duringSpan(resolved.span);
}

/**
 * The days of another year that are compared with those of `span`: `over the same dates in 2024`, with `where` as `in 2024`; by their
 * own dates if the other year lacks one, as it may 29 February. Behind the one named first `in 2023` says enough,
 * unless the first may have gone by dates of its own.
 */
export function sameDatesInWords(span: Span, other: Span, where: string, isFirst = true): string {
  const hasBoth =
    dayAndMonth(span.first) === dayAndMonth(other.first) &&
    dayAndMonth(span.last) === dayAndMonth(other.last);
  if (!hasBoth) return duringDays(other);
  const hasLeapDay = [span.first, span.last].some((day) => dayAndMonth(day) === '29 February');
  if (!isFirst && !hasLeapDay) return where;
  return `${span.first === span.last ? 'on the same date' : 'over the same dates'} ${where}`;
}

/** Days that a sentence compares with, and the year that they end in. */
export interface DaysOfYear {
  readonly year: number;
  readonly span: Span;
}

/** Words for some days, and for the same days of other years. */
export interface DaysInWords {
  /** Whether the days are over: `arrived`; or the first part of a year that goes on: `had arrived`. */
  readonly isOver: boolean;
  /** `in 2025 by 14 April`. */
  readonly when: string;
  /** Names the days of another year in a sentence: `at the same point in 2024` where it is the first to be named, then `in 2023`. */
  inWords(other: DaysOfYear, isFirst: boolean): string;
}

/** The days of a year up to one of them, and the same point of other years: `in 2025 by 14 April`, `at the same point in 2024`. */
export function yearToDateInWords(last: DayNumber): DaysInWords {
  const year = yearOf(last);
  const isOver = last === lastDayOf(year);
  return {
    isOver,
    when: isOver ? `in ${year}` : `in ${year} by ${dayAndMonth(last)}`,
    inWords: (other, isFirst) =>
      isOver || !isFirst ? `in ${other.year}` : `at the same point in ${other.year}`,
  };
}

/** Whether days that were asked for come after the last day counted. */
export function isCutShort({ span, nominal }: ResolvedSpan): boolean {
  return span.last < nominal.last;
}
