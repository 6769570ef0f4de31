/** The difference between a figure and a base, absolute and in percent. */
export interface Change {
  /** figure − base, in the unit of the figure; `null` if either is unknown. */
  readonly difference: number | null;
  /** (figure − base) / base × 100, unrounded; `null` if either is unknown or the base is 0. */
  readonly changePercent: number | null;
}

/** Nothing is known of a change. */
export const NO_CHANGE: Change = { difference: null, changePercent: null };

/** Compares a figure with a base; `null` stands for an unknown figure. */
export function change(figure: number | null, base: number | null): Change {
  if (figure === null || base === null) return NO_CHANGE;
  const difference = figure - base;
  return { difference, changePercent: base === 0 ? null : (difference / base) * 100 };
}
