import type { DayNumber } from '../../calendar/index.js';
import type { When } from '../when/window.js';
import type { Settled, Settling } from './settle.js';

/** Days that a figure may be about, with what it costs to read it so. */
export interface SpanCandidate {
  readonly settled: Settled;
  readonly cost: number;
  /** The time of the sentence that names them; absent where they are carried over. */
  readonly when?: When;
}

/** The days that a figure may be about, the cheapest first; and why they are not certain, `null` where they are. */
export interface SpansOfFigure {
  readonly candidates: readonly SpanCandidate[];
  /** The nearest time of the sentence; `null` where it names none. */
  readonly nearest: When | null;
  readonly why: string | null;
}

/** Each of the days once, the cheapest first; equally cheap ones as they were found. */
export function cheapestFirst(candidates: readonly SpanCandidate[]): SpanCandidate[] {
  const sorted = [...candidates].sort((one, other) => one.cost - other.cost);
  const seen = new Set<string>();
  return sorted.filter(({ settled }) => {
    const key = JSON.stringify(settled);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The days that times name, without those that are not known. */
export function namedDays(scene: { settle(when: When): Settling }, whens: readonly When[]): Settled[] {
  return whens.flatMap((when) => {
    const settled = scene.settle(when);
    return 'why' in settled ? [] : [settled];
  });
}

/** The days that earlier sentences counted or named, which a sentence may be about. */
export function carriedDays({
  asOf,
  recent,
}: {
  readonly asOf: DayNumber | null;
  readonly recent: readonly Settled[];
}): readonly Settled[] {
  return asOf === null ? recent : [...recent, { kind: 'toDate', day: asOf }];
}
