import type { Figure } from './attach/figure.js';
import type { ReadSentence } from './attach/readSentences.js';
import { type Settled, type Settling, settle } from './question/settle.js';
import { isComparing } from './sentence/lexicon.js';
import { isMark, isWord, type Token } from './sentence/token.js';
import type { Scene } from './statement.js';
import type { AsOfDate } from './when/asOfDate.js';

/** Discourse state left by the sentences before: the topic, the days counted last, the total that was passed. */
export interface DiscourseState {
  readonly topic: Settled | null;
  readonly last: Settled | null;
  readonly threshold: number | null;
  /** Days of large totals mentioned so far, by total. */
  readonly said: Map<number, Settled>;
}

/** Resolves the days of the figures of a sentence. */
export function toScene(
  { sentence: { tokens }, whens, figures }: ReadSentence,
  asOf: AsOfDate | null,
  { topic, last, threshold, said }: DiscourseState,
): Scene {
  const day = asOf?.day ?? null;
  let held = last;
  let about = topic;
  const settled = figures.map((figure, index) => {
    // Boats may refer to the day in the sentence before, unless this one names days of its own.
    const alike = figure.role === 'per-boat' || (whens.length === 0 && held?.kind === 'day');
    const goesOn = alike && !tokens.some(isGeneral);
    const boatsOf = index > 0 || goesOn ? held : null;
    const days = runningTotal(
      figure,
      daysOfFigure(figure, { last: boatsOf, topic: about, said }, day),
      tokens,
    );
    if (figure.role === 'count' && (days === null || isMeasuredAgainst(tokens, figure.at))) held = null;
    else if (days !== null && !('why' in days) && figure.role !== 'change') {
      held = days;
      if (days.kind !== 'day') about = days;
      if (figure.role === 'count' && figure.value >= REMEMBERED) said.set(figure.value, days);
    }
    return { ...figure, settled: days };
  });
  return {
    tokens,
    whens,
    figures: settled,
    asOf: day,
    topic,
    threshold,
    settle: (when) => settle(when.window, day, topic),
  };
}

/** Whether a word makes a sentence general rather than about a day: "Each boat now carries 57". */
function isGeneral(token: Token): boolean {
  return isWord(token, 'now', 'typically', 'usually', 'currently', 'generally', 'often');
}

/** Smallest total that is taken for the same total when it is repeated. */
const REMEMBERED = 1000;

/**
 * Upper bound of boats a day, more than twice the record: a larger figure without a time of its own is of other days.
 */
const MOST_BOATS_A_DAY = 100;

/**
 * The days that a figure is about: from its own time, else those of the same total or of the people mentioned before.
 */
function daysOfFigure(
  { when, measure, role, value }: Figure,
  { last, topic, said }: Pick<DiscourseState, 'last' | 'topic' | 'said'>,
  asOf: number | null,
): Settling | null {
  if (when !== null) return settle(when.window, asOf, topic);
  if (role === 'change') return null;
  if (measure === 'boats' && value > MOST_BOATS_A_DAY && last?.kind === 'day') return null;
  if (measure !== 'arrivals') return last;
  return role === 'count' ? (said.get(value) ?? null) : null;
}

/** Upper bound of arrivals a day, more than twice the record: a larger figure is of other days. */
export const MOST_A_DAY = 3000;

/** Turns a day into a year to date if no single day has so many: "The tally was 6,265 on 14 April 2024". */
function runningTotal(
  { role, measure, value }: Figure,
  settled: Settling | null,
  tokens: readonly Token[],
): Settling | null {
  const isDay = settled !== null && 'kind' in settled && settled.kind === 'day';
  if (!isDay || role !== 'count' || measure !== 'arrivals' || value <= MOST_A_DAY) return settled;
  const isOfYear = tokens.some(isRunning) && !tokens.some((token) => isWord(token, 'since', 'under'));
  return isOfYear ? { kind: 'toDate', day: settled.day } : settled;
}

function isRunning(token: Token): boolean {
  return isWord(token, 'total', 'tally', 'cumulative', 'running', 'ytd', 'stood', 'stands', 'year');
}

/** Whether a figure is only a base of comparison: "13% more than the 36,816 of 2024", "(6,642)". */
function isMeasuredAgainst(tokens: readonly Token[], at: number): boolean {
  const before = isWord(tokens[at - 1], 'the', 'a', 'just', 'some') ? at - 2 : at - 1;
  if (isMark(tokens[before], '(')) return true;
  const than = isWord(tokens[before], 'below', 'above', 'from', 'on') && before === at - 2;
  const compared = isWord(tokens[before], 'with', 'to') && isComparing(tokens, before - 1);
  return than || compared || isComparing(tokens, before);
}

/** The days that a sentence counts, which become the topic. Bases of comparison count only if there is nothing else. */
export function daysCounted({ figures, tokens }: Scene): Settled[] {
  const counts = figures.filter(({ role }) => role === 'count');
  const own = counts.filter(({ at }) => !isMeasuredAgainst(tokens, at));
  return (own.length > 0 ? own : counts)
    .map(({ settled }) => settled)
    .filter(
      (settled): settled is Settled =>
        settled !== null && !('why' in settled) && settled.kind !== 'samePoint',
    );
}
