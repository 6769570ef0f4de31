import fc from 'fast-check';
import { type CivilDate, firstDayOf, lastDayOf, toCivilDate, toDayNumber } from '../../src/calendar/index.js';

/** A row of a daily file: people and boats, or no figure at all. */
export interface Row {
  readonly date: string;
  readonly arrivals: number | null;
  readonly boats: number | null;
}

const FIRST = firstDayOf(2019);
const LAST = lastDayOf(2024);

export const anyDay = fc.integer({ min: FIRST, max: LAST });

const figure = fc.option(fc.nat({ max: 2000 }), { freq: 10 });

/** One to two hundred days, each once, in any order, with gaps and blanks. */
export const anyRows: fc.Arbitrary<Row[]> = fc
  .uniqueArray(anyDay, { minLength: 1, maxLength: 200 })
  .chain((days) =>
    fc.tuple(
      ...days.map((day) =>
        fc.record({ date: fc.constant(toCivilDate(day)), arrivals: figure, boats: figure }),
      ),
    ),
  );

/** Five to a hundred days that follow each other, oldest or newest first. */
export const anyRun: fc.Arbitrary<Row[]> = fc
  .tuple(anyDay, fc.integer({ min: 5, max: 100 }), fc.boolean())
  .map(([first, length, newestFirst]) => {
    const rows = Array.from({ length }, (_, index) => ({
      date: toCivilDate(first + index),
      arrivals: index,
      boats: 1,
    }));
    return newestFirst ? rows.reverse() : rows;
  });

/** Three whole years of figures without a gap. */
export const anyWholeYears: fc.Arbitrary<Row[]> = fc
  .array(fc.nat({ max: 1500 }), { minLength: 31, maxLength: 31 })
  .map((pattern) => {
    const first = toDayNumber('2022-01-01' as CivilDate);
    const length = lastDayOf(2024) - first + 1;
    return Array.from({ length }, (_, index) => {
      const arrivals = pattern[(index * 7) % pattern.length] ?? 0;
      return { date: toCivilDate(first + index), arrivals, boats: Math.ceil(arrivals / 50) };
    });
  });

export function toCsv(rows: readonly Row[]): string {
  return `date,arrivals,boats\n${rows.map((row) => `${row.date},${row.arrivals ?? ''},${row.boats ?? ''}\n`).join('')}`;
}

/** A day of one of several series. */
export interface RouteRow {
  readonly day: number;
  readonly route: string;
  readonly arrivals: number | null;
}

export const ROUTES = ['Channel', 'Aegean', 'Île', '7'];

/** Rows of up to four routes, each day of a route once, in any order. */
export const anyRoutes: fc.Arbitrary<RouteRow[]> = anyDay.chain((first) =>
  fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: first, max: first + 60 }),
      route: fc.constantFrom(...ROUTES),
      arrivals: fc.option(fc.nat({ max: 500 }), { freq: 10 }),
    }),
    { minLength: 1, maxLength: 120, selector: ({ day, route }) => `${day} ${route}` },
  ),
);

export function routesToCsv(rows: readonly RouteRow[]): string {
  return `date,route,arrivals\n${rows.map(({ day, route, arrivals }) => `${toCivilDate(day)},${route},${arrivals ?? ''}\n`).join('')}`;
}
