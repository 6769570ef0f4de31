import type { Figure } from './attach/figure.js';
import type { ReadSentence } from './attach/readSentences.js';
import { type Settled, type Settling, settle } from './question/settle.js';
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
    const goesOn = figure.role === 'per-boat' || (whens.length === 0 && held?.kind === 'day');
    const boatsOf = index > 0 || goesOn ? held : null;
    const days = daysOfFigure(figure, { last: boatsOf, topic: about, said }, day);
    if (days !== null && !('why' in days) && figure.role !== 'change') {
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

/** A total this large is the same total where it is said again. */
const REMEMBERED = 1000;

/** The days that a figure is about: by its own words, or as one that was said before, or of the boats just spoken of. */
function daysOfFigure(
  { when, measure, role, value }: Figure,
  { last, topic, said }: Pick<Held, 'last' | 'topic' | 'said'>,
  asOf: number | null,
): Settling | null {
  if (when !== null) return settle(when.window, asOf, topic);
  if (role === 'change') return null;
  if (measure !== 'arrivals') return last;
  return role === 'count' ? (said.get(value) ?? null) : null;
}

/** The days of the counts of a sentence; those of other years say nothing of what it goes on about. */
export function daysCounted({ figures }: Scene): Settled[] {
  return figures
    .filter(({ role }) => role === 'count')
    .map(({ settled }) => settled)
    .filter(
      (settled): settled is Settled =>
        settled !== null && !('why' in settled) && settled.kind !== 'samePoint',
    );
}
