import type { Scene } from '../statement.js';
import { isYear, type When } from '../when/window.js';
import { carriedDays } from './candidate.js';
import { type Settled, settle } from './settle.js';

/** The days that "the same" can refer to: those of the sentence, the nearest before the time first, then earlier ones. */
export function topicsFor(scene: Scene, when: When | null): Settled[] {
  const isYearBefore = when?.window.kind === 'sameSpan' && when.window.year === null;
  const before = scene.whens.filter((each) => when === null || each.to <= when.from).reverse();
  const carried = carriedDays(scene).filter(({ kind }) => kind !== 'day');
  const own = before.flatMap(({ window }) => {
    if (window.kind === 'day' || (window.kind === 'sameSpan' && !isYearBefore)) return [];
    if (window.kind === 'samePoint' && !isYearBefore) return [];
    if (isYear(window) && !isYearBefore) return [];
    // "A year earlier and 42 the year before that".
    const settled = settle(window, scene.asOf, window.kind === 'sameSpan' ? (carried[0] ?? null) : null);
    return 'why' in settled ? [] : [settled];
  });
  return [...own, ...carried];
}
