import type { ZodISODate } from 'zod';
import { type DayNumber, isWholeYear, type Span, toCivilDate, weekdayAndDate } from '../calendar/index.js';
import { type align, type basis, type measure, resolveMeasure, type years } from '../option/index.js';
import {
  annualNotes,
  comparisonSentence,
  coverageNotes,
  dayInWords,
  isIncomplete,
  leapDayNotes,
  type MeasureWords,
  measureWords,
  noPercentageNotes,
  type Phrase,
  phrase,
  type Report,
  type Table,
  type ZodModule,
} from '../report/index.js';
import {
  compareWith,
  type SeriesSet,
  total,
  type YearComparison,
  type YearTotal,
  yearTotal,
} from '../series/index.js';
import type { Question } from './calculation.js';

/** The options that every comparison across years has. */
export type AcrossYearsOptions = {
  readonly years: typeof years;
  readonly measure: typeof measure;
  readonly align: typeof align;
  readonly basis: typeof basis;
};

/** A total over the same days of some year, both ends included; `Ends` names its first and last day. */
export type YearFigures<Ends extends object> = Ends & {
  readonly year: number;
  /** In the unit of the measure, unrounded; `null` where no day has a figure. */
  readonly total: number | null;
  /** Days that have a figure. */
  readonly days: number;
  /** Days that have none: the total lacks them. */
  readonly missingDays: number;
};

/** Another year; the change is that of the year in question against this one. */
export type YearFiguresCompared<Ends extends object> = YearFigures<Ends> & {
  /** In the unit of the measure; `null` where a total is unknown. */
  readonly difference: number | null;
  /** (figure − base) / base × 100, unrounded; `null` where a total is unknown or the base is 0. */
  readonly changePercent: number | null;
};

export type AcrossYearsData<Ends extends object> = YearFigures<Ends> & {
  /** The last day counted; `null` where no figure was published, and `peoplePerBoat` also where no boat arrived. */
  readonly latestDay: {
    readonly date: string;
    readonly arrivals: number | null;
    readonly boats: number | null;
    readonly peoplePerBoat: number | null;
  };
  /** Newest year first. */
  readonly comparisons: readonly YearFiguresCompared<Ends>[];
};

/** `ends` is the shape of the first and last day. */
export function acrossYearsSchema<Ends extends Readonly<Record<string, ZodISODate>>>(
  z: ZodModule,
  ends: Ends,
) {
  const figures = {
    year: z.int(),
    ...ends,
    total: z.number().nullable(),
    days: z.int(),
    missingDays: z.int(),
  };
  return z.strictObject({
    ...figures,
    latestDay: z.strictObject({
      date: z.iso.date(),
      arrivals: z.int().nullable(),
      boats: z.int().nullable(),
      peoplePerBoat: z.number().nullable(),
    }),
    comparisons: z.array(
      z.strictObject({ ...figures, difference: z.number().nullable(), changePercent: z.number().nullable() }),
    ),
  });
}

/** The days to be compared, and how they are spoken of. */
export interface Window<Ends extends object> {
  readonly command: string;
  readonly year: number;
  /** Newest first; the year in question is not among them. */
  readonly others: readonly number[];
  /** The same days of a year. */
  spanOf(year: number): Span;
  /** `1 January to 14 April 2025`. */
  readonly title: string;
  /** Whether the title stands for a running total: `had arrived`, not `arrived`. */
  readonly soFar: boolean;
  /** `in 2025 by 14 April`. */
  readonly when: string;
  /** Where the figure of another year stands in a sentence: `at the same point in 2024`; `index` 0 is named first. */
  there(base: YearTotal, index: number): string;
  /** First and last day under the names that data and rows have for them. */
  endsOf(span: Span): Ends;
}

/** How many other years the sentence names where none were asked for. */
const YEARS_IN_PROSE = 2;

/** The family's engine: one figure against those of the same days in other years. */
export function acrossYears<Ends extends Readonly<Record<string, string>>>(
  { series: set, annual, source, asked }: Question<AcrossYearsOptions>,
  window: Window<Ends>,
): Report<AcrossYearsData<Ends>> {
  const name = resolveMeasure(asked.measure ?? 'arrivals', set.measures);
  const series = set.series(name);
  const { unit } = series.measure;
  const onAnnual = asked.basis === 'annual' && name === 'arrivals';
  const of = (year: number) => yearTotal(series, year, window.spanOf(year), onAnnual ? annual : undefined);
  const figure = of(window.year);
  const bases = window.others.map((year) => compareWith(figure, of(year)));
  const shown = asked.years === undefined ? bases.slice(0, YEARS_IN_PROSE) : bases;
  const latest = latestDay(set, figure.span.last);
  const words = measureWords(name, unit);
  const footnotesOn = (compared: readonly YearComparison[]) =>
    coverageNotes([figure, ...compared], set.coverage);
  const notesOn = (compared: readonly YearComparison[]) => [
    ...selfNotes(asked.years, window),
    ...leapDayNotes(figure.span.last, compared),
    ...alignmentNotes(asked.align, figure, compared),
    ...basisNotes([figure, ...compared], annual, name, asked.basis),
  ];
  return {
    command: window.command,
    title: `${words.title}, ${window.title}`,
    measure: name,
    unit,
    data: {
      ...toJson(figure, window),
      latestDay: latest,
      comparisons: bases.map((base) => comparisonToJson(base, window)),
    },
    tables: [table(figure, bases, window, unit)],
    remarks: [latestDayInWords(latest, figure.span.last)],
    prose: [sentence(figure, shown, window, words, unit), ...footnotesOn(shown), ...notesOn(shown)],
    footnotes: footnotesOn(bases),
    notes: [...noPercentageNotes(bases), ...notesOn(bases)],
    source,
  };
}

