/** More would be a table of its own. */
const MOST = 5;

/** Round totals up to `most`, at equal steps of 1, 2 or 5 and noughts: at most five, the lowest first. */
export function roundThresholds(most: number): number[] {
  let step = 1;
  for (let next = 0; most / step > MOST; next++) step *= [2, 2.5, 2][next % 3] ?? 2;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}
