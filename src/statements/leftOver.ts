import { isWord, range, type Token } from './sentence/token.js';
import { SLOTS } from './when/slotReaders.js';
import type { When } from './when/window.js';

/** Tokens of a line that only dates a text, at most: "Published: Wednesday 16 April 2025". */
const DATELINE = 7;

/** Words that rank a figure or say that it is a record. */
const RANKS = `record records busiest quietest highest lowest biggest largest smallest fewest longest shortest most
  joint sooner earlier`;

/** Words for fractions and multiples. */
const SHARES = `third thirds quarter quarters fifth fifths half halved halving twice double doubled doubling triple tripled
  trebled times fold tenfold`;

const WORDS = new Set(`${RANKS} ${SHARES}`.split(/\s+/));

const NUMBER = 'nothing says that it counts arrivals by small boat';
const DATE = 'no judged figure is of this day';
const WORD = 'no statement with this word is understood';

/**
 * Numbers, dates, and words for ranks and shares that are neither judged nor listed yet, with the reason: every one of a text
 * ends as judged or as listed. `covered` are the tokens of statements and of listed figures, `used` the times of figures.
 */
export function leftOver(
  tokens: readonly Token[],
  whens: readonly When[],
  covered: ReadonlySet<number>,
  used: ReadonlySet<When>,
): { readonly at: number; readonly why: string }[] {
  const inWhen = new Set(whens.flatMap(({ from, to }) => range(from, to)));
  const numbers = tokens.flatMap(({ number }, at) =>
    number !== undefined && !isDate(tokens, at) && !covered.has(at) && !inWhen.has(at)
      ? [{ at, why: NUMBER }]
      : [],
  );
  const words = tokens.flatMap((token, at) =>
    token.kind === 'word' && isRankOrShare(tokens, at) && !covered.has(at) && !inWhen.has(at)
      ? [{ at, why: WORD }]
      : [],
  );
  const dates =
    tokens.length <= DATELINE
      ? []
      : whens.flatMap((when) => {
          const at = dateIn(tokens, when);
          const isJudged = used.has(when) || range(when.from, when.to).some((index) => covered.has(index));
          return at === null || isJudged ? [] : [{ at, why: DATE }];
        });
  return [...numbers, ...words, ...dates];
}

/** Whether a number is a year, a time of day, or the day of a month: such as in the line that dates a text. */
function isDate(tokens: readonly Token[], at: number): boolean {
  const { text = '', number } = tokens[at] ?? {};
  const isMonth = (index: number) => SLOTS.month(tokens[index] as Token) !== null;
  const besideMonth = [at - 1, at + 1].some((index) => tokens[index] !== undefined && isMonth(index));
  return /^(?:19|20)\d{2}$/.test(text) || number?.form === 'time' || number?.form === 'date' || besideMonth;
}

function isRankOrShare(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (!WORDS.has(text)) return false;
  if (text === 'most') return isWord(tokens[at - 1], 'the');
  if (text === 'times') return tokens[at - 1]?.number !== undefined;
  if (text === 'earlier' || text === 'sooner') return isWord(tokens[at - 1], 'so', 'done', 'never', 'ever');
  return true;
}

/** The token at which a time expression names a day, such as 14 in "on 14 April"; `null` where it names none. */
function dateIn(tokens: readonly Token[], { from, to, window }: When): number | null {
  if (window.kind !== 'day' && window.kind !== 'vague' && window.kind !== 'toDate') return null;
  const at = range(from, to).find((index) => tokens[index]?.kind === 'number');
  if (at === undefined) return null;
  const isNamed = tokens[at - 1]?.capital && at - 1 >= from;
  return isNamed ? at - 1 : at;
}
