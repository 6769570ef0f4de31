import type { Alignment } from '../calendar/index.js';
import { didYouMean } from './didYouMean.js';
import { type Option, QuestionError } from './option.js';

/** Makes an option whose value is one of a fixed list of words; any other word throws `QuestionError`. */
export function choice<const Word extends string>(
  name: string,
  words: readonly Word[],
  summary: string,
): Option<Word> & { readonly words: readonly Word[] } {
  return {
    name,
    words,
    placeholder: words.join('|'),
    summary,
    parse: (text) => chosen(text, words),
  };
}

function chosen<Word extends string>(text: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  throw new QuestionError(
    `unexpected "${text}", expected one of ${words.join(', ')}${didYouMean(text, words)}`,
  );
}

export const align = choice(
  'align',
  ['date', 'day-of-year'] satisfies readonly Alignment[],
  'what "the same point" of another year is: the same calendar date, or as many days into the year (default: date)',
);

export const basis = choice(
  'basis',
  ['daily', 'annual'],
  'for whole years, the sum of the daily series or the finalised annual table (default: daily)',
);

export const sheet = choice('sheet', ['daily', 'weekly'], 'which series of the input (default: daily)');
