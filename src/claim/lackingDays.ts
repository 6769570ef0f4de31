import { rowsBehind, type Step } from './figurePath.js';

/** Figures that say the same however many days lack a figure. */
const NOT_SUMMED = new Set([
  'year',
  'from',
  'to',
  'asOf',
  'days',
  'missingDays',
  'period',
  'label',
  'threshold',
  'partial',
]);

/** How many of the days that a figure is made of have none themselves, by what its row says. */
export function lackingDays(data: object, route: Step['route']): number {
  if (NOT_SUMMED.has(String(route.at(-1)))) return 0;
  return Math.max(0, ...rowsBehind(data, route).map(({ missingDays }) => Number(missingDays ?? 0)));
}
