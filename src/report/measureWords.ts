import { type Phrase, phrase, quantity } from './phrase.js';
import type { Unit } from './unit.js';

/** Words for a measure, in titles and sentences. */
export interface MeasureWords {
  /** `Arrivals by small boat`. */
  readonly title: string;
  /** Noun for use after `the most`: `arrivals`. */
  readonly noun: string;
  /** A figure and its verb, for days that are over: `8,183 people arrived`, or for the first part of a year: `8,183 people had arrived`. */
  said(value: number, isOver: boolean): Phrase;
  /** A number of what is counted, as a mark to pass: `10,000 people`. */
  counted(value: number): Phrase;
  readonly more: string;
  readonly fewer: string;
  /** `as many`: the figure is 12 times as many as another. */
  readonly asMany: string;
  /** What two equal figures are: `the same number`. */
  readonly same: string;
  /** What a period of several days must have, so that its figure can be held against others. */
  readonly whole: string;
  /** Whether `said` words 0 as `Nobody arrived`, which `nor` can follow. */
  readonly sayNobody: boolean;
}

const COUNTED = {
  more: 'more',
  fewer: 'fewer',
  asMany: 'as many',
  same: 'the same number',
  whole: 'figures for every day',
  sayNobody: true,
} as const;

const KNOWN: Readonly<Record<string, MeasureWords>> = {
  arrivals: {
    ...COUNTED,
    title: 'Arrivals by small boat',
    noun: 'arrivals',
    said: (value, isOver) =>
      phrase`${value === 0 ? 'Nobody' : quantity(value, 'people')} ${isOver ? 'arrived' : 'had arrived'}`,
    counted: (value) => quantity(value, 'people'),
  },
  boats: {
    ...COUNTED,
    title: 'Small boats arrived',
    noun: 'boats',
    said: (value, isOver) => phrase`${boats(value)} ${isOver ? 'arrived' : 'had arrived'}`,
    counted: boats,
  },
  'uncontrolled-landings': {
    ...COUNTED,
    title: 'Uncontrolled landings by small boat',
    noun: 'uncontrolled landings',
    said: (value, isOver) =>
      phrase`${boats(value)} ${isOver ? 'made' : 'had made'} ${value === 1 ? 'an uncontrolled landing' : 'uncontrolled landings'}`,
    counted: (value) =>
      phrase`${{ value, unit: 'boats' }} uncontrolled ${value === 1 ? 'landing' : 'landings'}`,
  },
  'people-per-boat': {
    ...COUNTED,
    title: 'People per boat',
    noun: 'people per boat',
    said: (value, isOver) =>
      phrase`Boats ${isOver ? 'carried' : 'had carried'} an average of ${quantity(value, 'people per boat')}`,
    counted: (value) => phrase`${quantity(value, 'people')} per boat`,
    whole: 'boats and figures for every day',
    sayNobody: false,
  },
};

function boats(value: number): Phrase {
  return value === 0 ? ['No boats'] : quantity(value, 'boats');
}

/** Words for a measure; one that the program does not know has its own name. */
export function measureWords(measure: string, unit: Unit): MeasureWords {
  const known = Object.hasOwn(KNOWN, measure) ? KNOWN[measure] : undefined;
  if (known) return known;
  return {
    title: `Total of ${measure}`,
    noun: measure,
    said: (value, isOver) =>
      phrase`The total of ${measure} ${isOver ? 'was' : 'had come to'} ${{ value, unit }}`,
    counted: (value) => phrase`${{ value, unit }} ${measure}`,
    more: 'higher',
    fewer: 'lower',
    asMany: 'as high',
    same: 'the same',
    whole: COUNTED.whole,
    sayNobody: false,
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
