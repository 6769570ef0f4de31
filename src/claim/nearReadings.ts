import {
  addMonths,
  type DayNumber,
  endBeforeMonths,
  firstDayOf,
  lastDayOf as lastDayOfYear,
  monthsPeriod,
  periodOf,
  type Span,
  sameDate,
  toDayNumber,
  yearOf,
  yearsOf,
} from '../calendar/index.js';
import { GOVERNMENT_STARTS } from '../event/index.js';
import { inputsOf, lastDayOf, type Question, toWords } from '../question/index.js';
import type { Release } from '../release/index.js';
import { change, type Series, total } from '../series/index.js';
import type { Alternative, Ask, Claim } from './claim.js';
import { standsFor } from './rounding.js';

/** Figures below this are shared by many spans: only readings close to the one judged are tried. */
const TELLING = 100;

/** Tolerance for a hedged figure, such as "nearly 1,800", as a share of it. */
const REACH = 0.01;

/** Days before the last one counted that a text may mean by a weekday or a date. */
const RECENT_DAYS = 45;

/**
 * Finds another reading in which a figure of a text holds: another measure, or other days that texts count, such as the same point
 * of another year, a whole year, a month, a record day or the days to yesterday. A claim with one is doubtful. Empty where
 * there is none, and for a claim that is not from a text. `confirmed` are days that exact totals of the text count to.
 */
export function nearReadingsIn(
  release: Release,
  ask: Ask,
  confirmed: ReadonlySet<DayNumber>,
): (claim: Claim) => Alternative[] {
  const counted = countsIn(release);
  return (claim) => {
    const [other] = readingsThatHold(claim, release, confirmed, counted);
    if (other === undefined) return [];
    const words = 'it holds in another reading';
    return [{ words, how: toWords(other), verdict: 'doubtful', isHeld: true, reply: () => ask(other) }];
  };
}

function readingsThatHold(
  claim: Claim,
  release: Release,
  confirmed: ReadonlySet<DayNumber>,
  counted: CountsOf,
): Question[] {
  const published = Math.abs(Number(claim.expected));
  if (claim.text === undefined || claim.text.isChosen === true || !Number.isFinite(published)) return [];
  const ends = lastDaysOf(claim, release, confirmed);
  const holds = holdsFor(claim, published);
  const key = claim.question.path?.split('.').at(-1);
  if (key === undefined || /^rank/.test(key)) return [];
  if (key === 'changePercent' || key === 'difference')
    return changesThatHold(claim, release, ends, key, holds);
  return [
    ...countsThatHold(counted(ends, published < TELLING, yearsComparedIn(claim.question)), holds),
    ...yearsOnAnnualTable(release, holds),
  ];
}

/** Days to which a text may count, the likeliest first: the one worked out, and those just before its publication. */
function lastDaysOf(
  { question, text }: Claim,
  release: Release,
  confirmed: ReadonlySet<DayNumber>,
): DayNumber[] {
  const named = text?.asOf == null ? null : toDayNumber(text.asOf);
  const asOf = named ?? lastDayOf(question) ?? inputsOf(release).series.coverage.last;
  if (confirmed.has(asOf)) return [asOf];
  const published = text?.published == null ? asOf + 1 : toDayNumber(text.published);
  return [...new Set([asOf, ...[1, 2, 3, 4].map((back) => published - back)])];
}

type Holds = (actual: number) => boolean;

function holdsFor({ expected, rounding }: Claim, published: number): Holds {
  const decimals = String(expected).split('.')[1]?.length ?? 0;
  const isExact = rounding === 'exact' || rounding === 'percent' || rounding === 'rounded';
  return (actual) =>
    isExact
      ? standsFor(rounding, published, Math.abs(actual), decimals)
      : Math.abs(Math.abs(actual) - published) <= published * REACH;
}

const MEASURES = [
  ['arrivals', 'arrivals'],
  ['boats', 'boats'],
  ['people-per-boat', 'peoplePerBoat'],
] as const;

/** A total that texts may give. */
interface Count {
  readonly path: string;
  readonly span: Span;
  readonly value: number;
}

type CountsOf = (ends: readonly DayNumber[], isSmall: boolean, years: readonly number[]) => readonly Count[];

/** Adds up what texts may count once for all figures that count to the same days. */
function countsIn(release: Release): CountsOf {
  const known = new Map<string, readonly Count[]>();
  return (ends, isSmall, years) => {
    const key = JSON.stringify([ends, isSmall, years]);
    const counts = known.get(key) ?? countsOver(release, spansTo(ends, isSmall, years, release));
    known.set(key, counts);
    return counts;
  };
}

function countsOver(release: Release, spans: readonly Span[]): Count[] {
  const { series: set } = inputsOf(release);
  return MEASURES.filter(([name]) => set.measures.includes(name)).flatMap(([name, path]) =>
    spans.flatMap((span) => {
      const { value } = total(set.series(name), span);
      return value === null ? [] : [{ path, span, value }];
    }),
  );
}

