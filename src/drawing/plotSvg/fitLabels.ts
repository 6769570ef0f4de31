import type { Tick } from '../../report/index.js';
import { shortMonths } from '../shortMonths.js';

/**
 * The labels of an axis, as `place` lays them out: in full where each is clear of the next, else months by three letters,
 * all of them or every second, third …: an even choice can be read on, gaps cannot.
 */
export function fitLabels<Label>(
  ticks: readonly Tick[],
  place: (ticks: readonly Tick[]) => readonly Label[],
  isClear: (label: Label, next: Label) => boolean,
): readonly Label[] {
  const full = place(ticks);
  const short = place(ticks.map((tick) => ({ ...tick, label: shortMonths(tick.label) })));
  if (full.length === short.length && areClear(full, isClear)) return full;
  for (let step = 1; step < short.length; step++) {
    const kept = short.filter((_, index) => index % step === 0);
    if (areClear(kept, isClear)) return kept;
  }
  return short.slice(0, 1);
}

function areClear<Label>(labels: readonly Label[], isClear: (label: Label, next: Label) => boolean): boolean {
  return labels.slice(1).every((next, index) => isClear(labels[index] ?? next, next));
}
