import fc from 'fast-check';

/** Consecutive days, both included, as numbers of days since 1970. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Figures day by day in plain arrays; `null` where none was published. */
export interface Days extends Span {
  readonly people: readonly (number | null)[];
  readonly boats: readonly (number | null)[];
}

export type Measure = 'arrivals' | 'boats' | 'people-per-boat';

export interface Sum {
  /** `null` where nothing was published, and for people per boat where no boat arrived. */
  readonly value: number | null;
  /** Days without a figure. */
  readonly missing: number;
  readonly days: number;
}

const MILLISECONDS = 86_400_000;

/** The number of a day; months count from 1. A day beyond the end of its month runs on into the next. */
export function dayNumber(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / MILLISECONDS;
}

/** A day in parts; Monday is weekday 1. */
export function partsOf(day: number) {
  const at = new Date(day * MILLISECONDS);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: at.getUTCDay() || 7,
  };
}

export function iso(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return partsOf(day).year;
}

export function wholeYear(year: number): Span {
  return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
}

export function each({ first, last }: Span): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

export function within(one: Span, other: Span): Span {
  return { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) };
}

export function overlap(one: Span, other: Span): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** The same date some years on; 29 February is the 28th where there is none. */
export function sameDate(day: number, years: number): number {
  const { year, month, date } = partsOf(day);
  const there = dayNumber(year + years, month, date);
  return partsOf(there).month === month ? there : there - 1;
}

/** The same dates some years on; a whole month stays one. */
export function sameDates({ first, last }: Span, years: number, toMonthEnd = false): Span {
  const { year, month } = partsOf(last);
  return {
    first: sameDate(first, years),
    last: toMonthEnd ? dayNumber(year + years, month + 1, 1) - 1 : sameDate(last, years),
  };
}

/** The figure of a day; `null` where it is unknown, and for people per boat where no boat arrived. */
export function figure(days: Days, measure: Measure, day: number): number | null {
  return sum(days, measure, [day]).value;
}

/** Whether a day has no figure: a day without boats has all that people per boat can have. */
export function lacks(days: Days, measure: Measure, day: number): boolean {
  return sum(days, measure, [day]).missing > 0;
}

export function sum({ first, people, boats }: Days, measure: Measure, list: readonly number[]): Sum {
  let [known, missing, above, below] = [0, 0, 0, 0];
  for (const day of list) {
    const [arrived, landed] = [people[day - first] ?? null, boats[day - first] ?? null];
    const one = measure === 'boats' ? landed : arrived;
    if (one === null || (measure === 'people-per-boat' && landed === null)) {
      missing += 1;
      continue;
    }
    known += 1;
    above += one;
    below += landed ?? 0;
  }
  const value =
    measure === 'people-per-boat' ? (below === 0 ? null : above / below) : known === 0 ? null : above;
  return { value, missing, days: known };
}

const someFigure = fc.constantFrom(0, 0, 0, 1, 2, 3, 50, 500, 1200);
interface Block {
  readonly at: number;
  readonly length: number;
}
const anyBlock: fc.Arbitrary<Block> = fc.record({
  at: fc.nat({ max: 900 }),
  length: fc.integer({ min: 1, max: 60 }),
});
const anyBlocks = fc.array(anyBlock, { maxLength: 2 });

/** One to 900 days: gaps, zeros, ties, days and spans without boats, leap days, data that begin within a year. */
export const anyDays: fc.Arbitrary<Days> = fc
  .record({
    first: fc.oneof(
      fc.constantFrom('2022-12-20', '2023-01-01', '2023-07-02', '2024-01-01', '2024-02-29', '2024-03-01'),
      fc.integer({ min: dayNumber(2022, 6, 1), max: dayNumber(2024, 6, 1) }).map(iso),
    ),
    length: fc.oneof(
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 300, max: 1100 }),
      fc.constantFrom(1, 31, 365, 366, 731, 1096),
    ),
    pattern: fc.oneof(
      fc.array(someFigure, { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat({ max: 300 }), { minLength: 5, maxLength: 40 }),
    ),
    zeros: fc.array(anyBlock, { maxLength: 3 }),
    gaps: anyBlocks,
    boatGaps: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, anyBlocks),
    perBoat: fc.constantFrom(1, 7, 60),
    hasBoats: fc.boolean(),
  })
  .map(({ first, length, pattern, zeros, gaps, boatGaps, perBoat, hasBoats }) => {
    const begins = Date.parse(first) / MILLISECONDS;
    const isIn = (blocks: readonly Block[], index: number) =>
      blocks.some((block) => index >= block.at && index < block.at + block.length);
    const people = Array.from({ length }, (_, index) => {
      if (isIn(gaps, index)) return null;
      return isIn(zeros, index) ? 0 : (pattern[(index + Math.floor(index / 31)) % pattern.length] ?? 0);
    });
    const boats = people.map((arrived, index) => {
      if (arrived === null || isIn(boatGaps, index)) return null;
      return hasBoats || index % 5 === 0 ? Math.ceil(arrived / perBoat) : 0;
    });
    return { first: begins, last: begins + length - 1, people, boats };
  });
