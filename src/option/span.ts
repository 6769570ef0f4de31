import {
  DATE_NOTATIONS,
  type DayNumber,
  dayNumberOf,
  dayOrNull,
  daysInMonth,
  endBeforeMonths,
  FIRST_YEAR,
  firstDayOf,
  LAST_YEAR,
  longDate,
  MONTHS,
  monthsPeriod,
  type Period,
  parseDate,
  periodOf,
  periodOfSpan,
  type Span,
  toCivilDate,
  WEEKDAYS,
  weekdayOf,
} from '../calendar/index.js';
import { parseDay } from './asOf.js';
import { type Option, QuestionError } from './option.js';
import { parseYear } from './year.js';

/** A day of a year that another option names. */
interface DayOfYear {
  readonly month: number;
  readonly dayOfMonth: number;
}

/** An end of a span: a day, or a day of the year in question. */
export type SpanEnd = DayNumber | DayOfYear;

const END_FORMS = `${DATE_NOTATIONS}, or 04-14 for that day of the year in question`;
const COMPARED = `${DATE_NOTATIONS}, or a period such as 2024, 2024-10, 2024-Q4, 2024-H2 or D..D`;
const MONTH_AND_DAY = /^(\d{2})-(\d{2})$/;

function parseEnd(text: string): SpanEnd {
  const [, month, dayOfMonth] = (MONTH_AND_DAY.exec(text.trim()) ?? []).map(Number);
  if (month === undefined || dayOfMonth === undefined) return parseDay(text, END_FORMS);
  // 2024 is a leap year, so that 29 February is valid.
  if (dayNumberOf(2024, month, dayOfMonth) !== null) return { month, dayOfMonth };
  const reading = parseDate(`2024-${text.trim()}`);
  throw new QuestionError(
    `unexpected "${text}", expected a day such as 04-30: ${'problem' in reading ? reading.problem : ''}`,
  );
}

function writeEnd(end: SpanEnd): string {
  if (typeof end === 'number') return toCivilDate(end);
  return [end.month, end.dayOfMonth].map((number) => String(number).padStart(2, '0')).join('-');
}

export const from: Option<SpanEnd> = {
  name: 'from',
  placeholder: 'D',
  summary: 'the first day, included: 2025-01-01, or 01-01 for that day of the year in question',
  parse: parseEnd,
  write: writeEnd,
};

export const to: Option<SpanEnd> = {
  name: 'to',
  placeholder: 'D',
  summary: 'the last day, included: 2025-04-30, or 04-30 (default: the last day in the data)',
  parse: parseEnd,
  write: writeEnd,
};

function numbered(
  kind: 'month' | 'quarter' | 'half',
  pattern: RegExp,
  example: string,
  write: (period: Period) => string,
): Option<Span> {
  return {
    name: kind,
    placeholder: example,
    summary: `a ${kind}, such as ${example}`,
    parse(text) {
      const [, year, number] = (pattern.exec(text.trim()) ?? []).map(Number);
      const known = year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR;
      if (known && number !== undefined) return monthsPeriod(kind, year, number).span;
      throw new QuestionError(
        `unexpected "${text}", expected a ${kind} such as ${example}${kind === 'month' ? monthMeant(text) : ''}`,
      );
    },
    write: (span) => write(periodOfSpan(span) as Period),
  };
}

/** The month that other words name, as a question or, without its year, as an example; empty where they name none. */
function monthMeant(text: string): string {
  const forms = [`1 ${text}`, `1/${text}`, `${text.trim()}-01`];
  const [day] = forms.map(dayOrNull).filter((each) => each !== null);
  if (day !== undefined) return `; did you mean ${toCivilDate(day).slice(0, 7)}?`;
  const named = dayOrNull(`1 ${text} 2025`);
  return named === null ? '' : `: give its year too, as in ${toCivilDate(named).slice(0, 7)}`;
}

export const month = numbered('month', /^(\d{4})-(0[1-9]|1[0-2])$/, '2025-03', ({ span }) =>
  toCivilDate(span.first).slice(0, 7),
);
export const quarter = numbered(
  'quarter',
  /^(\d{4})-?Q([1-4])$/i,
  '2025-Q1',
  ({ year, number }) => `${year}-Q${number}`,
);
export const half = numbered(
  'half',
  /^(\d{4})-?H([12])$/i,
  '2025-H1',
  ({ year, number }) => `${year}-H${number}`,
);

export const week: Option<Span> = {
  name: 'week',
  placeholder: 'D',
  summary: 'the week that ends on this Sunday, such as 2025-08-10',
  parse(text) {
    const day = parseDay(text);
    const sunday = day - weekdayOf(day) + 7;
    if (day === sunday) return { first: sunday - 6, last: sunday };
    throw new QuestionError(
      `unexpected "${text}", expected the Sunday on which the week ends: ${longDate(day)} is a ${WEEKDAYS[weekdayOf(day) - 1]}; did you mean ${toCivilDate(sunday)}?`,
    );
  },
  write: ({ last: sunday }) => toCivilDate(sunday),
};

