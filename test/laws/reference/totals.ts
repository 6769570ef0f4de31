import {
  datesOf,
  endsMonth,
  isInside,
  lengthOf,
  monthOf,
  monthsFrom,
  type Span,
  sameDate,
  sameDayNumber,
  yearOf,
  yearSpan,
} from './calendar.js';
import type { Figures, Measure } from './figures.js';
import { type Question, refuse } from './question.js';
import { endOf, otherSpan, spanOf } from './span.js';

type Total = number | null;

function difference(figure: Total, base: Total): Total {
  return figure === null || base === null ? null : figure - base;
}

export function changePercent(figure: Total, base: Total): Total {
  return figure === null || base === null || base === 0 ? null : ((figure - base) / base) * 100;
}

/** A difference and a percentage; neither where both figures count some of the same days. */
function change(figure: Total, base: Total, isOverlapping: boolean) {
  return isOverlapping
    ? { difference: null, changePercent: null }
    : { difference: difference(figure, base), changePercent: changePercent(figure, base) };
}

function overlaps(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to;
}

interface Counted {
  readonly total: Total;
  readonly days: number;
  readonly missingDays: number;
}

/** A total and its days; with `--basis annual`, whole years in it are those of the finalised annual table, which lacks no day. */
function count(figures: Figures, { measure = 'arrivals', basis }: Question, span: Span): Counted {
  const isInTable = (year: number) => isInside(yearSpan(year), span) && figures.annual[year] !== undefined;
  const usesTable = basis === 'annual' && measure === 'arrivals';
  const years = usesTable ? figures.years.filter(isInTable) : [];
  const rest = datesOf(span).filter((date) => !years.includes(yearOf(date)));
  const fromTable = years.map((year) => figures.annual[year] as number);
  const fromDays = figures.totalOf(measure, rest);
  const missingDays = rest.length - figures.daysOf(measure, rest);
  return {
    total: years.length === 0 ? fromDays : fromTable.reduce((sum, each) => sum + each, fromDays ?? 0),
    days: lengthOf(span) - missingDays,
    missingDays,
  };
}

function perBoat(figures: Figures, span: Span): Total {
  return figures.total('people-per-boat', span);
}

function latestDay(figures: Figures, date: string) {
  const day = { from: date, to: date };
  const [arrivals, boats] = [published(figures, 'arrivals', date), published(figures, 'boats', date)];
  return { date, arrivals, boats, peoplePerBoat: perBoat(figures, day) };
}

/** A day's figure as it is told: a part of it is one, unless that is 0. */
export function published(figures: Figures, measure: 'arrivals' | 'boats', date: string): Total {
  return figures.some(measure, date) === null ? null : figures.figure(measure, date).sum;
}

/** The same days of another year, in which they end. A whole month, or the last months to its end, is compared with the whole of that month, also February. */
function inYear({ align, month, last }: Question, { from, to }: Span, year: number): Span {
  const sameDayOf = align === 'day-of-year' ? sameDayNumber : sameDate;
  const first = sameDayOf(from, yearOf(from) - yearOf(to) + year);
  const isOfMonths = month !== undefined || /[my]$/.test(last ?? '');
  const isWholeMonth = isOfMonths && align !== 'day-of-year' && endsMonth(to);
  return { from: first, to: isWholeMonth ? monthsFrom(year, monthOf(to), 1).to : sameDayOf(to, year) };
}

/** A span against the same days of other years, the newest first. */
function against(figures: Figures, question: Question, span: Span, lastKey: 'asOf' | 'to') {
  const year = yearOf(span.to);
  const others = question.years ?? figures.years.filter((each) => each < year);
  if (others.some((each) => !figures.years.includes(each))) refuse('a year without figures');
  const row = (of: Span) => ({
    year: yearOf(of.to),
    from: of.from,
    [lastKey]: of.to,
    ...count(figures, question, of),
  });
  const own = row(span);
  const comparisons = [...new Set(others)]
    .filter((other) => other !== year)
    .sort((one, other) => other - one)
    .map((other) => {
      const same = inYear(question, span, other);
      const base = row(same);
      return { ...base, ...change(own.total, base.total, overlaps(span, same)) };
    });
  const all = [own, ...comparisons];
  const known = all.every(({ total, missingDays }) => total !== null && missingDays === 0);
  const above = all.filter(({ total }) => (total ?? 0) > (own.total ?? 0)).length;
  return {
    ...own,
    rank: known ? above + 1 : null,
    rankSharedBy: known ? all.filter(({ total }) => total === own.total).length : null,
    latestDay: latestDay(figures, span.to),
    comparisons,
  };
}

