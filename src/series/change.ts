/** How a figure stands against a base. */
export interface Change {
  /** figure − base; `null` where either is unknown. */
  readonly difference: number | null;
  /** (figure − base) / base × 100, unrounded; `null` where either is unknown or the base is 0. */
  readonly changePercent: number | null;
}

export function change(figure: number | null, base: number | null): Change {
  if (figure === null || base === null) return { difference: null, changePercent: null };
  const difference = figure - base;
  return { difference, changePercent: base === 0 ? null : (difference / base) * 100 };
}
