import type { DayNumber } from '../calendar/index.js';
import type { Question } from './question.js';

/** The options that name the last day counted; at most one of them is given. */
const LAST_DAY = ['asOf', 'to', 'date'] as const;

type AskedAnything = Readonly<Record<string, unknown>>;

/** The last day counted that a question names, included; `null` where it names none, or `latest`. */
export function lastDayOf({ asked }: Question): DayNumber | null {
  const days = LAST_DAY.map((key) => (asked as AskedAnything)[key]);
  return days.find((day) => typeof day === 'number') ?? null;
}

/**
 * The question with its last day counted moved by `days`, later or, below 0, earlier; `null` where it names no last day.
 * A first day that is the same day moves with it: both ends name a single day.
 */
export function shift<Asks extends Question>(question: Asks, days: number): Asks | null {
  const last = lastDayOf(question);
  if (last === null) return null;
  const moved = Object.entries(question.asked).map(([key, value]) => {
    const isLast = (LAST_DAY as readonly string[]).includes(key) || key === 'from';
    return [key, isLast && value === last ? last + days : value];
  });
  return { ...question, asked: Object.fromEntries(moved) };
}

/** The question counted to another day; itself where it names no last day. */
export function countedTo<Asks extends Question>(question: Asks, day: DayNumber): Asks {
  const last = lastDayOf(question);
  return last === null ? question : (shift(question, day - last) as Asks);
}
