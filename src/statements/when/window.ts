import { type DayNumber, firstDayOf, isWholeYear, lastDayOf, yearOf } from '../../calendar/index.js';
import type { Token } from '../sentence/token.js';

/** Meaning of a time expression, before the as-of date of the text is known. */
export type Window =
  | { readonly kind: 'day'; readonly day: DayNumber }
  /** A span of days, both ends included. */
  | { readonly kind: 'span'; readonly first: DayNumber; readonly last: DayNumber }
  /** A period from 1 January of a year to the as-of date, or to a named day. */
  | { readonly kind: 'toDate'; readonly year: number; readonly until: DayNumber | null }
  /** A period from the 1st of a month to the as-of date. */
  | { readonly kind: 'monthToDate'; readonly first: DayNumber }
  /** A month up to the day of it to which the text counts: "the same period of August 2025". */
  | { readonly kind: 'monthToPoint'; readonly first: DayNumber }
  /** A period up to the same date in another year; `year` is `null` for "a year earlier". */
  | { readonly kind: 'samePoint'; readonly year: number | null }
  /** A point such as "by now", whose year other words give. */
  | { readonly kind: 'thisPoint' }
  /** A period of the days that the sentence is about, in another year. */
  | { readonly kind: 'sameSpan'; readonly year: number | null }
  /** A period from a day to the as-of date, or to a named day. */
  | { readonly kind: 'since'; readonly first: DayNumber; readonly event: string | null }
  /** A number of days, weeks, months or years up to the as-of date, or to a named day. */
  | {
      readonly kind: 'rolling';
      readonly count: number;
      readonly unit: 'd' | 'w' | 'm' | 'y';
      readonly until: DayNumber | null;
    }
  /** A day so many days before one that other words name; less than 0 for days after it. */
  | { readonly kind: 'dayBefore'; readonly back: number }
  /** As many days just before those that other words name: "the week before". */
  | { readonly kind: 'spanBefore' }
  /** A year that was named before: "for the whole of that year". */
  | { readonly kind: 'thatYear' }
  /** A day of a month that other words name: "on the 22nd". */
  | { readonly kind: 'dayOfMonth'; readonly dom: number }
  /** An unknown time, with the reason, such as a date without a year. */
  | {
      readonly kind: 'vague';
      readonly why: string;
      /** The day of a date without a year, in the year that is meant by default. */
      readonly day?: DayNumber;
      /** The year of an unknown day of it, as in "by mid-April 2023". */
      readonly year?: number;
    };

/** A time expression in a sentence. */
export interface When {
  /** Index of its first token, and the index after its last. */
  readonly from: number;
  readonly to: number;
  readonly window: Window;
}

/** Whether a time is the same days of another year: "this point last year", "the same period of 2023". */
export function isSame({ window }: When): boolean {
  return window.kind === 'samePoint' || window.kind === 'sameSpan';
}

/** Whether a token is part of a time. */
export function isInTime(whens: readonly When[], at: number): boolean {
  return whens.some(({ from, to }) => at >= from && at < to);
}

/** Whether a sentence is a time and nothing else, as the heading of those behind it: "2018, Christmas Day." */
export function isOnlyTime(tokens: readonly Token[], whens: readonly When[]): boolean {
  return whens.length > 0 && tokens.every(({ kind }, at) => kind === 'mark' || isInTime(whens, at));
}

/** Whether a time is a whole calendar year, which may also mean a point of it. */
export function isYear(window: Window): window is Extract<Window, { kind: 'span' }> {
  return window.kind === 'span' && isWholeYear(window);
}

/** The first and the last year of a time that is several whole years, "from 2022 to 2023"; `null` for any other. */
export function yearsOf(window: Window): readonly [first: number, last: number] | null {
  if (window.kind !== 'span') return null;
  const [first, last] = [yearOf(window.first), yearOf(window.last)];
  const isWhole = window.first === firstDayOf(first) && window.last === lastDayOf(last);
  return isWhole && first < last ? [first, last] : null;
}

/** The year of a time that is a year, whole or so far; `null` for any other time. */
export function yearIn(window: Window): number | null {
  if (isYear(window)) return yearOf(window.first);
  return window.kind === 'toDate' && window.until === null ? window.year : null;
}

/** Reference for relative times. */
export interface Clock {
  /** The day of publication; `null` if not known. */
  readonly published: DayNumber | null;
  /** The year meant by "this year"; `null` if not known. */
  readonly year: number | null;
  /** The year that "that year" means: the one that the sentences before named last. */
  readonly thatYear?: number | null;
}
