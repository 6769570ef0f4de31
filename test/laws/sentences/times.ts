import { dayNumber, partsOf, type Span, sameDate, sameDates, wholeYear } from './days.js';

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
export const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const NUMBERS = 'no one two three four five six seven eight nine'.split(' ');

const MONTH = `(?:${MONTHS.join('|')})`;
const DATE = `\\d{1,2} ${MONTH} \\d{4}`;
const DATES = `(?:\\d{1,2}(?: ${MONTH})?(?: \\d{4})? to )?${DATE}`;
const PART = '(?:first|second|third|fourth) (?:quarter|half) of \\d{4}';
const FULL_DATE = `(?:${WEEKDAYS.join('|')}) ${DATE}`;

/** Patterns of what names days, to be put into others. */
export const PATTERN = {
  month: MONTH,
  date: DATE,
  fullDate: FULL_DATE,
  /** `5 to 9 May 2025`. */
  dates: DATES,
  /** `March 2025`, `first half of 2025`, `2025`, `5 to 9 May 2025`: a title. */
  named: `(?:${DATES}|${MONTH} \\d{4}|${PART}|\\d{4})`,
  /** `in 2025 by 14 April`, `from 5 to 9 May 2025`, `on the same date a year before`: when something was. */
  when: [
    'on the same date (?:a year before|in \\d{4})',
    'over the same dates (?:a year before|in \\d{4})',
    'at the same point in \\d{4}',
    'in the 12 months before',
    `in \\d{4} by \\d{1,2} ${MONTH}`,
    `in the ${PART}`,
    `in ${MONTH} \\d{4}`,
    'in \\d{4}',
    `(?:over the weekend of|on) \\d{1,2}(?: ${MONTH}(?: \\d{4})?)? and ${DATE}`,
    `on ${DATE}`,
    `from ${DATES}`,
  ].join('|'),
  /** A thing in a ranking. */
  thing: `(?:${FULL_DATE}|the week ending ${DATE}|the ${PART}|${DATES}|${MONTH} \\d{4}|\\d{4})`,
} as const;

/** The number that a text has in digits, or in words up to nine. */
export function numberOf(text: string): number {
  const index = NUMBERS.indexOf(text.toLowerCase());
  return index >= 0 ? index : Number(text.replaceAll(',', ''));
}

/** The place that a text has, `third` or `23rd`. */
export function placeOf(text: string): number {
  const index = ORDINALS.indexOf(text);
  return index >= 0 ? index + 1 : Number.parseInt(text, 10);
}

export function ordinal(place: number): string {
  const ending = place % 100 > 10 && place % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return ORDINALS[place - 1] ?? `${place}${ending}`;
}

/** `14 April 2025`, with or without its weekday, which must be right. */
export function dateOf(text: string): number {
  const [, weekday, date, month = '', year] = /^(?:(\w+) )?(\d{1,2}) (\w+) (\d{4})$/.exec(text) ?? [];
  const day = dayNumber(Number(year), MONTHS.indexOf(month) + 1, Number(date));
  if (Number.isNaN(day)) throw new Error(`no date: ${text}`);
  if (partsOf(day).date !== Number(date)) throw new Error(`no such date: ${text}`);
  const right = WEEKDAYS[partsOf(day).weekday - 1] ?? '';
  if (weekday !== undefined && weekday !== right && weekday !== right.slice(0, 3))
    throw new Error(`not that weekday: ${text}`);
  return day;
}

export function longDate(day: number): string {
  return `${dateAndMonth(day)} ${partsOf(day).year}`;
}

export function dateAndMonth(day: number): string {
  const { date, month } = partsOf(day);
  return `${date} ${MONTHS[month - 1]}`;
}

/** Days by their ends, or by the name of a period. */
export function spanOf(text: string): Span {
  const [from, to] = text.split(' to ');
  if (to !== undefined) {
    const last = dateOf(to);
    const own = to
      .split(' ')
      .slice((from ?? '').split(' ').length)
      .join(' ');
    return inOrder({ first: dateOf(`${from} ${own}`.trim()), last });
  }
  const [, part, kind, year] = /^(?:the )?(\w+) (quarter|half) of (\d{4})$/.exec(text) ?? [];
  if (part !== undefined) {
    const months = kind === 'half' ? 6 : 3;
    const month = (placeOf(part) - 1) * months + 1;
    return { first: dayNumber(Number(year), month, 1), last: dayNumber(Number(year), month + months, 1) - 1 };
  }
  const [, sunday] = /^the week ending (.*)$/.exec(text) ?? [];
  if (sunday !== undefined) return { first: dateOf(`Sunday ${sunday}`) - 6, last: dateOf(sunday) };
  if (/^\d{4}$/.test(text)) return wholeYear(Number(text));
  const [, month = '', of] = /^([A-Z]\w+) (\d{4})$/.exec(text) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (number > 0)
    return { first: dayNumber(Number(of), number, 1), last: dayNumber(Number(of), number + 1, 1) - 1 };
  return { first: dateOf(text), last: dateOf(text) };
}

function inOrder(span: Span): Span {
  if (span.first < span.last) return span;
  throw new Error(`days in the wrong order: ${longDate(span.first)} to ${longDate(span.last)}`);
}

/**
 * The days that a reader takes an adverbial for. `about` are those that the sentence is about; `isSame` says that the days named before this
 * were the same dates of another year, so that a mere year goes on with them.
 */
export function daysMeant(words: string, about?: Span, isSame = false): Span {
  const [, year] =
    /^(?:over the same dates|on the same date|at the same point) in (\d{4})$/.exec(words) ?? [];
  if (year !== undefined) return sameIn(about, Number(year));
  if (/ a year before$/.test(words) && about) return sameDates(about, -1);
  if (words === 'in the 12 months before' && about)
    return { first: sameDate(about.first, -1), last: about.first - 1 };
  const [, mere] = /^in (\d{4})$/.exec(words) ?? [];
  if (mere !== undefined && isSame) return sameIn(about, Number(mere));
  const [, ofYear, by] = /^in (\d{4}) by (.*)$/.exec(words) ?? [];
  if (by !== undefined) return { first: dayNumber(Number(ofYear), 1, 1), last: dateOf(`${by} ${ofYear}`) };
  const [, how, one, other] = /^(over the weekend of|on) (.*) and (.*)$/.exec(words) ?? [];
  if (other !== undefined) {
    const pair = spanOf(`${one} to ${other}`);
    const isWeekend = partsOf(pair.first).weekday === 6;
    if (pair.last !== pair.first + 1 || isWeekend !== (how !== 'on'))
      throw new Error(`no two days: ${words}`);
    return pair;
  }
  return spanOf(words.replace(/^(?:in the|in|on|from) /, ''));
}

function sameIn(about: Span | undefined, year: number): Span {
  if (about === undefined) throw new Error('the same dates as which?');
  const own = partsOf(about.last).year;
  if (partsOf(about.first).year !== own) throw new Error('dates of two years are not in one');
  return sameDates(about, year - own);
}
