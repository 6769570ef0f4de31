import { isWholeYear, type Span, sharedDays } from '../calendar/index.js';
import { type align, type basis, type measure, resolveMeasure, type years } from '../option/index.js';
import {
  annualNotes,
  comparisonSentence,
  coverageNotes,
  isIncomplete,
  leapDayNotes,
  type MeasureWords,
  measureWords,
  notComparedNotes,
  type Phrase,
  phrase,
  type Report,
  type Table,
  unknownNotes,
  yearOrDays,
} from '../report/index.js';
import {
  compareWith,
  type Place,
  placeAmong,
  type YearComparison,
  type YearTotal,
  yearTotal,
} from '../series/index.js';
import { type AcrossYearsData, type ComparedDays, comparisonToJson, toJson } from './acrossYearsData.js';
import type { ComputeInput } from './calculation.js';
import { dayFigures, dayFiguresInWords, partialDayNotes } from './dayFigures.js';

/** The options that every comparison across years has. */
export type AcrossYearsOptions = {
  readonly years: typeof years;
  readonly measure: typeof measure;
  readonly align: typeof align;
  readonly basis: typeof basis;
};

/** Number of other years that the sentence names where none were asked for. */
const YEARS_IN_PROSE = 2;

/** Compares the figure of some days with the figures of the same days in other years. */
export function acrossYears<Ends extends Readonly<Record<string, string>>>(
  { series: set, annual, source, asked }: ComputeInput<AcrossYearsOptions>,
  days: ComparedDays<Ends>,
): Report<AcrossYearsData<Ends>> {
  const name = resolveMeasure(asked.measure, set.measures);
  const series = set.series(name);
  const { unit } = series.measure;
  const onAnnual = asked.basis === 'annual' && name === 'arrivals';
  const of = (year: number) => yearTotal(series, year, days.spanOf(year), onAnnual ? annual : undefined);
  const figure = of(days.year);
  const bases = days.others.map((year) => compareWith(figure, of(year)));
  const toNamed = (base: YearComparison) => ({
    ...base,
    name: yearOrDays(base),
    overlaps: sharedDays(figure.span, base.span) !== null,
  });
  const shown = asked.years === undefined ? bases.slice(0, YEARS_IN_PROSE) : bases;
  const place = placeOf(figure, bases);
  const latest = dayFigures(set, figure.span.last);
  const latestNotes = partialDayNotes(set, figure.span.last, latest);
  const words = measureWords(name, unit);
  const footnotesOn = (compared: readonly YearComparison[]) =>
    coverageNotes([figure, ...compared], set.coverage);
  // A sentence that has no figure to compare has nothing to say of other years, nor again that there is none.
  const isKnown = figure.value !== null;
  const told = isKnown ? footnotesOn(shown) : figure.days === 0 ? [] : footnotesOn([]);
  const notesOn = (compared: readonly YearComparison[]) => [
    ...selfNotes(asked.years, days),
    ...notComparedNotes(figure, compared.map(toNamed)),
    ...leapDayNotes(figure.span.last, compared),
    ...alignmentNotes(asked.align, figure, compared),
    ...basisNotes([figure, ...compared], annual, name, asked.basis),
  ];
  return {
    command: days.command,
    title: `${words.title}, ${days.title}`,
    measure: name,
    unit,
    data: {
      ...toJson(figure, days),
      rank: place?.rank ?? null,
      rankSharedBy: place?.sharedBy ?? null,
      latestDay: latest,
      comparisons: bases.map((base) => comparisonToJson(base, days)),
    },
    tables: [table(figure, bases, days, unit)],
    remarks: [dayFiguresInWords(latest, figure.span.last, latestNotes.length > 0)],
    prose: [sentence(figure, shown, days, words, unit), ...told, ...notesOn(isKnown ? shown : [])],
    footnotes: [...footnotesOn(bases), ...latestNotes],
    notes: [...unknownNotes(figure, bases.map(toNamed)), ...notesOn(bases)],
    source,
  };
}

/** The place of a total among others, from the highest; `null` where one of them is unknown or lacks days. */
function placeOf(figure: YearTotal, bases: readonly YearTotal[]): Place | null {
  const all = [figure, ...bases];
  const totals = all.flatMap(({ value }) => (value === null ? [] : [value]));
  if (figure.value === null || totals.length < all.length || all.some(isIncomplete)) return null;
  return placeAmong(totals, figure.value, 'highest');
}

/** One row for each year, the year in question first; only machines get the first and last day. */
function table<Ends extends Readonly<Record<string, string>>>(
  figure: YearTotal,
  bases: readonly YearComparison[],
  days: ComparedDays<Ends>,
  unit: Report['unit'],
): Table {
  const mark = (base: YearTotal) => (isIncomplete(base) ? ['total'] : []);
  // A change is no better than the worse of the two figures that it compares.
  const markChange = (base: YearComparison) => {
    const unsound = base.difference !== null && (isIncomplete(figure) || isIncomplete(base));
    const change = base.changePercent === null ? [] : ['changePercent'];
    return unsound ? [...mark(base), 'difference', ...change] : mark(base);
  };
  return {
    titled: false,
    columns: [
      { key: 'year', title: 'Year', unit: 'label', audience: 'all' },
      ...Object.keys(days.endsOf(figure.span)).map((key) => ({
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
      { cells: toJson(figure, days), emphasis: true, incomplete: mark(figure) },
      ...bases.map((base) => ({ cells: comparisonToJson(base, days), incomplete: markChange(base) })),
    ],
  };
}

function sentence(
  figure: YearTotal,
  bases: readonly YearComparison[],
  { isOver, when, inWords }: ComparedDays<object>,
  words: MeasureWords,
  unit: Report['unit'],
): Phrase {
  const compared = bases.map((base) => ({ ...base, there: (isFirst: boolean) => [inWords(base, isFirst)] }));
  return comparisonSentence(figure, compared, { words, unit, isOver, when });
}

/** Explains why no other year is shown where only the year in question was named. */
function selfNotes(asked: readonly number[] | undefined, { year, others }: ComparedDays<object>): Phrase[] {
  const onlyItself = others.length === 0 && asked !== undefined && asked.length > 0;
  return onlyItself ? [phrase`${year} is the year in question, and is not compared with itself.`] : [];
}

/** Says how days are matched where years are not aligned by date. */
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

/** Says which totals are from the finalised annual statistics; on the daily basis, what those statistics have instead. */
function basisNotes(
  all: readonly YearTotal[],
  annual: ReadonlyMap<number, number>,
  measureName: string,
  asked: string | undefined,
): Phrase[] {
  if (asked !== 'annual') return measureName === 'arrivals' ? annualNotes(all, annual) : [];
  if (measureName !== 'arrivals') {
    return [phrase`The annual statistics have arrivals only: these figures are from the daily series.`];
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
