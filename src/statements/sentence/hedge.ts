import type { SlotReader } from './parsePattern.js';
import { compile, matchAt } from './pattern.js';
import { candidates, indexPatterns } from './patternIndex.js';
import { isMark, isWord, type Token } from './token.js';

/** Hedge on a figure. */
export type Hedge = 'exact' | 'more-than' | 'at-least' | 'nearly' | 'about' | 'less-than' | 'at-most';

const NO_SLOTS = {} as Readonly<
  Record<'weekday' | 'month' | 'dom' | 'nth' | 'year' | 'n' | 'date', SlotReader>
>;

const BEFORE: Readonly<Record<Exclude<Hedge, 'exact'>, readonly string[]>> = {
  'more-than': [
    '(just|slightly|a little|well|far)? more than',
    '(just|slightly|a little|well)? over',
    '(just|slightly|well)? above',
    'in excess of',
    'upwards|upward of',
    'exceeding|beyond|past',
    '(gone|go|goes|went|going) past',
    'through',
  ],
  'at-least': [
    'at least',
    'no|not (fewer|less) than',
    'a minimum of',
    '(passed|topped|exceeded|surpassed|top|tops|exceed|exceeds|surpass|surpasses|pass|passes|passing|topping|breached|breaking|broke|broken|crossed|hit|hits|reaches)',
  ],
  nearly: [
    'nearly|almost|approaching|nearing|nears|near',
    '(just|a little|slightly|only just) (under|short of|below|shy of|less than|fewer than)',
    'close to|on',
    'not far (off|short of)',
    'shy of',
  ],
  about: [
    'about|around|some|roughly|approximately|circa|approx|c|estimated|~',
    'an estimated',
    '(in|somewhere in) the region of',
    'an average of (about|around|roughly|some|approximately)',
  ],
  'less-than': ['(fewer|less) than', 'under|below'],
  'at-most': ['no|not more than'],
};

const INDEX = () =>
  indexPatterns(
    Object.entries(BEFORE).flatMap(([hedge, written]) =>
      written.map((each) => compile(each, hedge as Hedge, NO_SLOTS)),
    ),
  );
let index: ReturnType<typeof INDEX> | undefined;

/** Most words of a hedge, and the words that may stand between it and the figure: "more than a total of". */
const LONGEST = 4;
const BETWEEN = new Set(['a', 'total', 'of', 'another', 'further']);

const PAST = ['over', 'past', 'above', 'beyond', 'through'];

/** Reads the hedge on a figure from the words before and after it. */
export function hedgeOf(tokens: readonly Token[], at: number): Hedge {
  if (tokens[at + 1]?.text === '+') return 'at-least';
  if (tokens[at + 1]?.text === '-' && tokens[at + 2]?.text === 'plus') return 'at-least';
  if (tokens[at + 1]?.text === 'or' && tokens[at + 2]?.text === 'more') return 'at-least';
  if (tokens[at + 1]?.text === 'or' && tokens[at + 2]?.text === 'so') return 'about';
  // "Over the 8,180 mark".
  if (isWord(tokens[at + 1], 'mark') && isWord(tokens[at - 1], 'the') && isWord(tokens[at - 2], ...PAST))
    return 'more-than';
  // "31% more than 6,265" compares, it does not hedge.
  const isLoose = isWord(tokens[at - 1], 'some', 'about', 'around', 'roughly', 'nearly', 'almost');
  if (!isLoose && tokens.slice(Math.max(0, at - 4), at).some(({ number }) => number?.form === 'percent'))
    return 'exact';
  index ??= INDEX();
  let end = at;
  for (let back = 0; back < LONGEST; back += 1) {
    const hedge = hedgeEndingAt(tokens, end, index);
    if (hedge !== null) return hedge;
    if (!BETWEEN.has(tokens[end - 1]?.text ?? '')) break;
    end -= 1;
  }
  return 'exact';
}

function hedgeEndingAt(
  tokens: readonly Token[],
  end: number,
  patterns: ReturnType<typeof INDEX>,
): Hedge | null {
  let best: Hedge | null = null;
  for (let from = end - 1; from >= Math.max(0, end - LONGEST); from -= 1) {
    // "A record-breaking 3,000".
    if (isMark(tokens[from - 1], '-')) continue;
    for (const pattern of candidates(patterns, tokens[from] as Token, tokens[from + 1])) {
      if (matchAt(pattern, tokens.slice(from, end), 0)?.end === end - from) best = pattern.meaning;
    }
  }
  return best;
}
