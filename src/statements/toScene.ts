import type { Figure } from './attach/figure.js';
import type { ReadSentence } from './attach/readSentences.js';
import { type Settled, type Settling, settle } from './question/settle.js';
import { isComparing } from './sentence/lexicon.js';
import { isMark, isWord, type Token } from './sentence/token.js';
import type { Scene } from './statement.js';
import type { AsOfDate } from './when/asOfDate.js';

/** What the sentences before leave: the span they were about, the days they counted last, the total they said was passed. */
export interface Held {
  readonly topic: Settled | null;
  readonly last: Settled | null;
  readonly threshold: number | null;
  /** The days of large totals, by the total. */
  readonly said: Map<number, Settled>;
}

/** A sentence with the days of its figures settled. */
export function toScene(
  { sentence: { tokens }, whens, figures }: ReadSentence,
  asOf: AsOfDate | null,
  { topic, last, threshold, said }: Held,
): Scene {
  const day = asOf?.day ?? null;
  let held = last;
  let about = topic;
  const settled = figures.map((figure, index) => {
    // Boats of the day in the sentence before, unless this one names days of its own.
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

/** "Each boat now carries 57" is not said of a day. */
function isGeneral(token: Token): boolean {
  return isWord(token, 'now', 'typically', 'usually', 'currently', 'generally', 'often');
}

/** A total this large is the same total where it is said again. */
const REMEMBERED = 1000;

/** More than twice the boats of any day: without words of its own the figure is of other days. */
const MOST_BOATS_A_DAY = 100;

/** The days that a figure is about: by its own words, or as one that was said before, or of the boats just spoken of. */
function daysOfFigure(
  { when, measure, role, value }: Figure,
  { last, topic, said }: Pick<Held, 'last' | 'topic' | 'said'>,
  asOf: number | null,
): Settling | null {
  if (when !== null) return settle(when.window, asOf, topic);
  if (role === 'change') return null;
  if (measure === 'boats' && value > MOST_BOATS_A_DAY && last?.kind === 'day') return null;
  if (measure !== 'arrivals') return last;
  return role === 'count' ? (said.get(value) ?? null) : null;
}

/** More than twice the record of a day: the figure is of other days. */
export const MOST_A_DAY = 3000;

/** "The tally was 6,265 on 14 April 2024": what no single day can be is the total up to it. */
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

/** "13% more than the 36,816 of 2024", "(6,642)": what another figure is held against says nothing of what follows. */
function isMeasuredAgainst(tokens: readonly Token[], at: number): boolean {
  const before = isWord(tokens[at - 1], 'the', 'a', 'just', 'some') ? at - 2 : at - 1;
  if (isMark(tokens[before], '(')) return true;
  const than = isWord(tokens[before], 'below', 'above', 'from', 'on') && before === at - 2;
  const compared = isWord(tokens[before], 'with', 'to') && isComparing(tokens, before - 1);
  return than || compared || isComparing(tokens, before);
}

/** The days of the counts of a sentence; those of other years say nothing of what it goes on about. */
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
