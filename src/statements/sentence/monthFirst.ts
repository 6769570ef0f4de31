import { type DayNumber, dayNumberOf } from '../../calendar/index.js';
import type { Sentence, Token } from './token.js';

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;

/**
 * Reads all slashed dates of a text with the month first if one of them, such as `05/31/2025`, allows nothing else, or would lie
 * after the publication. If
 * another one contradicts this, the order of day and month is not certain, and none is read.
 */
export function monthFirst(sentences: readonly Sentence[], published: DayNumber | null): readonly Sentence[] {
  const dates = sentences.flatMap(({ tokens }) => tokens).filter(isSlashed);
  if (!dates.some((token) => partsOf(token).second > 12 || isTooLate(token, published))) return sentences;
  const all = dates.every((token) => partsOf(token).first <= 12);
  return sentences.map((sentence) =>
    sentence.tokens.some(isSlashed)
      ? { ...sentence, tokens: sentence.tokens.map((token) => (isSlashed(token) ? read(token, all) : token)) }
      : sentence,
  );
}

function isSlashed(token: Token): boolean {
  return token.number?.form === 'date' && SLASHED.test(token.text);
}

/** Whether a date would lie after the publication with the day first, and not with the month first. */
function isTooLate(token: Token, published: DayNumber | null): boolean {
  if (published === null) return false;
  const { first, second, year } = partsOf(token);
  const [dayFirst, other] = [
    dayNumberOf(Number(year), second, first),
    dayNumberOf(Number(year), first, second),
  ];
  return dayFirst !== null && other !== null && dayFirst > published && other <= published;
}

function partsOf({ text }: Token): {
  readonly first: number;
  readonly second: number;
  readonly year: string;
} {
  const [, first = '', second = '', year = ''] = SLASHED.exec(text) ?? [];
  return { first: Number(first), second: Number(second), year: year.length === 2 ? `20${year}` : year };
}

function read(token: Token, isMonthFirst: boolean): Token {
  if (!isMonthFirst) {
    return { ...token, number: { form: 'odd', value: Number.NaN, decimals: 0, inWords: false } };
  }
  const { first, second, year } = partsOf(token);
  const two = (part: number) => String(part).padStart(2, '0');
  return { ...token, text: `${year}-${two(first)}-${two(second)}` };
}
