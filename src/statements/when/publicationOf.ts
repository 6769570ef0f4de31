import type { DayNumber } from '../../calendar/index.js';
import { isCrossing } from '../sentence/lexicon.js';
import { isMark, isWord, type Sentence, type Token } from '../sentence/token.js';
import { isDateline } from './dateline.js';
import { allWhens, isOfSpeaking } from './findWhens.js';
import type { When } from './window.js';

const UNKNOWN = { published: null, year: null };

/** Number of sentences at each end of a text in which its date is looked for. */
const HEAD = 12;
const FOOT = 4;
/** Most words of a line that consists of a date. */
const FEW = 14;

/** Finds the day of publication that a text states; `null` if it states none. */
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

/** Whether a date is labelled as that of publication: "Published: 16 April 2025", "Answered on 16 April 2025". */
function isNamed(tokens: readonly Token[], { from }: When): boolean {
  const before = tokens
    .slice(Math.max(0, from - 3), from)
    .filter((token) => !isMark(token, ':', '-', '–', '|', ',') && !isWord(token, 'on'));
  return isWord(before.at(-1), ...PUBLISHED) && !tokens.some(isCrossing);
}

/** Whether a date is that of an announcement: "The Home Office said on Thursday 1 January 2026". */
function isSpoken(tokens: readonly Token[], { from }: When): boolean {
  return isOfSpeaking(tokens, from);
}

/** Whether a line is a date with little else. */
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

/** Whether a word makes a date that of an event rather than of the text. */
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
