/** Dates as the text `2025-04-14`, which sorts as it should, from 1990 on; nothing of `src/calendar` is used. */
const DATES = Array.from({ length: 20_000 }, (_, days) => {
  return new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10);
});
const PLACES = new Map(DATES.map((date, place) => [date, place]));

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

export interface Span {
  readonly from: string;
  readonly to: string;
}

function placeOf(date: string): number {
  const place = PLACES.get(date);
  if (place === undefined) throw new RangeError(`${date} is not among the dates of the reference`);
  return place;
}

export function plus(date: string, days: number): string {
  return DATES[placeOf(date) + days] as string;
}

/** Days from one date to another, both counted. */
export function lengthOf({ from, to }: Span): number {
  return placeOf(to) - placeOf(from) + 1;
}

export function datesOf({ from, to }: Span): string[] {
  return DATES.slice(placeOf(from), placeOf(to) + 1);
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

export function yearSpan(year: number): Span {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** `count` months from the given one on. */
export function monthsFrom(year: number, month: number, count: number): Span {
  const firstOf = (months: number) => new Date(Date.UTC(year, months - 1, 1)).toISOString().slice(0, 10);
  return { from: firstOf(month), to: plus(firstOf(month + count), -1) };
}

/** Monday is 1. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

/** The same calendar day of another year; where that has no 29 February, the 28th. */
export function sameDate(date: string, year: number): string {
  const other = `${year}${date.slice(4)}`;
  return date.endsWith('02-29') && monthsFrom(year, 2, 1).to !== other ? `${year}-02-28` : other;
}

/** As many days into another year, and at most its last. */
export function sameDayNumber(date: string, year: number): string {
  const { from, to } = yearSpan(year);
  const day = plus(from, lengthOf({ from: yearSpan(yearOf(date)).from, to: date }) - 1);
  return day < to ? day : to;
}

export function endsMonth(date: string): boolean {
  return plus(date, 1).endsWith('-01');
}

/**
 * The first of some months that end on a day: the day after the same date of the month that lies so many before. Where that month lacks the
 * date, and where the day ends its own month, they begin with the month that follows: 12 months to 28 February 2025 begin on 1 March 2024.
 */
export function monthsBack(end: string, count: number): string {
  const { from, to } = monthsFrom(yearOf(end), monthOf(end) - count, 1);
  const same = `${from.slice(0, 8)}${end.slice(8)}`;
  return plus(endsMonth(end) || same > to ? to : same, 1);
}

export type Kind = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

export interface Period extends Span {
  readonly year: number;
  readonly period: number | null;
  readonly label: string;
}

function dayAndMonth(date: string): string {
  return `${Number(date.slice(8))} ${MONTHS[monthOf(date) - 1]}`;
}

/** The period of a kind in which a day lies; a week runs from Monday to Sunday and belongs to the year of its Sunday. */
export function periodOf(kind: Kind, date: string): Period {
  const year = yearOf(date);
  const inYear = (day: string) => lengthOf({ from: yearSpan(yearOf(day)).from, to: day });
  if (kind === 'day') return { from: date, to: date, year, period: inYear(date), label: dayAndMonth(date) };
  if (kind === 'week') {
    const sunday = plus(date, 7 - weekdayOf(date));
    const period = Math.ceil(inYear(sunday) / 7);
    return {
      from: plus(sunday, -6),
      to: sunday,
      year: yearOf(sunday),
      period,
      label: `week ending ${dayAndMonth(sunday)}`,
    };
  }
  if (kind === 'year') return { ...yearSpan(year), year, period: null, label: String(year) };
  const months = { month: 1, quarter: 3, half: 6 }[kind];
  const period = Math.ceil(monthOf(date) / months);
  const label = kind === 'month' ? MONTHS[period - 1] : `${ORDINALS[period - 1]} ${kind}`;
  return { ...monthsFrom(year, (period - 1) * months + 1, months), year, period, label: label as string };
}

/** All periods of a kind that have a day of the span, the earliest first. */
export function periodsIn(kind: Kind, span: Span): Period[] {
  const periods: Period[] = [];
  for (let day = span.from; day <= span.to; day = plus((periods.at(-1) as Period).to, 1))
    periods.push(periodOf(kind, day));
  return periods;
}

export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] as string;
}

export function isInside(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}
