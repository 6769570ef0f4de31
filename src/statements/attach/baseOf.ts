import { directionOf, isComparing } from '../sentence/lexicon.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import { isSame, type When } from '../when/window.js';

/**
 * Finds the time with which a change is compared: after the figure up to the next percentage, else before it. A plain
 * year or month needs a word of comparison: than in 2023, on 2024. `null` if there is none.
 */
export function baseOf(
  tokens: readonly Token[],
  at: number,
  whens: readonly When[],
  taken: readonly (When | null)[] = [],
): When | null {
  const inOrder = respectively(tokens, at, whens);
  if (inOrder !== undefined) return inOrder;
  const named = whens.find((when) => isInBrackets(tokens, when, at));
  if (named !== undefined) return named;
  const nextChange = tokens.findIndex((token, index) => index > at && token.number?.form === 'percent');
  const end = nextChange === -1 ? tokens.length : nextChange;
  const behind = whens.filter(({ from }) => from > at && from < end);
  const before = whens.filter((when) => when.to <= at && !taken.includes(when));
  const own = behind.find((when) => isBase(tokens, at, when));
  const earlier = before.findLast((when) => isSame(when) && !isTaken(tokens, when, at, taken));
  if (own !== undefined && earlier !== undefined && beginsAnew(tokens, at, own)) return earlier;
  return (
    own ??
    earlier ??
    before.findLast(
      (when) =>
        isBase(tokens, -1, when) && !isTaken(tokens, when, at, taken) && isComparedBefore(tokens, when),
    ) ??
    null
  );
}

/** Whether a new comparison begins before a time: "It was 6,265, so up 31%, and at this stage in 2023 it was 4,899". */
function beginsAnew(tokens: readonly Token[], at: number, { from }: When): boolean {
  for (let place = at + 1; place + 1 < from; place += 1) {
    if (
      isMark(tokens[place], ',', ';', '–', '-', ')') &&
      isWord(tokens[place + 1], 'and', 'while', 'whereas', 'but')
    )
      return true;
  }
  return false;
}

/** Whether a change stands in brackets after its base: "6,265 at this point in 2024 (+31%)". */
function isInBrackets(tokens: readonly Token[], when: When, at: number): boolean {
  if (!isSame(when) || !isMark(tokens[when.to], '(') || at < when.to || at > when.to + 4) return false;
  return tokens
    .slice(when.to + 1, at)
    .every((token) => token.kind === 'mark' || directionOf(token) !== 0 || isWord(token, 'a', 'by'));
}

/**
 * The base by position in "rises of 31% and 67% respectively"; `null` if there are not as many bases as changes,
 * `undefined` without "respectively".
 */
function respectively(tokens: readonly Token[], at: number, whens: readonly When[]): When | null | undefined {
  if (!tokens.some((token) => isWord(token, 'respectively'))) return undefined;
  const changes = tokens.flatMap(({ number }, index) => (number?.form === 'percent' ? [index] : []));
  const bases = whens.filter(isSame);
  return bases.length === changes.length ? (bases[changes.indexOf(at)] ?? null) : null;
}

function isBase(tokens: readonly Token[], from: number, when: When): boolean {
  if (isSame(when)) return true;
  const { window } = when;
  if (window.kind !== 'span' && (window.kind !== 'toDate' || window.until === null)) return false;
  for (let place = from + 1; place < when.from; place += 1) {
    if (isComparing(tokens, place) || isWord(tokens[place], 'on', 'from', 'of', 'over')) return true;
  }
  return isWord(tokens[when.from], 'than', 'on', 'over', 'of');
}

function isComparedBefore(tokens: readonly Token[], { from }: When): boolean {
  return (
    [from - 3, from - 2, from - 1].some((at) => isComparing(tokens, at)) ||
    (isWord(tokens[from - 1], 'on', 'from') && isWord(tokens[from - 2], 'change', 'rise', 'increase', 'fall'))
  );
}

/** Whether an earlier percentage without a base stands before a time, which then belongs to it. */
function isTaken(tokens: readonly Token[], when: When, at: number, taken: readonly (When | null)[]): boolean {
  const before = tokens.filter(
    ({ number }, index) => number?.form === 'percent' && index < when.from && index !== at,
  );
  return before.length > taken.filter((each) => each !== null).length;
}
