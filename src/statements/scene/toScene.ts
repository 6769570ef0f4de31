import type { Figure } from '../figure/figure.js';
import type { ReadSentence } from '../figure/readSentences.js';
import { thresholdsIn } from '../milestone.js';
import { isComparing } from '../sentence/lexicon.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import type { SpanCandidate, SpansOfFigure } from '../span/candidate.js';
import { SURE } from '../span/costs.js';
import { type Settled, settle } from '../span/settle.js';
import { spansOf } from '../span/spansOf.js';
import type { Scene } from '../statement.js';
import type { AsOfDate } from '../when/asOfDate.js';
import { isOnlyTime, isYear, type When } from '../when/window.js';

/** What the sentences before leave for the next one. */
export interface Memory extends Pick<Scene, 'recent' | 'subject' | 'topic' | 'thresholds' | 'recentEvents'> {
  /** The days of the last count, to which boats of the next sentence may refer. */
  readonly held: readonly SpanCandidate[];
  readonly said: Map<number, Settled>;
}

/** Days of the people before that may be those of their boats. */
const MOST_HELD = 4;

/** Smallest total that is taken for the same total when it is repeated. */
const REMEMBERED = 1000;

/** Finds the days of the figures of a sentence. */
export function toScene(
  { sentence: { tokens }, whens, events, figures }: ReadSentence,
  asOf: AsOfDate | null,
  published: number | null,
  next: readonly When[],
  { recent, subject, topic, thresholds, recentEvents, held: before, said }: Memory,
): Scene {
  const day = asOf?.day ?? null;
  const spans = new Map<Figure, SpansOfFigure>();
  const scene: Scene = {
    tokens,
    whens,
    next,
    figures,
    spans,
    asOf: day,
    published,
    recent,
    subject,
    topic,
    said,
    thresholds,
    events,
    recentEvents,
    settle: (when) => settle(when.window, day, topic),
  };
  let held = whens.length === 0 ? before : [];
  for (const figure of figures) {
    const found = spansOf(scene, figure, held);
    spans.set(figure, found);
    if (figure.role !== 'count') continue;
    held = isMeasuredAgainst(tokens, figure.at) ? [] : found.candidates.slice(0, MOST_HELD);
    const [first] = found.candidates;
    if (first !== undefined && first.cost < SURE && figure.value >= REMEMBERED && !said.has(figure.value))
      said.set(figure.value, first.settled);
  }
  return scene;
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
function daysCounted({ figures, tokens, spans }: Scene): SpanCandidate[] {
  const passed = thresholdsIn(tokens).map(({ at }) => at);
  const counts = figures.filter(({ role, at }) => role === 'count' && !passed.includes(at));
  const own = counts.filter(({ at }) => !isMeasuredAgainst(tokens, at));
  return (own.length > 0 ? own : counts).flatMap((figure) => {
    const [first] = spans.get(figure)?.candidates ?? [];
    return first === undefined || first.cost > SURE || first.settled.kind === 'samePoint' ? [] : [first];
  });
}

/** The round totals of a sentence that later ones may mean: those that were passed first. */
function roundTotals({ tokens, figures }: Scene): number[] {
  const passed = thresholdsIn(tokens).map(({ value }) => value);
  const round = figures.filter(
    ({ role, value }) => role === 'count' && value >= REMEMBERED && value % REMEMBERED === 0,
  );
  return [...passed, ...round.map(({ value }) => value)];
}

/** Days of earlier sentences to which a figure may refer, at most. */
const MOST = 10;
/** Totals that were passed, which a later sentence may mean. */
const MOST_PASSED = 3;

/** The days with which a sentence begins. */
function subjectOf(scene: Scene): Scene['subject'] {
  const { tokens, whens } = scene;
  const isHeading = isOnlyTime(tokens, whens);
  const when = isHeading ? whens.at(-1) : whens.find(({ from }) => from === 0);
  const settled = when && scene.settle(when);
  return settled === undefined || 'why' in settled ? null : { settled, isHeading };
}

/** What a sentence leaves for the next one. */
export function remember(scene: Scene, { recent, topic, thresholds, recentEvents, said }: Memory): Memory {
  const counted = daysCounted(scene);
  const days = counted.map(({ settled }) => settled);
  const isOfChange = scene.figures.some(({ role }) => role === 'change');
  const isCompared = scene.tokens.some((token) =>
    isWord(token, 'higher', 'lower', 'more', 'fewer', 'busier', 'than', 'surpassed', 'exceeded'),
  );
  const named = scene.whens.flatMap((when) => {
    // "Up 31% on 2024", "only 2022 was higher" are about another year.
    if (isYear(when.window) && (isOfChange || (counted.length === 0 && isCompared))) return [];
    const settled = scene.settle(when);
    return 'why' in settled || (settled.kind === 'day' && counted.length > 0) ? [] : [settled];
  });
  const all = [...days.reverse(), ...named, ...recent];
  return {
    recent: [...new Map(all.map((each) => [JSON.stringify(each), each])).values()].slice(0, MOST),
    subject: subjectOf(scene),
    topic: days.find(({ kind }) => kind !== 'day') ?? topic,
    held: counted.slice(-1).filter(({ settled }) => settled.kind === 'day'),
    thresholds: [...new Set([...roundTotals(scene), ...thresholds])].slice(0, MOST_PASSED),
    recentEvents: [...scene.events, ...recentEvents].slice(0, MOST),
    said,
  };
}
