import {
  addMonths,
  dateInWords,
  daysOf,
  duringSpan,
  longDate,
  periodOfSpan,
  type Span,
  sameDate,
  spanName,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import {
  basis,
  measure,
  type ResolvedSpan,
  resolveMeasure,
  resolveSpan,
  spanOptions,
} from '../option/index.js';
import {
  comparisonSentence,
  dayInWords,
  factsTable,
  INCOMPLETE,
  incompleteNote,
  measureWords,
  type Phrase,
  phrase,
  recordTable,
  type Table,
  type Unit,
  wholeNumber,
} from '../report/index.js';
import {
  change,
  figureOn,
  firstToPass,
  rankByValue,
  type Series,
  type SeriesSet,
  type Total,
  total as totalOf,
  totalOnBasis,
  windows,
} from '../series/index.js';
import type { Calculation } from './calculation.js';
import { cutNotes } from './cutNotes.js';

const options = { ...spanOptions, measure, basis };

export interface TotalData {
  /** First and last day counted, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** In the unit of the measure, unrounded; `null` where no day has a figure. */
  readonly total: number | null;
  readonly days: number;
  readonly missingDays: number;
  /** Days of the span on which anybody arrived; `null` where no day has a figure. */
  readonly daysWithArrivals: number | null;
  /** Total over days that have a figure; `null` for a measure that is itself a quotient. */
  readonly averagePerDay: number | null;
  /** The first of the days with the highest figure above 0. */
  readonly busiest: { readonly date: string; readonly value: number } | null;
  readonly firstArrival: string | null;
  readonly lastArrival: string | null;
  /** The last round number that the running total passed, and on which day, counted from the first as day 1. */
  readonly passed: { readonly threshold: number; readonly date: string; readonly dayNumber: number } | null;
  readonly arrivals: number | null;
  readonly boats: number | null;
  readonly peoplePerBoat: number | null;
  /** The same dates a year before; its total is `null` where the data do not reach back to its first day. */
  readonly yearBefore: {
    readonly from: string;
    readonly to: string;
    readonly total: number | null;
    readonly missingDays: number;
    readonly difference: number | null;
    readonly changePercent: number | null;
  };
}

/** One span, both ends included: what it adds up to, against the same dates a year before. */
export const total: Calculation<typeof options, TotalData> = {
  name: 'total',
  summary: 'one span: total, average a day, busiest day, against a year before',
  options,
  examples: [
    {
      line: 'total --since 2024-07-05 --as-of 2024-12-01',
      answers: 'how many since 5 July 2024, that day included, by 1 December',
    },
    {
      line: 'total --last 12m --format prose',
      answers: 'the last 12 months, against the 12 months before, as a sentence',
    },
  ],
  dataSchema: (z) => {
    const day = z.iso.date();
    const figure = z.number().nullable();
    const ends = { from: day, to: day };
    return z.strictObject({
      ...ends,
      total: figure,
      days: z.int(),
      missingDays: z.int(),
      daysWithArrivals: z.int().nullable(),
      averagePerDay: figure,
      busiest: z.strictObject({ date: day, value: z.number() }).nullable(),
      firstArrival: day.nullable(),
      lastArrival: day.nullable(),
      passed: z.strictObject({ threshold: z.int(), date: day, dayNumber: z.int() }).nullable(),
      arrivals: z.int().nullable(),
      boats: z.int().nullable(),
      peoplePerBoat: figure,
      yearBefore: z.strictObject({
        ...ends,
        total: figure,
        missingDays: z.int(),
        difference: figure,
        changePercent: figure,
      }),
    });
  },
  compute({ series: set, annual, source, asked }) {
    const name = resolveMeasure(asked.measure ?? 'arrivals', set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const resolved = resolveSpan(asked, set.coverage, (end) => ({ first: set.coverage.first, last: end }));
    const { span } = resolved;
    const finalised = asked.basis === 'annual' && name === 'arrivals' ? annual : undefined;
    const figure = totalOnBasis(series, span, finalised);
    const beforeSpan = yearBefore(resolved);
    const reached = beforeSpan.first >= set.coverage.first;
    const counted = totalOnBasis(series, beforeSpan, finalised);
    const before = reached ? counted : { ...counted, value: null };
    const data = toData(set, series, span, figure, { span: beforeSpan, ...before });
    const words = measureWords(name, unit);
    const incomplete = [
      ...(figure.missingDays === 0 ? [] : [incompleteNote('The total', { span, ...figure }, set.coverage)]),
      ...(before.value === null || before.missingDays === 0
        ? []
        : [incompleteNote('The year before', { span: beforeSpan, ...before }, set.coverage)]),
    ];
    const overlap = before.value !== null && beforeSpan.last >= span.first;
    const notes = [
      ...(overlap
        ? [
            phrase`The year before overlaps these days: both count those from ${longDate(span.first)} to ${longDate(beforeSpan.last)}.`,
          ]
        : []),
      ...cutNotes(resolved),
      ...(name === 'arrivals'
        ? basisNotes(
            figure,
            totalOf(series, span),
            totalOnBasis(series, span, annual),
            finalised !== undefined,
          )
        : []),
    ];
    const base = { there: thereBefore(beforeSpan), ...before, ...change(figure.value, before.value) };
    return {
      command: 'total',
      title: `${words.title}, ${spanName(span)}`,
      measure: name,
      unit,
      data,
      tables: [row(data), facts(data, unit, beforeSpan)],
      remarks: [],
      prose: [
        comparisonSentence(figure, before.value === null ? [] : [base], {
          words,
          unit,
          verb: words.inAll,
          when: duringSpan(span),
        }),
        ...incomplete,
        ...notes,
      ],
      footnotes: incomplete,
      notes,
      source,
    };
  },
};

/** The same dates a year before; of a whole month the whole month, so that February ends on its last day. */
function yearBefore({ span, wholeMonth }: ResolvedSpan): Span {
  return {
    first: sameDate(span.first, yearOf(span.first) - 1),
    last: wholeMonth ? addMonths(span.last + 1, -12) - 1 : sameDate(span.last, yearOf(span.last) - 1),
  };
}

function thereBefore(span: Span): Phrase {
  return [periodOfSpan(span) === null ? 'over the same dates a year before' : duringSpan(span)];
}

function toData(
  set: SeriesSet,
  series: Series,
  span: Span,
  figure: Total,
  before: Total & { span: Span },
): TotalData {
  const known = (name: string) =>
    set.measures.includes(name) ? totalOf(set.series(name), span).value : null;
  const arrivals = set.series('arrivals');
  const withArrivals = daysOf(span).filter((day) => figureOn(arrivals, day) > 0);
  const [highest] = rankByValue(windows(series, span, 1), 'highest');
  return {
    from: toCivilDate(span.first),
    to: toCivilDate(span.last),
    total: figure.value,
    days: figure.days,
    missingDays: figure.missingDays,
    daysWithArrivals: known('arrivals') === null ? null : withArrivals.length,
    averagePerDay: figure.value === null || series.parts ? null : figure.value / figure.days,
    busiest:
      highest && highest.value > 0 ? { date: toCivilDate(highest.span.first), value: highest.value } : null,
    firstArrival: dateOrNull(withArrivals[0]),
    lastArrival: dateOrNull(withArrivals.at(-1)),
    passed: passed(series, span, figure),
    arrivals: known('arrivals'),
    boats: known('boats'),
    peoplePerBoat: known('people-per-boat'),
    yearBefore: {
      from: toCivilDate(before.span.first),
      to: toCivilDate(before.span.last),
      total: before.value,
      missingDays: before.missingDays,
      ...change(figure.value, before.value),
    },
  };
}

function dateOrNull(day: number | undefined): string | null {
  return day === undefined ? null : toCivilDate(day);
}

/** The highest number with one digit and then noughts, from 1,000 on, that the running total passed. */
function passed(series: Series, span: Span, { value, missingDays }: Total): TotalData['passed'] {
  if (value === null || value < 1000 || series.parts || missingDays > 0) return null;
  const step = 10 ** (String(Math.floor(value)).length - 1);
  const threshold = Math.floor(value / step) * step;
  const passing = firstToPass(series, span, threshold);
  return passing && { threshold, date: toCivilDate(passing.day), dayNumber: passing.day - span.first + 1 };
}

function row({ busiest, passed: milestone, yearBefore: before, ...plain }: TotalData): Table {
  return recordTable({
    ...plain,
    busiestDate: busiest?.date ?? null,
    busiestValue: busiest?.value ?? null,
    passedThreshold: milestone?.threshold ?? null,
    passedDate: milestone?.date ?? null,
    passedDayNumber: milestone?.dayNumber ?? null,
    yearBeforeFrom: before.from,
    yearBeforeTo: before.to,
    yearBeforeTotal: before.total,
    difference: before.difference,
    changePercent: before.changePercent,
  });
}

function facts(data: TotalData, unit: Unit, beforeSpan: Span): Table {
  const { busiest, averagePerDay, missingDays, passed: milestone, yearBefore: before } = data;
  const mark = missingDays === 0 ? '' : INCOMPLETE;
  const people = unit === 'people' && data.total === data.arrivals;
  const counted = people
    ? dayInWords(data.arrivals, data.boats, data.peoplePerBoat)
    : phrase`${{ value: data.total, unit }}`;
  const several = data.from !== data.to;
  const passedOn =
    milestone && phrase`${dateInWords(milestone.date)}, day ${{ value: milestone.dayNumber, unit: 'count' }}`;
  const percent = { value: before.changePercent, unit: 'percent', signed: true } as const;
  const difference = phrase`${{ value: before.difference, unit, signed: true }}, ${percent}`;
  const beforeMark = before.missingDays === 0 ? '' : INCOMPLETE;
  const against = phrase`${{ value: before.total, unit }}${beforeMark} (${spanName(beforeSpan)}): ${difference}`;
  const threshold = milestone ? wholeNumber(milestone.threshold, unit) : '';
  return factsTable([
    [unit === 'people per boat' ? 'People per boat' : 'Total', phrase`${counted}${mark}`],
    ['Days', several ? daysInWords(data) : []],
    ['Average a day', averagePerDay !== null && several ? phrase`${{ value: averagePerDay, unit }}` : []],
    [
      'Highest day',
      busiest !== null && several
        ? phrase`${{ value: busiest.value, unit }} on ${dateInWords(busiest.date)}`
        : [],
    ],
    [`Passed ${threshold}`, (several && passedOn) || []],
    ['First arrivals', several && data.firstArrival !== null ? [dateInWords(data.firstArrival)] : []],
    ['Last arrivals', several && data.lastArrival !== null ? [dateInWords(data.lastArrival)] : []],
    ['A year before', before.total === null ? [] : against],
  ]);
}

function daysInWords({ days, missingDays, daysWithArrivals }: TotalData): Phrase {
  const figures = missingDays === 0 ? [] : phrase`, ${{ value: days, unit: 'days' }} of them with figures`;
  const arrivals =
    daysWithArrivals === null ? [] : phrase`, ${{ value: daysWithArrivals, unit: 'days' }} with arrivals`;
  return phrase`${{ value: days + missingDays, unit: 'days' }}${figures}${arrivals}`;
}

function basisNotes(figure: Total, daily: Total, annual: Total, onAnnual: boolean): Phrase[] {
  if (daily.value === annual.value) return [];
  const [here, other] = onAnnual ? [figure, daily] : [figure, annual];
  const name = onAnnual
    ? 'The daily series has'
    : 'With the finalised annual statistics for whole years the total is';
  return [
    phrase`${name} ${{ value: other.value, unit: 'people' }} (here ${{ value: here.value, unit: 'people' }}).`,
  ];
}
