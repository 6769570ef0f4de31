import leven from 'leven';

/** The one of `words` that a misspelt word most likely means; `null` if none is close. */
export function nearest(word: string, words: readonly string[]): string | null {
  const plain = letters(word);
  const ranked = words
    .map((candidate) => ({ candidate, distance: leven(plain, letters(candidate)) }))
    .sort((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(1, plain.length * 0.4) ? best.candidate : null;
}

// Makes `PeoplePerBoat` and `people_per_boat` match `people-per-boat`.
function letters(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}
