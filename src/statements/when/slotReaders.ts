import { type DayNumber, MONTHS, parseDate, WEEKDAYS } from '../../calendar/index.js';
import type { SlotReader } from '../sentence/parsePattern.js';
import type { SlotName } from '../sentence/pattern.js';
import type { Token } from '../sentence/token.js';

const FIRST_YEAR = 2014;
const LAST_YEAR = 2049;

/** Readers of the slots of time phrases. Months and weekdays are counted from 1. */
export const SLOTS: Readonly<Record<SlotName, SlotReader>> = {
  weekday: (token) => named(token, WEEKDAY_NUMBERS),
  month: (token) => named(token, MONTH_NUMBERS),
  dom: (token) => {
    const form = token.number?.form;
    const plain = form === 'ordinal' || (form === 'count' && token.number?.inWords === false);
    return plain && between(token.number?.value, 1, 31) ? (token.number?.value ?? null) : null;
  },
  nth: (token) =>
    token.number?.form === 'ordinal' && between(token.number.value, 1, 31) ? token.number.value : null,
  year: (token) => (/^\d{4}$/.test(token.text) ? within(token, FIRST_YEAR, LAST_YEAR) : null),
  n: (token) => (token.number?.form === 'count' ? within(token, 1, 400) : null),
  date: (token) => (token.number?.form === 'date' ? writtenDate(token.text) : null),
};

function within(token: Token, low: number, high: number): number | null {
  const value = token.number?.form === 'count' ? token.number.value : Number.NaN;
  return between(value, low, high) ? value : null;
}

function between(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value >= low && value <= high;
}

/** The numbers of names from 1, also by their first three letters and in the spellings given. */
function byName(names: readonly string[], spellings: readonly string[]): ReadonlyMap<string, number> {
  const written = names.flatMap((name, index) =>
    [name, name.slice(0, 3)].map((word) => [word.toLowerCase(), index + 1] as const),
  );
  const numbers = new Map(written);
  return new Map([
    ...written,
    ...spellings.map((word) => [word, numbers.get(word.slice(0, 3)) as number] as const),
  ]);
}

const WEEKDAY_NUMBERS = byName(WEEKDAYS, ['tues', 'thur', 'thurs', 'weds']);
const MONTH_NUMBERS = byName(MONTHS, ['sept']);

/** A name with a capital, since "may" and "march" are verbs and "sat" and "sun" words. */
function named(token: Token, numbers: ReadonlyMap<string, number>): number | null {
  return token.kind === 'word' && token.capital ? (numbers.get(token.text) ?? null) : null;
}

/** `2025-04-12`, `12/04/2025`, `12.4.25`, day first. */
function writtenDate(text: string): DayNumber | null {
  const whole = text.replace(/\./g, '/').replace(/\/(\d{2})$/, '/20$1');
  const reading = parseDate(whole);
  return 'day' in reading ? reading.day : null;
}
