import type { Figure } from '../attach/figure.js';
import type { Hedge } from '../sentence/hedge.js';

/** How a published figure stands to the one it was made of. */
export type StatementRounding =
  | 'exact'
  | 'percent'
  | 'rounded'
  | 'about'
  | 'about-percent'
  | 'nearly'
  | 'nearly-percent'
  | 'more-than'
  | 'at-least'
  | 'fewer-than';

const LOOSE: Readonly<Record<Exclude<Hedge, 'exact' | 'about'>, StatementRounding>> = {
  nearly: 'nearly',
  'more-than': 'more-than',
  'at-least': 'at-least',
  'less-than': 'fewer-than',
};

/** Of percentages, "nearly" and "about" are said of a few points. */
const CHANGES: Readonly<Record<Hedge, StatementRounding>> = {
  ...LOOSE,
  exact: 'percent',
  about: 'about-percent',
  nearly: 'nearly-percent',
};

/**
 * The rounding that the words and the figure itself imply. "Some 119 people" is the very figure, as agencies write;
 * 8,000 without a word is a rounded figure, 8,183 is none.
 */
export function roundingOf({ hedge, role, value, decimals }: Figure): StatementRounding {
  if (role === 'change') return CHANGES[hedge];
  if (hedge !== 'exact' && hedge !== 'about') return LOOSE[hedge];
  const isRound = value % 10 === 0;
  if (role === 'per-boat' || role === 'per-day' || decimals > 0)
    return hedge === 'about' && isRound ? 'about' : 'rounded';
  if (hedge === 'about' && isRound) return 'about';
  if (value >= 1000 && value % 100 === 0) return 'rounded';
  // Hundreds of a day or a month are rounded figures more often than not.
  return value >= 100 && value % 100 === 0 ? 'about' : 'exact';
}
