import { type Phrase, phrase, quantity } from './phrase.js';

/** `119 people in 2 boats (60 a boat)`; `null` is unknown: without arrivals nothing more is said. */
export function dayInWords(
  arrivals: number | null,
  boats: number | null,
  peoplePerBoat: number | null,
): Phrase {
  if (arrivals === null) return ['no figure published'];
  if (arrivals === 0) return ['no arrivals'];
  const inBoats = boats === null ? [] : phrase` in ${quantity(boats, 'boats')}`;
  const each =
    peoplePerBoat === null || boats === 1
      ? []
      : phrase` (${{ value: peoplePerBoat, unit: 'people per boat' }} a boat)`;
  return phrase`${quantity(arrivals, 'people')}${inBoats}${each}`;
}
