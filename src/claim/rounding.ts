import { didYouMean, QuestionError } from '../option/index.js';
import { roundHalfAway } from '../report/index.js';
import { quote } from '../text/index.js';

/** Relation of a published figure to the exact one. */
export type Rounding = keyof typeof ROUNDINGS;

interface RoundingRule {
  /** Line of help for people who write claims. */
  readonly summary: string;
  /** Words before the figure: `more than `. */
  readonly words: string;
  /** `decimals` is how many the published figure has. */
  holds(published: number, actual: number, decimals: number): boolean;
}

/** Tolerance of `about`, `nearly` and `just-over`, as a share of the published figure. */
const REACH = 0.05;

/** Tolerance for percentages in running text: writers call 47.4% "nearly 50 per cent". */
const LOOSE_REACH = 0.1;

/** Tolerance for fractions, in points and as a share: 29% is "almost a third", 18% "a fifth". */
const POINTS = 3;
const FRACTION_REACH = 0.15;

/** Tolerance of `plain`, as a share of the true figure: 1,000 does not stand for 752. */
export const PLAIN_REACH = 0.025;

/** Rounded figures are never taken to be rounder than this: 200,000 is 200,000 to the nearest thousand. */
const COARSEST = 1000;

export const ROUNDINGS = {
  exact: {
    summary: 'the very figure',
    words: '',
    holds: (published, actual) => isSame(published, actual),
  },
  percent: {
    summary: 'rounded to a whole number, or to as many decimals as it is given with; halves away from zero',
    words: '',
    holds: (published, actual, decimals) => isSame(published, roundHalfAway(actual, decimals)),
  },
  rounded: {
    summary:
      'rounded to the last place that is not 0, at the most to thousands: 8,000 to thousands, 14,600 to hundreds, 12,340 to tens, 48.9 to tenths; below 1,000 to whole numbers',
    words: '',
    holds(published, actual, decimals) {
      const step = stepOf(published, decimals);
      return isSame(
        published,
        step > 1 ? roundHalfAway(actual / step, 0) * step : roundHalfAway(actual, decimals),
      );
    },
  },
  plain: {
    summary:
      'a round number said flatly: the very figure, or the true one rounded to two significant digits or more and no more than 2.5 % from it',
    words: '',
    holds: (published, actual) =>
      isSame(published, actual) ||
      (isWithin(published, actual * (1 - PLAIN_REACH), actual * (1 + PLAIN_REACH)) &&
        isRoundedTo(published, actual)),
  },
  about: {
    summary: 'no more than 5 % from it, above or below',
    words: 'about ',
    holds: (published, actual) => isWithin(actual, published * (1 - REACH), published * (1 + REACH)),
  },
  nearly: {
    summary: 'below it, by no more than 5 % of it',
    words: 'nearly ',
    holds: (published, actual) => actual < published && isWithin(actual, published * (1 - REACH), published),
  },
  'nearly-percent': {
    summary: 'of a percentage in running text: below it, by no more than a tenth of it, or rounded to it',
    words: 'nearly ',
    holds: (published, actual) =>
      isWithin(actual, published * (1 - LOOSE_REACH), published) ||
      isSame(published, roundHalfAway(actual, 0)),
  },
  'about-percent': {
    summary: 'of a percentage in running text: no more than a tenth of it above or below, or rounded to it',
    words: 'about ',
    holds: (published, actual) =>
      isWithin(actual, published * (1 - LOOSE_REACH), published * (1 + LOOSE_REACH)) ||
      isSame(published, roundHalfAway(actual, 0)),
  },
  fraction: {
    summary:
      'of a change given as a fraction or multiple in running text: no more than a tenth of it above or below, or 3 points',
    words: 'about ',
    holds: (published, actual) => Math.abs(actual - published) <= Math.max(POINTS, published * LOOSE_REACH),
  },
  'nearly-fraction': {
    summary:
      'of a change given as a fraction or multiple: below it, by no more than 15 % of it or 3 points, or rounded to it',
    words: 'nearly ',
    holds: (published, actual) =>
      isWithin(actual, published - Math.max(POINTS, published * FRACTION_REACH), published) ||
      isSame(published, roundHalfAway(actual, 0)),
  },
  'just-over': {
    summary: 'above it, by no more than 5 % of it',
    words: 'just over ',
    holds: (published, actual) => actual > published && isWithin(actual, published, published * (1 + REACH)),
  },
  'more-than': {
    summary: 'above it, by however much; the figure itself is not more than it',
    words: 'more than ',
    holds: (published, actual) => actual > published,
  },
  'at-least': {
    summary: 'the figure itself, or above it',
    words: 'at least ',
    holds: (published, actual) => actual >= published,
  },
  'fewer-than': {
    summary: 'below it, by however much; the figure itself is not fewer than it',
    words: 'fewer than ',
    holds: (published, actual) => actual < published,
  },
  'at-most': {
    summary: 'the figure itself, or below it',
    words: 'at most ',
    holds: (published, actual) => actual <= published,
  },
} as const satisfies Readonly<Record<string, RoundingRule>>;

/** Synonyms of the roundings. */
const SYNONYMS: Readonly<Record<string, Rounding>> = {
  '': 'exact',
  'rounded-percent': 'percent',
  approx: 'about',
  approximately: 'about',
  almost: 'nearly',
  over: 'more-than',
  'less-than': 'fewer-than',
  'up-to': 'at-most',
};

/** Reads the name of a rounding. Throws `QuestionError` for an unknown one. */
export function parseRounding(text: string): Rounding {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (Object.hasOwn(ROUNDINGS, word)) return word as Rounding;
  const synonym = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined;
  if (synonym !== undefined) return synonym;
  const words = Object.keys(ROUNDINGS);
  throw new QuestionError(
    `unexpected ${quote(text)} for rounding, expected one of ${words.join(', ')}${didYouMean(word, words)}`,
  );
}

/**
 * Whether a published number stands for the actual one. Of a fall, which is a negative number, the sizes are compared:
 * −25 is `more-than` −20. A rise never stands for a fall, nor a fall for a rise: neither is fewer or more of the other.
 */
export function standsFor(rounding: Rounding, published: number, actual: number, decimals: number): boolean {
  if (published * actual < 0) return false;
  const sign = published < 0 ? -1 : 1;
  return ROUNDINGS[rounding].holds(published * sign, actual * sign, decimals);
}

/** Whether a published number, with so many decimals, is a longer one that was cut where it should have been rounded. */
export function isCut(published: number, actual: number, decimals: number): boolean {
  const scale = 10 ** decimals;
  return Math.trunc(actual * scale) / scale === published;
}

/** The place to which a number is written out: 1,000 for 8,000; 1 below 1,000 and for a number with decimals. */
function stepOf(published: number, decimals: number): number {
  if (published < COARSEST || decimals > 0) return 1;
  let step = 1;
  while (step < COARSEST && published % (step * 10) === 0) step *= 10;
  return step;
}

/** Whether a number is another one rounded to two significant digits or more. */
function isRoundedTo(published: number, actual: number): boolean {
  const digits = String(Math.floor(Math.abs(actual))).length;
  return Array.from({ length: Math.max(0, digits - 1) }, (_, index) => 10 ** index).some((step) =>
    isSame(published, roundHalfAway(actual / step, 0) * step),
  );
}

/** Equal but for what a computation with fractions loses. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

function isWithin(value: number, least: number, most: number): boolean {
  return (value >= least || isSame(value, least)) && (value <= most || isSame(value, most));
}