function toJson<Ends extends object>(
  { year, span, value, days, missingDays }: YearTotal,
  { endsOf }: Window<Ends>,
): YearFigures<Ends> {
  return { year, ...endsOf(span), total: value, days, missingDays };
}

function comparisonToJson<Ends extends object>(
  base: YearComparison,
  window: Window<Ends>,
): YearFiguresCompared<Ends> {
  return { ...toJson(base, window), difference: base.difference, changePercent: base.changePercent };
}

function latestDay(set: SeriesSet, day: DayNumber) {
  const on = (name: string) => {
    return set.measures.includes(name) ? total(set.series(name), { first: day, last: day }).value : null;
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
  return phrase`${weekdayAndDate(day)}: ${dayInWords(arrivals, boats, peoplePerBoat)}`;
}

function table<Ends extends Readonly<Record<string, string>>>(
  figure: YearTotal,
  bases: readonly YearComparison[],
  window: Window<Ends>,
  unit: Report['unit'],
): Table {
  const mark = (base: YearTotal) => (isIncomplete(base) ? ['total'] : []);
  // A change is no better than the worse of the two figures that it compares.
  const markChange = (base: YearComparison) => {
    const unsound = base.difference !== null && (isIncomplete(figure) || isIncomplete(base));
    return unsound ? [...mark(base), 'difference', 'changePercent'] : mark(base);
  };
  return {
    titled: false,
    columns: [
      { key: 'year', title: 'Year', unit: 'label', audience: 'all' },
      ...Object.keys(window.endsOf(figure.span)).map((key) => ({
        key,
        title: key,
        audience: 'machine' as const,
      })),
      { key: 'total', title: 'Total', unit, audience: 'all' },
      { key: 'days', title: 'Days', unit: 'days', audience: 'machine' },
      { key: 'missingDays', title: 'Missing days', unit: 'days', audience: 'machine' },
      { key: 'difference', title: 'Difference', unit, signed: true, audience: 'all' },
      { key: 'changePercent', title: 'Change', unit: 'percent', signed: true, audience: 'all' },
    ],
    rows: [
      { cells: toJson(figure, window), emphasis: true, incomplete: mark(figure) },
      ...bases.map((base) => ({ cells: comparisonToJson(base, window), incomplete: markChange(base) })),
    ],
  };
}

function sentence(
  figure: YearTotal,
  bases: readonly YearComparison[],
  { soFar, when, there }: Window<object>,
  words: MeasureWords,
  unit: Report['unit'],
): Phrase {
  const said = bases.map((base, index) => ({ ...base, there: [there(base, index)] }));
  return comparisonSentence(figure, said, { words, unit, verb: soFar ? words.soFar : words.inAll, when });
}

function selfNotes(asked: readonly number[] | undefined, { year, others }: Window<object>): Phrase[] {
  const onlyItself = others.length === 0 && asked !== undefined && asked.length > 0;
  return onlyItself ? [phrase`${year} is the year in question, and is not compared with itself.`] : [];
}

function alignmentNotes(
  alignment: string | undefined,
  figure: YearTotal,
  bases: readonly YearTotal[],
): Phrase[] {
  if (alignment !== 'day-of-year') return [];
  const shorter = bases.some(({ span }) => lengthOf(span) < lengthOf(figure.span));
  const last = shorter ? ', a shorter year to its last' : '';
  return [phrase`Years are aligned by days into the year${last}, not by calendar date.`];
}

function lengthOf({ first, last }: Span): number {
  return last - first + 1;
}

function basisNotes(
  all: readonly YearTotal[],
  annual: ReadonlyMap<number, number>,
  measureName: string,
  asked: string | undefined,
): Phrase[] {
  if (asked !== 'annual') return measureName === 'arrivals' ? annualNotes(all, annual) : [];
  if (measureName !== 'arrivals') {
    return [phrase`The annual statistics have arrivals only: these figures are of the daily series.`];
  }
  const finalised = all.filter(({ span, year }) => isWholeYear(span) && annual.has(year));
  if (finalised.length === 0) {
    return [
      phrase`None of these is a whole year of the finalised annual statistics: all are sums of the daily series.`,
    ];
  }
  if (finalised.length === all.length) return [phrase`Totals are those of the finalised annual statistics.`];
  const years = finalised.map(({ year }) => String(year)).join(', ');
  return [phrase`From the finalised annual statistics: ${years}. The rest are sums of the daily series.`];
}
