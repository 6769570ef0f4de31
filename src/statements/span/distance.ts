import { ENDS } from '../sentence/clauses.js';
import { beginsClause, isComparing } from '../sentence/lexicon.js';
import { isMark, isPossessive, isWord, type Token } from '../sentence/token.js';
import { isInTime, type When } from '../when/window.js';

/** Weights of words between a figure and other words, against their belonging together. */
const COMPARED = 5;
const WORD = 1;
const OTHER_TIME = 2;

/** How much better a time at the start of a sentence fits all that follows: "In 2024, 36,816 …". */
const LEADS = 1.5;

/** How much better a time behind a figure fits than one as near before it. */
const BEHIND = 0.2;

/**
 * Distance between a figure and a time of its sentence: the weight of the marks, conjunctions, figures and other times between.
 * `behind` is the index after the noun of the figure, `weighs` the weight of a token between them.
 */
export function distanceTo(
  tokens: readonly Token[],
  { at, behind }: { readonly at: number; readonly behind: number },
  when: When,
  whens: readonly When[],
  weighs: (at: number) => number,
): number {
  const isAfter = when.from > at;
  const [from, to] = isAfter ? [behind, when.from] : [when.to, at];
  // A figure in brackets directly after a time: "at the same point last year (6,265)".
  if (!isAfter && to - from === 1 && isMark(tokens[from], '(')) return 0;
  const between = whens.filter((other) => other !== when && other.from >= from && other.to <= to);
  const far = weightBetween(tokens, from, to, whens, weighs) + OTHER_TIME * between.length;
  if (isAfter) return far - BEHIND;
  // In "Saturday's arrivals mean that 1,172 …", the day is not that of the figure.
  return (
    far - (isLeading(tokens, when) ? LEADS : 0) + (isPossessive(tokens[when.to - 1]) && to > from ? 1 : 0)
  );
}

function isLeading(tokens: readonly Token[], { from, to }: When): boolean {
  return (
    isMark(tokens[to], ',') &&
    tokens.slice(0, from).every((token) => isWord(token, 'but', 'and', 'in', 'on', 'back', 'however'))
  );
}

/** Weight of what stands between two places. Tokens of time expressions do not count. */
function weightBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  whens: readonly When[],
  weighs: (at: number) => number,
): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    if (isInTime(whens, at)) continue;
    sum += weightOf(tokens, at) + weighs(at);
  }
  return sum;
}

function weightOf(tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  if (token.kind === 'mark') return ENDS[token.text] ?? 0;
  if (isComparing(tokens, at)) return COMPARED;
  const turns = isWord(token, 'up', 'down') || (isWord(token, 'from') && tokens[at + 1]?.kind === 'number');
  return beginsClause(tokens, at) || turns ? WORD : 0;
}
