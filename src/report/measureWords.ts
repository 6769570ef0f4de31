import { type Phrase, phrase, quantity, type Unit } from './phrase.js';

/** How a measure is spoken of, in titles and sentences. */
export interface MeasureWords {
  /** `Arrivals by small boat`. */
  readonly title: string;
  /** After `the most`: `arrivals`. */
  readonly noun: string;
  /** The subject of a sentence: `8,183 people`. */
  subject(value: number): Phrase;
  /** `8,183 people had arrived in 2025 by 14 April`. */
  readonly soFar: string;
  /** `41,472 people arrived in 2025`. */
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

/** A measure that the program does not know is spoken of by its own name. */
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
