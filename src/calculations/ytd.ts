import {
  type DayNumber,
  dayAndMonth,
  firstDayOf,
  isWholeYear,
  sameDate,
  spanInWords,
  toCivilDate,
  weekdayAndDate,
  yearOf,
} from '../calendar/index.js';
import {
  align,
  asOf,
  basis,
  measure,
  resolveAsOf,
  resolveMeasure,
  resolveYears,
  year,
  years,
} from '../option/index.js';
import {
  annualNotes,
  comparisonSentence,
  coverageNotes,
  isIncomplete,
  leapDayNotes,
  type MeasureWords,
  measureWords,
  noPercentageNotes,
  type Phrase,
  phrase,
  quantity,
  type Table,
  type Unit,
} from '../report/index.js';
import {
  compareWith,
  figureOn,
  type SeriesSet,
  type YearComparison,
  type YearTotal,
  yearTotal,
} from '../series/index.js';
import type { Calculation } from './calculation.js';

const options = { year, asOf, years, measure, align, basis };

/** A total from 1 January to the as-of date, both included. */
export interface YearToDate {
  readonly year: number;
  /** 1 January, `YYYY-MM-DD`. */
  readonly from: string;
  /** The last day counted, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** In the unit of the measure, unrounded; `null` where no day has a figure. */
  readonly total: number | null;
  /** Days that have a figure. */
  readonly days: number;
  /** Days that have none: the total lacks them. */
  readonly missingDays: number;
}

/** Another year at the same point; the change is that of the year in question against this one. */
export interface YearToDateComparison extends YearToDate {
  /** In the unit of the measure; `null` where a total is unknown. */
  readonly difference: number | null;
  /** (figure − base) / base × 100, unrounded; `null` where a total is unknown or the base is 0. */
  readonly changePercent: number | null;
}

export interface YtdData extends YearToDate {
  /** The as-of day itself; `null` where no figure was published, and `peoplePerBoat` also where no boat arrived. */
  readonly latestDay: {
    readonly date: string;
    readonly arrivals: number | null;
    readonly boats: number | null;
    readonly peoplePerBoat: number | null;
  };
  /** Newest year first. */
  readonly comparisons: readonly YearToDateComparison[];
}

/** How many earlier years the sentence names where none were asked for. */
const YEARS_IN_PROSE = 2;