function countsThatHold(counts: readonly Count[], holds: Holds): Question[] {
  return counts
    .filter(({ value }) => holds(value))
    .map(({ path, span }) => ({ calculation: 'total', asked: { from: span.first, to: span.last }, path }));
}

/** Whole years on the finalised annual table. */
function yearsOnAnnualTable(release: Release, holds: Holds): Question[] {
  return [...release.annual]
    .filter(([, arrivals]) => holds(arrivals))
    .map(([year]) => ({ calculation: 'total', asked: { year, basis: 'annual' }, path: 'total' }));
}

/** Spans within the data that texts count. */
function spansTo(
  ends: readonly DayNumber[],
  isSmall: boolean,
  years: readonly number[],
  release: Release,
): Span[] {
  const { coverage } = inputsOf(release).series;
  const close = ends.flatMap((end) => [
    ...recentDays(end, 7),
    ...[yearOf(end), ...years].map((year) => ({
      first: firstDayOf(year),
      last: sameDate(end, year),
    })),
  ]);
  const all = isSmall ? close : [...close, ...spansCountedTo(ends, release)];
  return all.filter(({ first, last }) => first >= coverage.first && last <= coverage.last && first <= last);
}

function recentDays(end: DayNumber, count: number): Span[] {
  return Array.from({ length: count }, (_, back) => ({ first: end - back, last: end - back }));
}

function spansCountedTo(ends: readonly DayNumber[], release: Release): Span[] {
  const { series } = inputsOf(release);
  const years = yearsOf(series.coverage);
  const highest = years.flatMap((year) => highestDays(series.series('arrivals'), year));
  return ends.flatMap((end) => [
    ...recentDays(end, RECENT_DAYS),
    ...years.map((year) => ({ first: firstDayOf(year), last: sameDate(end, year) })),
    ...years.map((year) => ({ first: firstDayOf(year), last: lastDayOfYear(year) })),
    ...years.flatMap((year) => monthsOf(year, end)),
    ...highest,
    ...GOVERNMENT_STARTS.map((day) => ({ first: day, last: end })),
    ...GOVERNMENT_STARTS.map((day) => ({ first: firstDayOf(yearOf(day)), last: day - 1 })),
    ...windowsTo(end),
  ]);
}

/** Months, quarters and halves of a year, the first months of it, and the month of the last day counted up to that date. */
function monthsOf(year: number, end: DayNumber): Span[] {
  const months = Array.from({ length: 12 }, (_, index) => monthsPeriod('month', year, index + 1).span);
  const point = sameDate(end, year);
  return [
    ...months,
    ...[1, 2, 3, 4].map((number) => monthsPeriod('quarter', year, number).span),
    ...[1, 2].map((number) => monthsPeriod('half', year, number).span),
    ...months.map(({ last }) => ({ first: firstDayOf(year), last })),
    { first: periodOf('month', point).span.first, last: point },
  ];
}

/** The three days of a year with the highest figures. */
function highestDays(series: Series, year: number): Span[] {
  const days = recentDays(lastDayOfYear(year), lastDayOfYear(year) - firstDayOf(year) + 1);
  return days
    .map((span) => ({ span, value: total(series, span).value ?? -1 }))
    .sort((one, other) => other.value - one.value)
    .slice(0, 3)
    .map(({ span }) => span);
}

/** Twelve months to the same date of recent months. */
function windowsTo(end: DayNumber): Span[] {
  const ends = Array.from({ length: 6 }, (_, back) => endBeforeMonths(end, back));
  return ends.map((last) => ({ first: endBeforeMonths(last, 12) + 1, last }));
}

/** Changes of the year so far, of the year before, and of this month and the last, against the year that the claim compares with. */
function changesThatHold(
  { question }: Claim,
  release: Release,
  ends: readonly DayNumber[],
  key: 'changePercent' | 'difference',
  holds: Holds,
): Question[] {
  const { series: set } = inputsOf(release);
  const series = set.series('arrivals');
  const compared = yearsComparedIn(question);
  return ends
    .flatMap(subjectsTo)
    .filter(({ first, last }) => first >= set.coverage.first && last <= set.coverage.last)
    .flatMap((subject) =>
      compared
        .filter((base) => {
          const changed = change(total(series, subject).value, total(series, inYear(subject, base)).value);
          return base !== yearOf(subject.last) && changed[key] !== null && holds(changed[key]);
        })
        .map((base): Question => {
          const asked = { from: subject.first, to: subject.last, years: [base] };
          return { calculation: 'compare', asked, path: `comparisons.${base}.${key}` };
        }),
    );
}

function yearsComparedIn({ asked }: Question): readonly number[] {
  return 'years' in asked ? (asked.years ?? []) : [];
}

function subjectsTo(end: DayNumber): Span[] {
  const year = yearOf(end);
  return [
    { first: firstDayOf(year), last: end },
    { first: firstDayOf(year - 1), last: lastDayOfYear(year - 1) },
    periodOf('month', addMonths(end, -1)).span,
    { first: periodOf('month', end).span.first, last: end },
  ];
}

function inYear({ first, last }: Span, year: number): Span {
  return { first: sameDate(first, year), last: sameDate(last, year) };
}
