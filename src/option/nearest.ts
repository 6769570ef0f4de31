import leven from 'leven';

/** `; did you mean "boats"?` for a word close to one of those there are, else nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === null ? '' : `; did you mean ${near}?`;
}

/** The word that a typing error was most likely meant to be; `null` where none is close. */
export function nearest(word: string, words: readonly string[]): string | null {
  const plain = letters(word);
  const ranked = words
    .map((candidate) => ({ candidate, distance: leven(plain, letters(candidate)) }))
    .sort((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(1, plain.length * 0.4) ? best.candidate : null;
}

// `PeoplePerBoat` and `people_per_boat` are meant to be `people-per-boat`.
function letters(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}
