import { nearest } from '../text/index.js';

/** `; did you mean boats?` if `word` is close to one of `words`, else an empty string. */
export function didYouMean(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === null ? '' : `; did you mean ${near}?`;
}
