/** Digits of the smallest figure of which a swap tells anything: of 65 and 56 either may be meant. */
const FEWEST = 3;

/**
 * Whether two figures differ only in that two digits have changed places, as 8,642 and 8,462: the commonest slip of those who copy
 * figures, and hardly ever chance.
 */
export function hasSwappedDigits(published: unknown, actual: unknown): boolean {
  if (typeof published !== 'number' || typeof actual !== 'number') return false;
  const [one, other] = [String(Math.abs(published)), String(Math.abs(actual))];
  if (one.length !== other.length || one.length < FEWEST || !/^\d+$/.test(one + other)) return false;
  const apart = [...one].flatMap((digit, place) => (digit === other[place] ? [] : [place]));
  const [first = 0, last = 0] = apart;
  return apart.length === 2 && one[first] === other[last] && one[last] === other[first];
}
