import { type align, type basis, type measure, resolveMeasure, type years } from '../option/index.js';
import {
  comparisonSentence,
  coverageNotes,
  leapDayNotes,
  type MeasureWords,
  measureWords,
  noPercentageNotes,
  type Phrase,
  type Report,
} from '../report/index.js';
import { compareWith, type YearComparison, type YearTotal, yearTotal } from '../series/index.js';
import { type AcrossYearsData, comparisonToJson, toJson } from './acrossYears/data.js';
import { latestDayInWords } from './acrossYears/latestDayInWords.js';
import { alignmentNotes, basisNotes, selfNotes } from './acrossYears/notes.js';
import { table } from './acrossYears/table.js';
import type { Window } from './acrossYears/window.js';
import type { Question } from './calculation.js';
import { dayFigures, partialDayNotes } from './dayFigures.js';

export type { AcrossYearsData, YearFigures, YearFiguresCompared } from './acrossYears/data.js';

/** The options that every comparison across years has. */
export type AcrossYearsOptions = {
  readonly years: typeof years;
  readonly measure: typeof measure;
  readonly align: typeof align;
  readonly basis: typeof basis;
};

/** How many other years the sentence names where none were asked for. */
const YEARS_IN_PROSE = 2;

/** The family's engine: one figure against those of the same days in other years. */
export function acrossYears<Ends extends Readonly<Record<string, string>>>(
  { series: set, annual, source, asked }: Question<AcrossYearsOptions>,
  window: Window<Ends>,
): Report<AcrossYearsData<Ends>> {
  const name = resolveMeasure(asked.measure, set.measures);
  const series = set.series(name);
  const { unit } = series.measure;
  const onAnnual = asked.basis === 'annual' && name === 'arrivals';
  const of = (year: number) => yearTotal(series, year, window.spanOf(year), onAnnual ? annual : undefined);
  const figure = of(window.year);
  const bases = window.others.map((year) => compareWith(figure, of(year)));
  const shown = asked.years === undefined ? bases.slice(0, YEARS_IN_PROSE) : bases;
  const latest = dayFigures(set, figure.span.last);
  const latestNotes = partialDayNotes(set, figure.span.last, latest);
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
    remarks: [latestDayInWords(latest, figure.span.last, latestNotes.length > 0)],
    prose: [sentence(figure, shown, window, words, unit), ...footnotesOn(shown), ...notesOn(shown)],
    footnotes: [...footnotesOn(bases), ...latestNotes],
    notes: [...noPercentageNotes(bases), ...notesOn(bases)],
    source,
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
