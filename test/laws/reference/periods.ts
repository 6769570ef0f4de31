import {
  datesOf,
  isInside,
  type Kind,
  monthOf,
  type Period,
  periodOf,
  periodsIn,
  plus,
  type Span,
  sameDate,
  weekdayName,
  weekdayOf,
  yearSpan,
} from './calendar.js';
import type { Figures } from './figures.js';
import { type Question, refuse } from './question.js';
import { earlier, later, spanOf } from './span.js';
import { changePercent } from './totals.js';

/** A row of `by` before it is told: the days that it counts, and those that its running total counts. */
interface Gathered extends Period {
  readonly dates: readonly string[];
  readonly running: readonly string[];
  /** Whether the running total begins with its year, and not with the data. */
  readonly runsFromStart: boolean;
  readonly partial: boolean;
}

export function by(figures: Figures, question: Question) {
  const { measure = 'arrivals', words: [kind = 'month'] = [] } = question;
  const years = yearsOf(figures, question);
  const last = question.asOf ?? figures.span.to;
  if (last > figures.span.to || last < figures.span.from) refuse('an as-of date outside of the data');
  const counted = { from: figures.span.from, to: last };
  const all = kind === 'weekday' ? weekdays(counted) : periods(kind as Kind, counted);
  const rows = all.filter(({ year }) => years?.includes(year) ?? true);
  if (rows.length === 0) refuse('years after the as-of date');
  return {
    period: kind,
    asOf: (rows.at(-1) as Span).to,
    rows: rows.map((row) => {
      const { year, period, label, from, to, dates, running, partial } = row;
      const days = figures.daysOf(measure, dates);
      const total = figures.totalOf(measure, dates);
      const told = {
        ...{ year, period, label, from, to, total, days, partial },
        cumulative: figures.totalOf(measure, running),
        missingDays: dates.length - days,
      };
      if (!question.change) return told;
      const before = all.find(
        (each) => each.year === year - 1 && (kind === 'day' ? each.label === label : each.period === period),
      );
      const base = before === undefined ? null : yearBefore(figures, question, row, before);
      const own = figures.totalOf(measure, question.cumulative ? row.running : dates);
      return { ...told, changePercent: changePercent(own, base) };
    }),
  };
}

/**
 * What a row is compared with: the same period of the year before, as a whole. Where the row is cut short, the same dates of it; weeks and weekdays
 * fall on other dates, and a running total is not cut.
 */
function yearBefore(figures: Figures, question: Question, row: Gathered, before: Gathered): number | null {
  const { measure = 'arrivals', words: [kind = ''] = [], cumulative = false } = question;
  const hasSameDates = kind !== 'week' && kind !== 'weekday' && !cumulative;
  if (before.partial || (row.partial && !hasSameDates)) return null;
  if (cumulative && !before.runsFromStart) return null;
  const end = row.partial ? sameDate(row.to, row.year - 1) : before.to;
  const dates = cumulative ? before.running : before.dates;
  return figures.totalOf(
    measure,
    dates.filter((date) => date <= end),
  );
}

/** The years that are shown; all where none is named. */
function yearsOf({ years: all }: Figures, { year, years }: Question): readonly number[] | null {
  const asked = [...(year === undefined ? [] : [year]), ...(years ?? [])];
  if (asked.some((each) => !all.includes(each))) refuse('a year without figures');
  return asked.length === 0 ? null : asked;
}

/** All periods of which days are counted; a running total begins with the first day counted of the year, or for years of all. */
function periods(kind: Kind, counted: Span): Gathered[] {
  const all = periodsIn(kind, counted).map((period) => ({
    ...period,
    from: later(period.from, counted.from),
    to: earlier(period.to, counted.to),
    partial: !isInside(period, counted),
  }));
  return all.map((period) => {
    const first = all.find(({ year }) => kind === 'year' || year === period.year) as Period;
    const runsFromStart = kind === 'year' || first.from === yearStart(kind, period.year);
    const running = datesOf({ from: first.from, to: period.to });
    return { ...period, dates: datesOf(period), running, runsFromStart };
  });
}

/** The first day of the first period of a year; a week belongs to the year of its Sunday. */
function yearStart(kind: Kind, year: number): string {
  const first = periodOf(kind, yearSpan(year).from);
  return first.year === year ? first.from : plus(first.to, 1);
}

function weekdays(counted: Span): Gathered[] {
  return periods('year', counted).flatMap(({ year, from, to, partial, dates }) =>
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      ...{ year, period: weekday, label: weekdayName(weekday), from, to, partial, runsFromStart: !partial },
      dates: dates.filter((date) => weekdayOf(date) === weekday),
      running: dates.filter((date) => weekdayOf(date) <= weekday),
    })),
  );
}

interface Candidate extends Span {
  readonly value: number;
}

/** Rows by rank: equal ones share it, and the earlier one stands first. */
export function ranked<Row extends Span>(rows: readonly Row[], sizeOf: (row: Row) => number) {
  return rows
    .map((row) => ({
      rank: rows.filter((other) => sizeOf(other) > sizeOf(row)).length + 1,
      ...row,
      rankSharedBy: rows.filter((other) => sizeOf(other) === sizeOf(row)).length,
    }))
    .sort((one, other) => one.rank - other.rank || (one.from < other.from ? -1 : 1));
}

export function records(figures: Figures, question: Question) {
  const { measure = 'arrivals', over, window, lowest, inMonth } = question;
  const kind = lowest ?? question.highest ?? 'day';
  const span = countedSpan(figures, question);
  if (inMonth !== undefined && ['quarter', 'half', 'year'].includes(kind))
    refuse('periods longer than a month');
  // A week belongs to the month of its Sunday; other days are to lie within the month.
  const isInMonth = ({ from, to }: Span) =>
    monthOf(to) === inMonth && (monthOf(from) === inMonth || kind === 'week');
  const inside = (part: Span) => isInside(part, span) && (inMonth === undefined || isInMonth(part));
  const parts = window === undefined ? periodsIn(kind, span) : windows(span, window);
  const candidates: Candidate[] = [];
  for (const { from, to } of parts.filter(inside)) {
    const value = figures.total(measure, { from, to });
    if (value !== null && figures.missingDays(measure, { from, to }) === 0)
      candidates.push({ from, to, value });
  }
  const isRecord = ({ value }: Candidate) => over === undefined || value > over;
  const best = window === undefined ? candidates : apart(candidates);
  const rows = ranked(best.filter(isRecord), ({ value }) => (lowest === undefined ? value : -value));
  const shown = rows.slice(0, question.top ?? (over === undefined ? 10 : undefined));
  const counted = over === undefined ? {} : { over, count: rows.length };
  return {
    window: window === undefined || window === 1 ? kind : window,
    asOf: span.to,
    rows: shown,
    ...counted,
  };
}

/** The days of which records and streaks are told. */
export function countedSpan(figures: Figures, question: Question): Span {
  const { from, to } = spanOf(figures, question, () => figures.span.from);
  return { from: later(from, figures.span.from), to };
}

function windows(span: Span, length: number): Span[] {
  return datesOf(span).map((from) => ({ from, to: plus(from, length - 1) }));
}

/** The windows that share no day with a better one; of equal ones the first is kept. */
function apart(candidates: readonly Candidate[]): Candidate[] {
  const best: Candidate[] = [];
  for (const each of [...candidates].sort((one, other) => other.value - one.value))
    if (best.every(({ from, to }) => each.to < from || each.from > to)) best.push(each);
  return best;
}
