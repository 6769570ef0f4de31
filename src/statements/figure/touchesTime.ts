import { isJoint } from '../sentence/lexicon.js';
import { range, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';

/** Whether at most a few function words stand between a figure and a time expression. */
export function touchesTime(
  tokens: readonly Token[],
  at: number,
  behind: number,
  whens: readonly When[],
): boolean {
  const joint = (index: number) => isJoint(tokens[index]);
  return whens.some(({ from, to }) => {
    if (from >= behind) return from - behind <= 4 && range(behind, from).every(joint);
    return to <= at && at - to <= 5 && range(to, at).every(joint);
  });
}
