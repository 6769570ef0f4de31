import { type Phrase, phrase, quantity } from './phrase.js';
import type { Unit } from './unit.js';

/** Words for a measure, in titles and sentences. */
export interface MeasureWords {
  /** `Arrivals by small boat`. */
  readonly title: string;
  /** Noun for use after `the most`: `arrivals`. */
  readonly noun: string;
  /** Subject of a sentence: `8,183 people`, or `Nobody` for 0. */
  subject(value: number): Phrase;
  /** Verb for a period that is not over: `8,183 people had arrived in 2025 by 14 April`. */
  readonly soFar: string;
  /** Verb for a period that is over: `41,472 people arrived in 2025`. */
  readonly inAll: string;
  readonly more: string;
  readonly fewer: string;
}

const KNOWN: Readonly<Record<string, MeasureWords>> = {
  arrivals: {
    title: 'Arrivals by small boat',
    noun: 'arrivals',
    subject: (value) => (value === 0 ? ['Nobody'] : quantity(value, 'people')),
    soFar: 'had arrived',
    inAll: 'arrived',
    more: 'more',
    fewer: 'fewer',
  },
  boats: {
    title: 'Small boats arrived',
    noun: 'boats',
    subject: (value) => (value === 0 ? ['No boats'] : quantity(value, 'boats')),
    soFar: 'had arrived',
    inAll: 'arrived',
    more: 'more',
    fewer: 'fewer',
  },
  'uncontrolled-landings': {
    title: 'Uncontrolled landings by small boat',
    noun: 'uncontrolled landings',
    subject: (value) => (value === 0 ? ['No boats'] : quantity(value, 'boats')),
    soFar: 'had made uncontrolled landings',
    inAll: 'made uncontrolled landings',
    more: 'more',
    fewer: 'fewer',
  },
  'people-per-boat': {
    title: 'People per boat',
    noun: 'people per boat',
    subject: (value) => phrase`An average of ${{ value, unit: 'people per boat' }} people a boat`,
    soFar: 'had arrived',
    inAll: 'arrived',
    more: 'more',
    fewer: 'fewer',
  },
};

/** Words for a measure; one that the program does not know has its own name. */
export function measureWords(measure: string, unit: Unit): MeasureWords {
  const known = Object.hasOwn(KNOWN, measure) ? KNOWN[measure] : undefined;
  if (known) return known;
  return {
    title: `Total of ${measure}`,
    noun: measure,
    subject: (value) => phrase`${measure}: ${{ value, unit }}`,
    soFar: 'counted',
    inAll: 'counted',
    more: 'higher',
    fewer: 'lower',
  };
}

/** A day in words: `119 people in 2 boats (60 a boat)`. `null` is unknown; without arrivals, boats are not mentioned. */
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
