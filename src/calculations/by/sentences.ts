import {
  type CountedYears,
  countedInWords,
  countedYears,
  type DaysInWords,
  type DaysOfYear,
  duringCounted,
  figureOfEach,
  holders,
  isCut,
  MOST_NAMED,
  sameDatesInWords,
  type Tie,
  tiesIn,
  yearToDateInWords,
} from '../../calculation/index.js';
import {
  duringDays,
  duringSpan,
  firstDayOf,
  type Span,
  sameSpan,
  sharedDays,
  yearOf,
} from '../../calendar/index.js';
import type { Gathering } from '../../option/index.js';
import {
  comparisonSentence,
  listed,
  type MeasureWords,
  numberInWords,
  type Phrase,
  phrase,
  type Unit,
} from '../../report/index.js';
import { change, type PeriodTotal, rankByValue, type Series, total } from '../../series/index.js';
import { nameOf, yearsAmong } from '../byData.js';

/** What the sentences are about. */
export interface Told {
  /** The rows shown, the earliest first; at least one. */
  readonly rows: readonly PeriodTotal[];
  readonly kind: Gathering;
  readonly onRunning: boolean;
  readonly series: Series;
  /** The days counted in the years shown. */
  readonly during: CountedYears;
  /** The days of the data that were counted, shown or not. */
  readonly counted: Span;
  readonly words: MeasureWords;
  readonly unit: Unit;
}

/** Kinds of periods that are the same dates in each year. */
const SAME_DATES: readonly Gathering[] = ['month', 'quarter', 'half', 'year'];

/** Number of other years that the sentence compares with, at most. */
const YEARS_IN_SENTENCE = 2;

/**
 * What a newsroom asks first: the latest period against the same dates of other years; then how many periods of its year were above
 * those of the year before. Which had the most and the fewest, where there is no year before, and of days, weeks and weekdays.
 */
export function sentences(told: Told): [Phrase, ...Phrase[]] {
  const { kind, onRunning, rows } = told;
  const isLatestAlone = onRunning && kind !== 'weekday';
  if (!isLatestAlone && !SAME_DATES.includes(kind)) return [extremes(told)];
  const bases = basesOf(told);
  const first = latest(told, bases);
  if (isLatestAlone) return [first];
  if (kind !== 'year' && bases.length > 0) return [first, ...againstYearBefore(told)];
  return rows.length > 2 ? [first, extremes(told)] : [first];
}

/** The days that the last row counts; as a running total, from its start. */
function lastSpan({ rows, onRunning }: Told): Span {
  const { span, running } = rows.at(-1) as PeriodTotal;
  return onRunning ? { first: span.last + 1 - running.days - running.missingDays, last: span.last } : span;
}

/**
 * The same dates of the years to compare with, as far as the data reach, the newest first. The weeks of a year may share days with
 * the same dates of the year before.
 */
function basesOf(told: Told): DaysOfYear[] {
  const { rows, kind, onRunning, during, counted } = told;
  if (kind === 'year' && onRunning) return [];
  const row = rows.at(-1) as PeriodTotal;
  const others = during.years.filter((year) => year !== row.year).reverse();
  const years = others.length === 0 ? [row.year - 1] : others.slice(0, YEARS_IN_SENTENCE);
  return years
    .map((year) => ({ year, span: sameRow(row, kind, lastSpan(told), year - row.year, onRunning) }))
    .filter(({ span }) => span.first >= counted.first && sharedDays(span, lastSpan(told)) === null);
}

/** The same days of another year: a whole period ends with its last month, a running total on the same date. */
function sameRow(
  { partial }: PeriodTotal,
  kind: Gathering,
  span: Span,
  years: number,
  onRunning: boolean,
): Span {
  return sameSpan(span, years, { endsMonth: !partial && !onRunning && SAME_DATES.includes(kind) });
}