export const weekend: Option<Span> = {
  name: 'weekend',
  placeholder: 'D',
  summary: 'the weekend with this Saturday or Sunday, such as 2025-08-09',
  parse(text) {
    const day = parseDay(text);
    const weekday = weekdayOf(day);
    if (weekday >= 6) return { first: day - (weekday - 6), last: day + (7 - weekday) };
    throw new QuestionError(
      `unexpected "${text}", expected a Saturday or Sunday: ${longDate(day)} is a ${WEEKDAYS[weekday - 1]}`,
    );
  },
  write: ({ first: saturday }) => toCivilDate(saturday),
};

const MONTHS_OPTIONS: Partial<Record<Period['kind'], Option<Span>>> = { month, quarter, half };

/** Days that a span is compared with: a calendar period, a day, or the days between two. */
export const comparedWith: Option<Span> = {
  name: 'compared-with',
  placeholder: 'PERIOD',
  summary:
    'the days to compare with (default: the same a year before): 2024, 2024-10, 2024-Q4, 2024-H2, 2024-10-05 or 2024-01-01..2024-07-04',
  parse(text) {
    const word = text.trim();
    if (/^\d{4}$/.test(word)) return periodOf('year', firstDayOf(parseYear(word))).span;
    if (/^\d{4}-\d{2}$/.test(word)) return month.parse(word);
    if (/Q\d*$/i.test(word)) return quarter.parse(word);
    if (/H\d*$/i.test(word)) return half.parse(word);
    const [first = '', ...rest] = word.split('..');
    const last = rest.length === 0 ? first : rest.join('..');
    const span = { first: parseDay(first, COMPARED), last: parseDay(last, COMPARED) };
    if (span.first <= span.last) return span;
    throw new QuestionError(`unexpected "${text}", expected the earlier day first`);
  },
  write(span) {
    const period = periodOfSpan(span);
    if (period?.kind === 'year') return String(period.year);
    const named = period === null ? undefined : MONTHS_OPTIONS[period.kind]?.write?.(span);
    const [first, last] = [span.first, span.last].map(toCivilDate);
    return named ?? (first === last ? `${first}` : `${first}..${last}`);
  },
};

/** A number of days, weeks, months or years up to and including a day that another option names. */
export interface Lookback {
  readonly count: number;
  readonly unit: 'd' | 'w' | 'm' | 'y';
}

/** A hundred years in each unit. */
const LONGEST_LOOKBACK = { d: 36_500, w: 5200, m: 1200, y: 100 } as const;

export const last: Option<Lookback> = {
  name: 'last',
  placeholder: 'N',
  summary:
    'the days, weeks, months or years up to the last day counted: 7d, 4w, 12m or 1y; months begin the day after the same date, and are whole to the end of one',
  parse(text) {
    const [, digits = '', unit = ''] = /^(\d{1,5})([dwmy])$/i.exec(text.trim()) ?? [];
    const count = +digits;
    const known = unit.toLowerCase() as Lookback['unit'];
    if (count >= 1 && count <= LONGEST_LOOKBACK[known]) return { count, unit: known };
    throw new QuestionError(
      `unexpected "${text}", expected a length such as 7d, 4w, 12m or 1y, up to 100 years`,
    );
  },
  write: ({ count, unit }) => `${count}${unit}`,
};

/**
 * The first day of a lookback that ends on `end`, both included: the day after the same date so many months before, or after the end of a
 * month that lacks that date. 12 months to 20 August begin on 21 August; those to the end of a month are whole.
 */
export function lookbackStart({ count, unit }: Lookback, end: DayNumber): DayNumber {
  if (unit === 'd') return end - count + 1;
  if (unit === 'w') return end - 7 * count + 1;
  return endBeforeMonths(end, count * (unit === 'y' ? 12 : 1)) + 1;
}

/** A month from 1 to 12, for questions about the same month of every year. */
export const inMonth: Option<number> = {
  name: 'in-month',
  placeholder: 'M',
  words: MONTHS,
  summary: 'only in this month of any year: 6, or June',
  parse(text) {
    const word = text.trim().toLowerCase();
    const byName = MONTHS.findIndex((name) => word.length >= 3 && name.toLowerCase().startsWith(word)) + 1;
    const number = /^(?:0?[1-9]|1[0-2])$/.test(word) ? +word : byName;
    if (number >= 1) return number;
    throw new QuestionError(`unexpected "${text}", expected a month such as 6 or June`);
  },
};

/** The day that an end means in `year`; 29 February becomes the 28th in a year without it. */
export function endIn(end: SpanEnd, year: number): DayNumber {
  if (typeof end === 'number') return end;
  const { month: number, dayOfMonth } = end;
  return dayNumberOf(year, number, Math.min(dayOfMonth, daysInMonth(year, number))) as DayNumber;
}
