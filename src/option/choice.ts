import { didYouMean } from './nearest.js';
import { type Option, QuestionError } from './option.js';

/** An option with a fixed list of words. */
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
