import { type CivilDate, type DayNumber, parseDate, toCivilDate } from '../../calendar/index.js';
import { quoteWord } from '../../option/index.js';
import type { ReadQuestion } from '../readQuestion.js';

/** The options that name the last day counted. */
const LAST_DAY = ['--as-of', '--to'];

/** The day that a question names as the last one counted; `null` where it names none. */
export function lastDayOf(question: ReadQuestion): CivilDate | null {
  const last = placesIn(question).find((place) => place?.isLast);
  return last ? toCivilDate(last.day) : null;
}

/** The same question so many days later, as a line; `null` where no day is named as the last one counted. */
export function shiftDay(question: ReadQuestion, days: number): string | null {
  const places = placesIn(question);
  const last = places.find((place) => place?.isLast);
  if (!last) return null;
  const moved = question.words.map((word, index) => {
    const place = places[index];
    // A single day is named by both its ends.
    const isMoved = place && (place.isLast || (place.option === '--from' && place.day === last.day));
    return isMoved ? `${place.prefix}${toCivilDate(place.day + days)}` : quoteWord(word);
  });
  return moved.join(' ');
}

/** A word that is a day. */
interface DayPlace {
  readonly day: DayNumber;
  /** `--as-of`; empty for a day without a name before it. */
  readonly option: string;
  /** What stands before the day in the same word: `--as-of=`. */
  readonly prefix: string;
  readonly isLast: boolean;
}

function placesIn({ calculation, words }: ReadQuestion): (DayPlace | null)[] {
  const bare = calculation.words?.option === 'date' ? [''] : [];
  const lastDay = [...LAST_DAY, ...bare];
  return words.map((word, index) => {
    const [, prefix = '', text = word] = /^(--[a-z-]+=)(.*)$/s.exec(word) ?? [];
    const reading = parseDate(text);
    if ('problem' in reading) return null;
    const option = prefix === '' ? optionBefore(words[index - 1]) : prefix.slice(0, -1);
    return { day: reading.day, option, prefix, isLast: lastDay.includes(option) };
  });
}

function optionBefore(word = ''): string {
  return word.startsWith('--') && !word.includes('=') ? word : '';
}