export function ytd(figures: Figures, question: Question) {
  const end = endOf(figures, question);
  return against(figures, question, { from: yearSpan(yearOf(end)).from, to: end }, 'asOf');
}

export function compare(figures: Figures, question: Question) {
  const span = spanOf(figures, question, (end) => yearSpan(yearOf(end)).from);
  return against(figures, question, span, 'to');
}

export function total(figures: Figures, question: Question) {
  const { measure = 'arrivals', comparedWith } = question;
  const span = spanOf(figures, question, () => figures.span.from);
  const dates = datesOf(span);
  const isQuotient = measure === 'people-per-boat';
  const { total: value, days, missingDays } = count(figures, question, span);
  const isPart = (date: string) =>
    !isQuotient && !figures.isWhole(measure, date) && figures.figure(measure, date).sum !== null;
  const arrivals = dates.filter((date) => figures.some('arrivals', date));
  const isKnown = dates.some((date) => figures.some('arrivals', date) !== null);
  const base = (of: Span, isAsked: boolean) => {
    const reached = of.from >= figures.span.from;
    const counted = count(figures, question, of);
    const before = reached ? counted.total : null;
    return {
      from: of.from,
      to: of.to,
      total: before,
      missingDays: counted.missingDays,
      ...change(value, before, isAsked ? false : overlaps(span, of)),
    };
  };
  return {
    from: span.from,
    to: span.to,
    total: value,
    days,
    missingDays,
    daysWithArrivals: isKnown ? arrivals.length : null,
    averagePerDay: value === null || isQuotient || days === 0 || dates.some(isPart) ? null : value / days,
    busiest: busiest(figures, measure, dates),
    firstArrival: arrivals[0] ?? null,
    lastArrival: arrivals.at(-1) ?? null,
    passed: isQuotient || missingDays > 0 ? null : passed(figures, measure, span),
    shareOfYear: isQuotient ? null : shareOfYear(figures, measure, span),
    arrivals: figures.total('arrivals', span),
    boats: figures.total('boats', span),
    peoplePerBoat: perBoat(figures, span),
    yearBefore: base(inYear(question, span, yearOf(span.to) - 1), false),
    comparedWith: comparedWith === undefined ? null : base(otherSpan(figures, comparedWith), true),
  };
}

function busiest(figures: Figures, measure: Measure, dates: readonly string[]) {
  const highest = Math.max(0, ...dates.map((date) => figures.value(measure, date) ?? 0));
  const days = dates.filter((date) => figures.value(measure, date) === highest);
  return highest === 0 ? null : { date: days[0], value: highest, sharedBy: days.length };
}

/** The highest round number, one digit followed by noughts, that the running total reached, from 1,000 up. */
function passed(figures: Figures, measure: Measure, span: Span) {
  const reached = figures.total(measure, span) ?? 0;
  if (reached < 1000) return null;
  const unit = 10 ** (String(reached).length - 1);
  const threshold = Math.floor(reached / unit) * unit;
  const date = firstToReach(figures, measure, span, threshold) as string;
  return { threshold, date, dayNumber: lengthOf({ from: span.from, to: date }) };
}

/** The first day whose running total, from the first day of the span on, is at or above a threshold. */
export function firstToReach(figures: Figures, measure: Measure, span: Span, threshold: number) {
  let running = 0;
  for (const date of datesOf(span)) {
    running += figures.total(measure, { from: date, to: date }) ?? 0;
    if (running >= threshold) return date;
  }
  return null;
}

/** The percentage of its calendar year, where that lies in the data as a whole. */
function shareOfYear(figures: Figures, measure: Measure, span: Span) {
  const year = yearSpan(yearOf(span.to));
  if (!isInside(span, year) || figures.missingDays(measure, year) > 0) return null;
  const [part, whole] = [figures.total(measure, span), figures.total(measure, year)];
  return part === null || whole === null || whole === 0 ? null : (part / whole) * 100;
}
