import { ordinalOf } from '../sentence/ordinals.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import { SLOTS } from '../when/slotReaders.js';

/** What is ranked. */
export interface Unit {
  /** Days, periods of one kind, or the same days of each year: "the busiest first quarter", "the most by this point". */
  readonly kind: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'same-days';
  /** The month of any year that the days or months must be of: "the busiest December"; `null` for all. */
  readonly inMonth: number | null;
}

/** Tokens in which a superlative says what it ranks. */
const FAR = 11;

/** The unit that the words from a token on name, up to a mark, and the index behind it; `null` if they name none. */
export function unitBehind(
  tokens: readonly Token[],
  from: number,
): { readonly unit: Unit; readonly end: number } | null {
  for (let at = from; at < Math.min(from + FAR, tokens.length); at += 1) {
    if (isMark(tokens[at], ',', ';', '.', '(', ')', '–', ':')) return null;
    const unit = isScope(tokens, at) ? null : unitAt(tokens, at);
    if (unit !== null) return { unit, end: at + 1 };
  }
  return null;
}

/** The unit that words just before name: "the month with the most", "a new daily high", "a one-day record". */
export function unitBefore(tokens: readonly Token[], at: number): Unit | null {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    if (isMark(tokens[back], ',', ';', '.', '(', ')', '–', ':') || tokens[back]?.kind === 'number')
      return null;
    const unit = isScope(tokens, back) ? null : unitAt(tokens, back);
    // "October was the highest" ranks October.
    if (unit !== null) return unit.inMonth === null ? unit : null;
  }
  return null;
}

/** Whether a period is the one within which something is ranked: "the most this year", "of the month". */
function isScope(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (isWord(tokens[at], 'time', 'point', 'stage', 'part')) return false;
  if (isWord(before, 'this', 'that', 'last', 'each', 'same')) return true;
  return isWord(before, 'the') && isWord(tokens[at - 2], 'of', 'in', 'so', 'for', 'since');
}

/** What a word ranks, with the words before it; `null` if it is no unit. */
function unitAt(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at];
  const month = token === undefined ? null : SLOTS.month(token);
  if (month !== null) {
    if (isWord(tokens[at + 1], 'day')) return { kind: 'day', inMonth: month };
    if (isWord(tokens[at + 1], 'to') || isMark(tokens[at + 1], '-', '–')) return SAME_DAYS;
    return tokens[at + 1]?.kind === 'number' ||
      tokens[at - 1]?.kind === 'number' ||
      isWord(tokens[at - 1], 'since', 'in')
      ? null
      : { kind: 'month', inMonth: month };
  }
  const isFirst = ordinalOf(tokens[at - 1]) === 1 || isWord(tokens[at - 1], 'opening');
  if (isWord(token, 'quarter', 'quarterly')) return isFirst ? SAME_DAYS : plain('quarter');
  if (isWord(token, 'half', 'half-yearly'))
    return isFirst || isMark(tokens[at + 1], '-') ? SAME_DAYS : plain('half');
  // "The first three and a half months".
  if (isWord(token, 'months'))
    return tokens.slice(Math.max(0, at - 5), at).some((each) => isWord(each, 'first', 'opening'))
      ? SAME_DAYS
      : null;
  if (isWord(token, 'start', 'opening', 'point', 'stage')) return SAME_DAYS;
  if (isWord(token, 'time', 'part') && isWord(tokens[at + 1], 'of') && isWord(tokens[at + 2], 'year', 'the'))
    return SAME_DAYS;
  if (isWord(token, 'day', 'daily')) return plain('day');
  if (isWord(token, 'week', 'weekly')) return plain('week');
  if (isWord(token, 'month', 'monthly')) {
    const named = isWord(tokens[at + 1], 'of') ? tokens[at + 2] : undefined;
    return { kind: 'month', inMonth: named === undefined ? null : SLOTS.month(named) };
  }
  return isWord(token, 'year', 'annual', 'yearly') ? plain('year') : null;
}

const SAME_DAYS: Unit = { kind: 'same-days', inMonth: null };

function plain(kind: Unit['kind']): Unit {
  return { kind, inMonth: null };
}
