import fc from 'fast-check';
import { type Kind, lengthOf, plus, type Span, weekdayOf, yearOf } from './calendar.js';
import { type Measure, type Row, spanOfRows } from './figures.js';
import type { Question } from './question.js';

type Options = Partial<Question>;

/** Mostly nothing. */
function seldom<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

const figure = fc.option(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.constantFrom(1, 2, 2, 3, 7) },
    { weight: 2, arbitrary: fc.nat({ max: 1500 }) },
  ),
  { freq: 12 },
);

/** First days, many of them near the end of a year or of February. */
const anyFirst = fc.oneof(
  fc.constantFrom('2019-12-29', '2020-02-27', '2021-02-26', '2022-01-01', '2023-12-25', '2024-02-28'),
  fc.nat({ max: 2000 }).map((days) => plus('2019-01-01', days)),
);

/** Figures of the days of a span, each of which may have no row. */
function rowsOn(
  dates: readonly string[],
  hasBoats: boolean,
  gaps: number,
  route?: string,
): fc.Arbitrary<Row[]> {
  const row = fc.tuple(figure, figure, fc.nat({ max: 99 }));
  return fc.array(row, { minLength: dates.length, maxLength: dates.length }).map((all) =>
    all.flatMap(([arrivals, boats, chance], index) => {
      const day = { date: dates[index] as string, arrivals, ...(route === undefined ? {} : { route }) };
      return chance < gaps ? [] : [{ ...day, ...(hasBoats ? { boats } : {}) }];
    }),
  );
}

function run(first: string, length: number): string[] {
  return Array.from({ length }, (_, index) => plus(first, index));
}

/** Up to seventy days in a row. */
const anyRun = fc
  .tuple(anyFirst, fc.integer({ min: 1, max: 70 }), fc.boolean(), fc.constantFrom(0, 0, 10, 40))
  .chain(([first, length, hasBoats, gaps]) => rowsOn(run(first, length), hasBoats, gaps));

/** Single days in four years. */
const anyScattered = fc.uniqueArray(fc.nat({ max: 1300 }), { minLength: 1, maxLength: 40 }).chain((days) =>
  rowsOn(
    days.sort((one, other) => one - other).map((day) => plus('2021-06-01', day)),
    true,
    0,
  ),
);

/** Three to four years of which nearly all days have figures, and any may be few or many. */
const anyYears = fc
  .tuple(
    fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 9 }), fc.nat({ max: 1500 })), {
      minLength: 1,
      maxLength: 40,
    }),
    fc.constantFrom('2021-01-01', '2021-01-01', '2020-12-28', '2021-02-14'),
    fc.constantFrom('2023-12-31', '2024-02-29', '2024-12-31', '2024-12-30'),
    fc.uniqueArray(fc.nat({ max: 1200 }), { maxLength: 3 }),
  )
  .map(([pattern, from, to, holes]) =>
    run(from, lengthOf({ from, to })).map((date, index) => {
      const arrivals = pattern[(index * 7 + Math.floor(index / 50)) % pattern.length] as number;
      const known = !holes.includes(index);
      return { date, arrivals: known ? arrivals : null, boats: known ? Math.ceil(arrivals / 50) : null };
    }),
  );

/** Up to three series, each of which may begin later, lack days, and end earlier. */
const anyRoutes = fc
  .tuple(
    anyFirst,
    fc.uniqueArray(fc.constantFrom('Channel', 'Aegean', 'Île'), { minLength: 2, maxLength: 3 }),
  )
  .chain(([first, names]) => {
    const route = (name: string) =>
      fc
        .tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 10, 40))
        .chain(([late, length, gaps]) => rowsOn(run(plus(first, late), length), true, gaps, name));
    return fc.tuple(...names.map(route)).map((all) => all.flat());
  });

const anyRows: fc.Arbitrary<Row[]> = fc
  .oneof(
    { weight: 4, arbitrary: anyRun },
    { weight: 2, arbitrary: anyScattered },
    { weight: 3, arbitrary: anyYears },
    { weight: 3, arbitrary: anyRoutes },
  )
  .filter((rows) => rows.some(({ arrivals }) => arrivals !== null));

/** Data, and a question about them. */
export const anyRowsAndQuestion: fc.Arbitrary<[Row[], Question]> = anyRows.chain((rows) => {
  const names = [...new Set(rows.flatMap(({ route }) => route ?? []))];
  return fc.tuple(fc.constant(rows), anyQuestion(spanOfRows(rows), false, names));
});

export function toCsv(rows: readonly Row[]): string {
  const columns = (['date', 'route', 'arrivals', 'boats'] as const).filter((column) =>
    rows.some((row) => row[column] !== undefined),
  );
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}

