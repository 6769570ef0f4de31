import type { Release } from '../release/index.js';
import { alternativesOf } from './alternatives.js';
import { askRelease, type Claim, type JudgedClaim, judge } from './index.js';

/** Verdicts in the order of the claims; failing claims are judged again with the alternatives in which they may have been meant. */
export function explainFailures(
  judged: readonly JudgedClaim[],
  claims: readonly Claim[],
  release: Release,
  earlier: readonly Release[],
): JudgedClaim[] {
  const explained = new Map<number, JudgedClaim>();
  for (const [otherDays, indexes] of byOtherDays(failing(judged), claims)) {
    const again = judge(
      indexes.map((index) => claims[index] as Claim),
      askRelease(release),
      alternativesOf(release, earlier, otherDays),
    );
    for (const [at, index] of indexes.entries()) explained.set(index, again[at] as JudgedClaim);
  }
  return judged.map((each, index) => explained.get(index) ?? each);
}

/** Indexes of the claims that fail. */
export function failing(judged: readonly JudgedClaim[]): number[] {
  return judged.flatMap(({ verdict }, index) => (verdict === 'fails' ? [index] : []));
}

/** Groups indexes of claims by their other days: claims of a text share them, other claims have none. */
function byOtherDays(indexes: readonly number[], claims: readonly Claim[]) {
  const groups = new Map<Claim['otherDays'], number[]>();
  for (const index of indexes) {
    const days = claims[index]?.otherDays;
    groups.set(days, [...(groups.get(days) ?? []), index]);
  }
  return groups;
}