/** Year to date: 1 January to the as-of date, both included, against the same date in other years. */
export const ytd: Calculation<typeof options, YtdData> = {
  name: 'ytd',
  summary: 'year to date, against the same date in other years',
  options,
  examples: [
    {
      line: 'ytd --as-of 2025-04-14',
      answers: 'arrivals by 14 April 2025, against the same date of every earlier year',
    },
    {
      line: 'ytd --year 2025 --years 2024 --format prose',
      answers: 'the whole of 2025 against 2024, as a sentence',
    },
  ],
  dataSchema: (z) => {
    const upToDay = {
      year: z.int(),
      from: z.iso.date(),
      asOf: z.iso.date(),
      total: z.number().nullable(),
      days: z.int(),
      missingDays: z.int(),
    };
    return z.strictObject({
      ...upToDay,
      latestDay: z.strictObject({
        date: z.iso.date(),
        arrivals: z.int().nullable(),
        boats: z.int().nullable(),
        peoplePerBoat: z.number().nullable(),
      }),
      comparisons: z.array(
        z.strictObject({
          ...upToDay,
          difference: z.number().nullable(),
          changePercent: z.number().nullable(),
        }),
      ),
    });
  },
  compute({ series: set, annual, source, asked }) {
    const name = resolveMeasure(asked.measure ?? 'arrivals', set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const day = resolveAsOf(asked, set.coverage);
    const finalised = asked.basis === 'annual' && name === 'arrivals' ? annual : undefined;
    const toSameDate = (other: number): YearTotal => {
      const span = { first: firstDayOf(other), last: sameDate(day, other, asked.align) };
      return yearTotal(series, other, span, finalised);
    };
    const figure = toSameDate(yearOf(day));
    const bases = resolveYears(asked.years, figure.year, set.coverage).map((other) =>
      compareWith(figure, toSameDate(other)),
    );
    const all = [figure, ...bases];
    const latest = latestDay(set, day);
    const words = measureWords(name, unit);
    return {
      command: 'ytd',
      title: `${words.title}, ${spanInWords(figure.span.first, day)}`,
      measure: name,
      unit,
      data: { ...toJson(figure), latestDay: latest, comparisons: bases.map(comparisonToJson) },
      tables: [table(figure, bases, unit)],
      remarks: [latestDayInWords(latest, day)],
      prose: sentence(
        figure,
        asked.years === undefined ? bases.slice(0, YEARS_IN_PROSE) : bases,
        words,
        unit,
      ),
      footnotes: coverageNotes(all, set.coverage),
      notes: [
        ...noPercentageNotes(bases),
        ...leapDayNotes(day, bases),
        ...alignmentNotes(asked.align, figure),
        ...(name === 'arrivals' ? basisNotes(all, annual, asked.basis) : []),
      ],
      source,
    };
  },
};

function toJson({ year, span, value, days, missingDays }: YearTotal) {
  return {
    year,
    from: toCivilDate(span.first),
    asOf: toCivilDate(span.last),
    total: value,
    days,
    missingDays,
  };
}

function comparisonToJson(base: YearComparison) {
  return { ...toJson(base), difference: base.difference, changePercent: base.changePercent };
}

function latestDay(set: SeriesSet, day: DayNumber) {
  const on = (name: string) => {
    const value = set.measures.includes(name) ? figureOn(set.series(name), day) : Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  return {
    date: toCivilDate(day),
    arrivals: on('arrivals'),
    boats: on('boats'),
    peoplePerBoat: on('people-per-boat'),
  };
}

function latestDayInWords(
  { arrivals, boats, peoplePerBoat }: ReturnType<typeof latestDay>,
  day: DayNumber,
): Phrase {
  const when = weekdayAndDate(day);
  if (arrivals === null) return phrase`${when}: no figure published`;
  if (arrivals === 0) return phrase`${when}: no arrivals`;
  const inBoats = boats === null ? [] : phrase` in ${quantity(boats, 'boats')}`;
  const each =
    peoplePerBoat === null || boats === 1
      ? []
      : phrase` (${{ value: peoplePerBoat, unit: 'people per boat' }} a boat)`;
  return phrase`${when}: ${quantity(arrivals, 'people')}${inBoats}${each}`;
}

function table(figure: YearTotal, bases: readonly YearComparison[], unit: Unit): Table {
  return {
    titled: false,
    columns: [
      { key: 'year', title: 'Year', unit: 'label', audience: 'all' },
      { key: 'from', title: 'From', audience: 'machine' },
      { key: 'asOf', title: 'As of', audience: 'machine' },
      { key: 'total', title: 'Total', unit, audience: 'all' },
      { key: 'days', title: 'Days', unit: 'days', audience: 'machine' },
      { key: 'missingDays', title: 'Missing days', unit: 'days', audience: 'machine' },
      { key: 'difference', title: 'Difference', unit, signed: true, audience: 'all' },
      { key: 'changePercent', title: 'Change', unit: 'percent', signed: true, audience: 'all' },
    ],
    rows: [
      { cells: toJson(figure), emphasis: true, incomplete: isIncomplete(figure) ? ['total'] : [] },
      ...bases.map((base) => ({
        cells: comparisonToJson(base),
        incomplete: isIncomplete(base) ? ['total'] : [],
      })),
    ],
  };
}

function sentence(
  figure: YearTotal,
  bases: readonly YearComparison[],
  words: MeasureWords,
  unit: Unit,
): Phrase {
  const whole = isWholeYear(figure.span);
  const verbAndTime = whole
    ? `${words.inAll} in ${figure.year}`
    : `${words.soFar} in ${figure.year} by ${dayAndMonth(figure.span.last)}`;
  return comparisonSentence(figure, bases, {
    words,
    unit,
    verbAndTime,
    samePoint: whole ? 'in' : 'at the same point in',
  });
}

function alignmentNotes(alignment: string | undefined, figure: YearTotal): Phrase[] {
  if (alignment !== 'day-of-year') return [];
  const length = figure.span.last - figure.span.first + 1;
  return [phrase`Each year is counted to its day ${length}, not to the same calendar date.`];
}

function basisNotes(
  all: readonly YearTotal[],
  annual: ReadonlyMap<number, number>,
  asked: string | undefined,
): Phrase[] {
  if (asked !== 'annual') return annualNotes(all, annual);
  const whole = all.some(({ span, year }) => isWholeYear(span) && annual.has(year));
  return whole
    ? [phrase`Whole years are those of the finalised annual statistics; the day is of the daily series.`]
    : [
        phrase`None of these is a whole year of the finalised annual statistics: all figures are sums of the daily series.`,
      ];
}
