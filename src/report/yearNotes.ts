import { type DayNumber, isWholeYear, longDate, type Span } from '../calendar/index.js';
import { listed, type Phrase, phrase } from './phrase.js';
import type { Unit } from './unit.js';

/** A figure of a year, or of a part of it, for the notes below. */
export interface YearFigure {
  readonly year: number;
  readonly span: Span;
  readonly value: number | null;
  readonly days: number;
  readonly missingDays: number;
}

export function isIncomplete({ missingDays }: YearFigure): boolean {
  return missingDays > 0;
}

/** Notes on incomplete totals: the days they lack, and why. Years without any figure share one note. */
export function coverageNotes(figures: readonly YearFigure[], coverage: Span): Phrase[] {
  const isEmpty = ({ days, value }: YearFigure) => days === 0 && value === null;
  const empty = figures.filter(isEmpty);
  const partial = figures.filter((figure) => !isEmpty(figure) && isIncomplete(figure));
  const notes = partial.map((figure) => incompleteNote(String(figure.year), figure, coverage));
  if (empty.length === 0) return notes;
  const years = listed(empty.map(({ year }) => phrase`${year}`));
  return [...notes, phrase`There are no figures for these days of ${years}.`];
}

/** Note on an incomplete total: the days it lacks, and why. */
export function incompleteNote(name: string, figure: Omit<YearFigure, 'year'>, coverage: Span): Phrase {
  const { span, days, missingDays } = figure;
  const lacking = phrase`${{ value: missingDays, unit: 'days' }} of the ${{ value: days + missingDays, unit: 'days' }} days`;
  return phrase`${name} is incomplete: ${lacking} ${missingDays === 1 ? 'has' : 'have'} no figure${reason(span, coverage)}.`;
}

function reason({ first, last }: Span, coverage: Span): Phrase {
  const begins = first < coverage.first ? phrase`the data begin on ${longDate(coverage.first)}` : null;
  const ends = last > coverage.last ? phrase`the data end on ${longDate(coverage.last)}` : null;
  const reasons = [begins, ends].filter((part) => part !== null);
  return reasons.length === 0 ? [] : phrase` (${listed(reasons)})`;
}

/** Note on complete years for which the finalised annual statistics have another figure. */
export function annualNotes(figures: readonly YearFigure[], annual: ReadonlyMap<number, number>): Phrase[] {
  const differing = figures.flatMap(({ year, span, value, missingDays }) => {
    const finalised = annual.get(year);
    const same = !isWholeYear(span) || missingDays > 0 || finalised === undefined || finalised === value;
    return same ? [] : [phrase`${people(finalised)} for ${year} (here ${people(value)})`];
  });
  return differing.length === 0 ? [] : [phrase`The finalised annual statistics have ${listed(differing)}.`];
}

function people(value: number | null) {
  return { value, unit: 'people' } as const satisfies { value: number | null; unit: Unit };
}

/** Note on percentages that do not exist because the figure to compare with is 0. */
export function noPercentageNotes(bases: readonly YearFigure[]): Phrase[] {
  const zero = bases.filter(({ value }) => value === 0);
  if (zero.length === 0) return [];
  return [
    phrase`There is no percentage against 0, the figure for ${listed(zero.map(({ year }) => phrase`${year}`))}.`,
  ];
}

/** Note on years without a 29 February, which are counted to 28 February. */
export function leapDayNotes(asOf: DayNumber, figures: readonly YearFigure[]): Phrase[] {
  if (!longDate(asOf).startsWith('29 February')) return [];
  const short = figures.filter(({ span }) => longDate(span.last).startsWith('28 February'));
  if (short.length === 0) return [];
  const verb = short.length === 1 ? 'is' : 'are';
  const years = listed(short.map(({ year }) => phrase`${year}`));
  return [phrase`${years} ${verb} counted to 28 February, having no 29 February.`];
}