/** `1,234 people arrived in December 2025, 20% fewer than in December 2024 (1,543).` A month that ends what was counted goes by its dates. */
function latest(told: Told, bases: readonly DaysOfYear[]): Phrase {
  const { rows, kind, onRunning, series, during, words, unit } = told;
  const row = rows.at(-1) as PeriodTotal;
  const span = lastSpan(told);
  const figure = onRunning ? row.running : row;
  const isYearToDate = (kind === 'year' || onRunning) && span.first === firstDayOf(yearOf(span.last));
  const { isOver, when, inWords } = isYearToDate
    ? yearToDateInWords(span.last)
    : datesInWords(span, onRunning || row.partial || during.cutAtEnd);
  const compared = bases.map((other) => {
    const base = total(series, other.span);
    const there = (isFirst: boolean) => [inWords(other, isFirst)];
    return { ...base, ...change(figure.value, base.value), there };
  });
  return comparisonSentence(figure, compared, { words, unit, isOver, when });
}

/** Words for days that are over; `byDates` where they are not a whole period. */
function datesInWords(span: Span, byDates: boolean): DaysInWords {
  return {
    isOver: true,
    when: byDates ? duringDays(span) : duringSpan(span),
    inWords: ({ span: other }, isFirst) => {
      if (!byDates) return duringSpan(other);
      if (yearOf(span.first) !== yearOf(span.last)) return duringDays(other);
      // The days of a week that ends in the next year are in the year before it.
      return sameDatesInWords(span, other, `in ${yearOf(other.last)}`, isFirst);
    },
  };
}

/** `Compared with the same months of 2024, seven of the 12 months of 2025 had more arrivals and five (…) had fewer.` None below two. */
function againstYearBefore(told: Told): Phrase[] {
  const { rows, kind, words, counted } = told;
  const year = (rows.at(-1) as PeriodTotal).year;
  const whole = rows.filter((row) => row.year === year && !row.partial);
  const changes = whole.flatMap((row) => changeOfWhole(row, told));
  if (changes.length < 2) return [];
  const groups = [
    { had: 'had more', noun: ` ${words.noun}`, members: changes.filter(({ difference }) => difference > 0) },
    { had: 'had fewer', noun: ` ${words.noun}`, members: changes.filter(({ difference }) => difference < 0) },
    { had: `had ${words.same}`, noun: '', members: changes.filter(({ difference }) => difference === 0) },
  ].filter(({ members }) => members.length > 0);
  const during = countedYears([year], counted);
  const known = changes.length < whole.length ? ` with ${words.whole} in both years` : '';
  const things = `${isCut(during) ? 'whole ' : ''}${thingsOf(kind)} ${duringCounted(during)}${known}`;
  const before = `Compared with the same ${thingsOf(kind)} of ${year - 1}`;
  const [first] = groups;
  if (first !== undefined && groups.length === 1) {
    const all = changes.length === 2 ? ['both'] : phrase`all ${numberInWords(changes.length)}`;
    return [phrase`${before}, ${all} ${things} ${first.had}${first.noun}.`];
  }
  // With the smallest group named, the reader knows of each to which it belongs.
  const smallest = Math.min(...groups.map(({ members }) => members.length));
  const parts = groups.map(({ had, noun, members }, index) => {
    const number = numberInWords(members.length);
    const of = index === 0 ? phrase` of the ${numberInWords(changes.length)} ${things}` : [];
    const names = members.length > smallest ? [] : phrase` (${listed(members.map(({ name }) => [name]))})`;
    return phrase`${number}${of}${names} ${had}${index === 0 ? noun : ''}`;
  });
  return [phrase`${before}, ${listed(parts)}.`];
}

/** The change of a whole period from that of the year before; none unless the data reach back so far, and neither lacks a day. */
function changeOfWhole(row: PeriodTotal, { kind, series, counted }: Told) {
  const span = sameRow(row, kind, row.span, -1, false);
  const base = total(series, span);
  const isKnown = span.first >= counted.first && row.missingDays + base.missingDays === 0;
  if (!isKnown || row.value === null || base.value === null) return [];
  return [{ name: nameOf(row, kind, false), difference: row.value - base.value }];
}

