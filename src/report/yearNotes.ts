import { type DayNumber, isWholeYear, longDate, type Span, spanInWords, yearOf } from '../calendar/index.js';
import { listed, type Phrase, phrase, quantity } from './phrase.js';
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
  const notes = partial.map((figure) => {
    const name = crossesNewYear(figure) ? `The figure for ${yearOrDays(figure)}` : String(figure.year);
    return incompleteNote(name, figure, coverage);
  });
  if (empty.length === 0) return notes;
  const days = empty.map((figure) => [yearOrDays(figure)]);
  const these = empty.some(crossesNewYear) ? '' : 'these days of ';
  return [...notes, phrase`There are no figures for ${these}${listed(days)}.`];
}

/** What a figure is named by: its year, or its days where they are in two years or more. */
export function yearOrDays(figure: Pick<YearFigure, 'year' | 'span'>): string {
  const { first, last } = figure.span;
  return crossesNewYear(figure) ? spanInWords(first, last) : String(figure.year);
}

/** Days across new year are no part of the year that they are named by, and may be more than it has. */
function crossesNewYear({ span }: Pick<YearFigure, 'span'>): boolean {
  return yearOf(span.first) !== yearOf(span.last);
}

/** Note on an incomplete total: the days it lacks, and why. */
export function incompleteNote(name: string, figure: Omit<YearFigure, 'year'>, coverage: Span): Phrase {
  const { span, days, missingDays } = figure;
  const because = reason(span, coverage);
  if (days === 0) {
    const none =
      missingDays === 1
        ? phrase`the day has no figure`
        : missingDays === 2
          ? phrase`neither day has a figure`
          : phrase`none of the ${quantity(missingDays, 'days')} has a figure`;
    return phrase`${name} is not known: ${none}${because}.`;
  }
  const lacking = phrase`${{ value: missingDays, unit: 'days' }} of the ${quantity(days + missingDays, 'days')}`;
  return phrase`${name} is incomplete: ${lacking} ${missingDays === 1 ? 'has' : 'have'} no figure${because}.`;
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

/** A figure that was compared with, by the name that a note gives it: `2024`, `the year before`, `5 July 2023 to 20 August 2025`. */
interface NamedBase {
  readonly name: string;
  readonly value: number | null;
  readonly missingDays: number;
  readonly difference: number | null;
  /** Whether it counts some of the days in question. */
  readonly overlaps: boolean;
}

type Compared = Pick<NamedBase, 'value' | 'missingDays'>;

/** Notes on what a table leaves open, and a sentence says by itself: no percentage against 0, no people per boat without boats. */
export function unknownNotes(figure: Compared, bases: readonly NamedBase[]): Phrase[] {
  const zero = bases.filter(({ value, difference }) => value === 0 && difference !== null);
  return [
    ...(isWithoutBoats(figure)
      ? [phrase`No boats arrived on these days: there is no number of people per boat.`]
      : []),
    ...(zero.length === 0
      ? []
      : [phrase`There is no percentage against 0, the figure for ${namesOf(zero)}.`]),
  ];
}

/** Notes on figures that could not be compared with, although their days have figures. */
export function notComparedNotes(figure: Compared, bases: readonly NamedBase[]): Phrase[] {
  const withoutBoats = bases.filter(isWithoutBoats);
  const overlapping = figure.value === null ? [] : bases.filter(({ overlaps }) => overlaps);
  return [
    ...(withoutBoats.length === 0
      ? []
      : [
          phrase`There is no number of people per boat for ${namesOf(withoutBoats)}: no boats arrived on these days.`,
        ]),
    ...(overlapping.length === 0
      ? []
      : [
          phrase`No change against the figure for ${namesOf(overlapping)} is given, since both count some of the same days.`,
        ]),
  ];
}

/** Whether no boat arrived: then people per boat, and nothing else, is unknown although no day lacks a figure. */
function isWithoutBoats({ value, missingDays }: Compared): boolean {
  return value === null && missingDays === 0;
}

function namesOf(bases: readonly NamedBase[]): Phrase {
  return listed(bases.map(({ name }) => [name]));
}

/** Note on years without a 29 February, which are counted to 28 February. */
export function leapDayNotes(asOf: DayNumber, figures: readonly YearFigure[]): Phrase[] {
  if (!longDate(asOf).startsWith('29 February')) return [];
  const short = figures.filter(
    ({ span, value }) => value !== null && longDate(span.last).startsWith('28 February'),
  );
  if (short.length === 0) return [];
  const verb = short.length === 1 ? 'is' : 'are';
  const years = listed(short.map(({ year }) => phrase`${year}`));
  return [phrase`${years} ${verb} counted to 28 February, having no 29 February.`];
}
