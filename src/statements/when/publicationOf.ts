import type { DayNumber } from '../../calendar/index.js';
import { isCrossing } from '../sentence/lexicon.js';
import { isMark, isWord, type Sentence, type Token } from '../sentence/token.js';
import { allWhens, isOfSpeaking } from './findWhens.js';
import type { When } from './window.js';

const UNKNOWN = { published: null, year: null };

/** A text begins or ends with its date: so many sentences, headlines and lines are looked at. */
const HEAD = 12;
const FOOT = 4;
/** A line of a date has hardly more words. */
const FEW = 14;

/** The day of publication that a text gives itself; `null` where it gives none. */
export function publicationOf(sentences: readonly Sentence[]): DayNumber | null {
  const ends =
    sentences.length <= HEAD + FOOT ? sentences : [...sentences.slice(0, HEAD), ...sentences.slice(-FOOT)];
  const dated = ends.map(({ tokens }) => ({ tokens, whens: allWhens(tokens, UNKNOWN).filter(isDay) }));
  for (const isOne of [isNamed, isDateline, isDateLine, isSpoken]) {
    for (const { tokens, whens } of dated) {
      const when = whens.find((each) => isOne(tokens, each));
      if (when?.window.kind === 'day') return when.window.day;
    }
  }
  return null;
}

function isDay({ window }: When): boolean {
  return window.kind === 'day';
}

const PUBLISHED = [
  'published',
  'posted',
  'issued',
  'updated',
  'printed',
  'dated',
  'date',
  'release',
  'answered',
  'broadcast',
  'filed',
  'tx',
];

/** "Published: 16 April 2025", "Answered on 16 April 2025". */
function isNamed(tokens: readonly Token[], { from }: When): boolean {
  const before = tokens
    .slice(Math.max(0, from - 3), from)
    .filter((token) => !isMark(token, ':', '-', '–', '|', ',') && !isWord(token, 'on'));
  return isWord(before.at(-1), ...PUBLISHED) && !tokens.some(isCrossing);
}

/** "LONDON, April 16, 2025 –". */
function isDateline(tokens: readonly Token[], { from, to }: When): boolean {
  const place = tokens.slice(0, from);
  return (
    from <= 6 &&
    place.every((token) => token.kind === 'mark' || token.capital) &&
    isMark(tokens[to], '-', '–', '(', '|', ':')
  );
}

/** "The Home Office said on Thursday 1 January 2026": where nothing else dates the text. */
function isSpoken(tokens: readonly Token[], { from }: When): boolean {
  return isOfSpeaking(tokens, from);
}

/** A line with a date and little else. */
function isDateLine(tokens: readonly Token[], { from, to }: When): boolean {
  const others = tokens.filter((_, index) => index < from || index >= to);
  const figures = others.some(
    ({ number, text }) =>
      number !== undefined &&
      !/^0\d{3}$/.test(text) &&
      number.form !== 'time' &&
      number.form !== 'decimal' &&
      number.form !== 'odd',
  );
  return others.length <= FEW && !figures && !others.some(isPast);
}

/** What says that something happened on that day, rather than that the text is of that day. */
function isPast(token: Token): boolean {
  return (
    isWord(
      token,
      'crossed',
      'arrived',
      'was',
      'were',
      'since',
      'died',
      'by',
      'busiest',
      'record',
      'passed',
    ) && !token.capital
  );
}