/**
 * `Of the whole months of 2025, July had the most arrivals (5,454), and February the fewest (958).` All years shown take part, and
 * only days that were counted.
 */
function extremes({ rows, kind, during, counted, words, unit }: Told): Phrase {
  const severalYears = during.years.length > 1;
  const whole = wholeAmong(rows, kind, severalYears);
  if (whole.length === 0) {
    const thing = kind === 'weekday' ? 'year' : kind;
    return phrase`No whole ${thing} lies within the days counted, ${countedInWords(during)}.`;
  }
  // Weekdays of a year that was counted in part are not held against those of whole years.
  const among = kind === 'weekday' ? countedYears(yearsAmong(whole), counted) : during;
  const days = closed(duringCounted(among));
  const known = whole.flatMap((row) =>
    row.value !== null && row.missingDays === 0 ? [{ ...row, value: row.value }] : [],
  );
  const figures = wholeFigures(kind, whole, words);
  const ties = tiesIn(rankByValue(known, 'highest'));
  const [most, fewest] = [ties[0], ties.at(-1)];
  if (most === undefined || fewest === undefined) return phrase`No ${thingIn(kind)} ${days} has ${figures}.`;
  const things = thingsOf(kind);
  const left = known.length === whole.length ? '' : ` with ${figures}`;
  const named = (row: PeriodTotal) => nameOf(row, kind, among.years.length > 1 && kind !== 'year');
  const which = `${days}${left}`;
  if (known.length === 1) {
    return phrase`Only one ${thingIn(kind)} ${days} has ${figures}: ${holders(most, named, things, unit)}.`;
  }
  const whichOnes = isAlwaysWhole(kind) ? things : `whole ${things}`;
  if (most.value === 0 && words.sayNobody) {
    const on = isAlwaysWhole(kind) ? 'on' : 'in';
    return phrase`There were no ${words.noun} ${on} any of the ${whichOnes} ${which}.`;
  }
  if (ties.length === 1)
    return phrase`All ${whichOnes} ${which} had the same figure (${{ value: most.value, unit }}).`;
  const highest = phrase`${sharers(most, named)} had the most ${words.noun} ${figureOfEach(most, unit)}`;
  const lowest =
    fewest.value === 0 && words.sayNobody
      ? phrase`${sharers(fewest, named)} had none`
      : phrase`${sharers(fewest, named)} the fewest ${figureOfEach(fewest, unit)}`;
  return phrase`Of the ${whichOnes} ${which.replace(/,$/, '')}, ${highest}, and ${lowest}.`;
}

/** Words with a comma in them take another behind them, so that the sentence goes on. */
function closed(words: string): string {
  return words.includes(',') ? `${words},` : words;
}

function thingsOf(kind: Gathering): string {
  return kind === 'half' ? 'halves' : `${kind}s`;
}

/** `June and July`, or `five` where more share the figure than are named. */
function sharers({ sharedBy, shown }: Tie<PeriodTotal>, named: (row: PeriodTotal) => string): Phrase {
  return sharedBy > MOST_NAMED ? numberInWords(sharedBy) : listed(shown.map((row) => [named(row)]));
}

/** The rows that can be held against each other: whole periods; of weekdays those of one year, or of whole years. */
function wholeAmong(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  severalYears: boolean,
): readonly PeriodTotal[] {
  return kind === 'weekday' && !severalYears ? rows : rows.filter(({ partial }) => !partial);
}

/** Whether no part of a day, or of a weekday of the years in question, can be left out. */
function isAlwaysWhole(kind: Gathering): boolean {
  return kind === 'day' || kind === 'weekday';
}

function thingIn(kind: Gathering): string {
  return isAlwaysWhole(kind) ? kind : `whole ${kind}`;
}

/** What a row must have to be ranked: days that lack a figure may hold the most, or the fewest. */
function wholeFigures(kind: Gathering, rows: readonly PeriodTotal[], words: MeasureWords): string {
  const oneEach = kind === 'day' || rows.every(({ missingDays }) => missingDays === 0);
  return oneEach ? 'a figure' : words.whole;
}
