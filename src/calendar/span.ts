import { type DayNumber, yearOf } from './civilDate.js';

/** Consecutive days from `first` to `last`, both included. */
export interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** 1 January of a year. */
export function firstDayOf(year: number): DayNumber {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

/** 31 December of a year. */
export function lastDayOf(year: number): DayNumber {
  return firstDayOf(year + 1) - 1;
}

/** Whether a span is exactly one calendar year, from 1 January to 31 December. */
export function isWholeYear(span: Span): boolean {
  const year = yearOf(span.first);
  return span.first === firstDayOf(year) && span.last === lastDayOf(year);
}

/** The days that two spans share; `null` if there are none. */
export function sharedDays(one: Span, other: Span): Span | null {
  const shared = cutTo(one, other);
  return shared.first <= shared.last ? shared : null;
}

/** The part of a span that is within other days; without any, it ends before it begins. */
export function cutTo(span: Span, days: Span): Span {
  return { first: Math.max(span.first, days.first), last: Math.min(span.last, days.last) };
}

/** A calendar year, cut to the days that are counted. */
export function yearWithin(year: number, days: Span): Span {
  return cutTo({ first: firstDayOf(year), last: lastDayOf(year) }, days);
}

/** Every day of a span, earliest first; empty if it ends before it begins. */
export function daysOf({ first, last }: Span): DayNumber[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Every calendar year that has a day in the span, earliest first. */
export function yearsOf(span: Span): number[] {
  const first = yearOf(span.first);
  return Array.from({ length: yearOf(span.last) - first + 1 }, (_, index) => first + index);
}
