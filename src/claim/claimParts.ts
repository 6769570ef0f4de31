const MARK = '::';

export interface ClaimParts {
  /** `ytd --as-of 2025-04-14`. */
  readonly question: string;
  /** `comparisons.2024.changePercent`; empty where the main figure is meant. */
  readonly path: string;
}

/** The question of a claim, and the path that stands after it. */
export function partsOf(claim: string): ClaimParts {
  const at = claim.lastIndexOf(MARK);
  if (at === -1) return { question: claim.trim(), path: '' };
  return { question: claim.slice(0, at).trim(), path: claim.slice(at + MARK.length).trim() };
}