/** Questions about the days of a span, some of them a little outside of it. */
export function anyQuestion(
  span: Span,
  hasAnnual: boolean,
  names: readonly string[] = [],
): fc.Arbitrary<Question> {
  const length = lengthOf(span);
  const date = fc.oneof(
    { weight: 12, arbitrary: fc.nat({ max: length - 1 }).map((days) => plus(span.from, days)) },
    { weight: 1, arbitrary: fc.integer({ min: -40, max: length + 2 }).map((days) => plus(span.from, days)) },
  );
  const years = Array.from(
    { length: yearOf(span.to) - yearOf(span.from) + 1 },
    (_, at) => yearOf(span.from) + at,
  );
  const year = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...years) },
    { weight: 1, arbitrary: fc.constantFrom(yearOf(span.from) - 1, yearOf(span.to) + 1) },
  );
  const dayOfYear = date.map((day) => day.slice(5));
  const someYears = fc.uniqueArray(year, { minLength: 1, maxLength: 3 });
  const measure = seldom(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Measure>('arrivals', 'boats', 'people-per-boat') },
      { weight: 1, arbitrary: fc.constant<Measure>('uncontrolled-landings') },
    ),
  );
  const kind = fc.constantFrom<Kind>('day', 'week', 'month', 'quarter', 'half', 'year');
  const since = fc.oneof(
    { weight: 5, arbitrary: date },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'general-election-2024',
        'starmer',
        'rishi-sunak',
        'mod primacy',
        'series-start',
      ),
    },
  );
  const monthOf = (day: string) => day.slice(0, 7);
  const numbered = (letter: string, months: number) => (day: string) =>
    `${day.slice(0, 4)}-${letter}${Math.ceil(Number(day.slice(5, 7)) / months)}`;
  const sunday = date.map((day) => plus(day, 7 - weekdayOf(day)));
  const asOf = seldom(date);
  const basis = seldom(
    fc.constantFrom(...(hasAnnual ? (['daily', 'annual'] as const) : (['daily'] as const))),
  );
  const period = date.chain((day) =>
    fc.constantFrom(day, day.slice(0, 4), monthOf(day), numbered('Q', 3)(day), numbered('H', 6)(day)),
  );
  const inOrder = fc.tuple(date, date).map((days) => days.sort());
  const anySpan: fc.Arbitrary<Options> = fc.oneof(
    fc.record({ asOf }),
    fc.record({ year, asOf }),
    inOrder.map(([from, to]) => ({ from, to })),
    fc.record({ from: date, to: date }),
    fc.record({ from: dayOfYear, to: dayOfYear, year: seldom(year) }),
    fc.record({ from: fc.oneof(date, dayOfYear), year: seldom(year), asOf }),
    fc.record({ to: fc.oneof(date, dayOfYear), year: seldom(year) }),
    fc.record({ month: date.map(monthOf), asOf }),
    fc.record({ quarter: date.map(numbered('Q', 3)), asOf }),
    fc.record({ half: date.map(numbered('H', 6)), asOf }),
    fc.record({ week: sunday, asOf }),
    fc.record({ weekend: fc.tuple(sunday, fc.nat({ max: 1 })).map(([day, back]) => plus(day, -back)), asOf }),
    fc.record({
      last: fc
        .tuple(fc.integer({ min: 1, max: 14 }), fc.constantFrom('d', 'w', 'm', 'y'))
        .map(([n, unit]) => `${n}${unit}`),
      asOf,
    }),
    fc.record({ since, asOf }),
  );
  const comparison = fc.record({
    years: seldom(someYears),
    measure,
    align: seldom(fc.constantFrom('date' as const, 'day-of-year' as const)),
    basis,
  });
  const counted: fc.Arbitrary<Options> = fc.oneof(
    fc.record({ asOf }),
    fc.record({ year, asOf }),
    date.map((asOf) => ({ year: yearOf(asOf), asOf })),
    fc.record({ since, asOf }),
  );
  const top = seldom(fc.integer({ min: 1, max: 30 }));
  const ranked: fc.Arbitrary<Options> = fc.oneof(
    fc.record({ highest: kind }),
    fc.record({ lowest: kind }),
    fc.record({ window: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ over: fc.constantFrom(0, 1, 2, 6, 100, 500, 1000) }),
    fc.constant({}),
  );
  const thresholds = fc.array(fc.constantFrom(1, 3, 5, 10, 50, 1000, 10000, 25000).map(String), {
    minLength: 1,
    maxLength: 3,
  });
  const parts: readonly (readonly [Question['command'], ...fc.Arbitrary<Options>[]])[] = [
    [
      'ytd',
      comparison,
      fc.oneof(
        fc.record({ asOf: seldom(date) }),
        fc.record({ year }),
        date.map((asOf) => ({ year: yearOf(asOf), asOf })),
      ),
    ],
    ['compare', comparison, anySpan],
    [
      'total',
      fc.record({
        measure,
        basis,
        comparedWith: seldom(period),
      }),
      anySpan,
    ],
    [
      'by',
      fc.record({
        words: fc.constantFrom(
          ...['day', 'week', 'month', 'quarter', 'half', 'year', 'weekday'].map((word) => [word]),
        ),
        asOf,
        measure,
        cumulative: fc.boolean(),
        change: fc.boolean(),
      }),
      fc.oneof(fc.record({ year }), fc.record({ years: someYears }), fc.constant({})),
    ],
    ['day', fc.record({ words: fc.oneof(date, fc.constant('latest')).map((word) => [word]) })],
    [
      'records',
      fc.record({ top, measure, inMonth: seldom(dayOfYear.map((day) => Number(day.slice(0, 2)))) }),
      ranked,
      counted,
    ],
    [
      'milestones',
      fc.record({ words: thresholds, measure, asOf }),
      fc.oneof(fc.record({ years: someYears }), fc.record({ since }), fc.record({ allTime: fc.boolean() })),
    ],
    [
      'streaks',
      fc.record({ top, measure, kind: seldom(fc.constantFrom('without' as const, 'with' as const)) }),
      counted,
    ],
  ];
  const ofSeries: fc.Arbitrary<Options> =
    names.length === 0
      ? fc.constant({})
      : fc.record({
          only: seldom(fc.subarray([...names], { minLength: 1 })),
          each: seldom(fc.constant(true)),
        });
  return fc.oneof(
    ...parts.map(([command, ...options]) => ({
      // These have the most options.
      weight: command === 'total' || command === 'by' || command === 'records' ? 2 : 1,
      arbitrary: fc.tuple(ofSeries, ...options).map((all) => Object.assign({ command }, ...all) as Question),
    })),
  );
}
