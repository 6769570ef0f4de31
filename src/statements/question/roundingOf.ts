import type { Figure } from '../figure/figure.js';
import type { Hedge } from '../sentence/hedge.js';

/** Relation of a published figure to the exact one. */
export type StatementRounding =
  | 'exact'
  | 'percent'
  | 'rounded'
  | 'plain'
  | 'about'
  | 'about-percent'
  | 'nearly'
  | 'nearly-percent'
  | 'fraction'
  | 'nearly-fraction'
  | 'more-than'
  | 'at-least'
  | 'fewer-than'
  | 'at-most';

const LOOSE: Readonly<Record<Exclude<Hedge, 'exact' | 'about'>, StatementRounding>> = {
  nearly: 'nearly',
  'more-than': 'more-than',
  'at-least': 'at-least',
  'less-than': 'fewer-than',
  'at-most': 'at-most',
};

/** Rounding of percentages, for which "nearly" and "about" allow a few points. */
const CHANGES: Readonly<Record<Hedge, StatementRounding>> = {
  ...LOOSE,
  exact: 'percent',
  'at-most': 'percent',
  about: 'about-percent',
  nearly: 'nearly-percent',
};

/**
 * The rounding implied by the words and the figure itself. "Some 119 people" is exact, as news agencies use it; 8,200
 * without a hedge may be rounded, 8,183 is not.
 */
export function roundingOf({ hedge, role, value, decimals, isFraction }: Figure): StatementRounding {
  if (isFraction && hedge === 'nearly') return 'nearly-fraction';
  if (isFraction && (hedge === 'exact' || hedge === 'about')) return 'fraction';
  if (role === 'change') return CHANGES[hedge];
  if (hedge !== 'exact' && hedge !== 'about') return LOOSE[hedge];
  const isRound = value % 10 === 0;
  if (role === 'per-boat' || role === 'per-day' || decimals > 0)
    return hedge === 'about' && isRound ? 'about' : 'rounded';
  if (hedge === 'about' && isRound) return 'about';
  return isRound ? 'plain' : 'exact';
}
