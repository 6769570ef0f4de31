import { longDateOf } from '../calendar/index.js';
import { wholeNumberText } from '../text/index.js';
import type { Reply } from './claim.js';
import { rowsBehind, type Step } from './figurePath.js';

/** That a figure is made of days that were revised since: it may have been right when it was published. Nothing where none is. */
export function revisedInWords({ data, revised }: Reply, route: Step['route']): string[] {
  const days = new Set(spansAlong(data, route).flatMap(([first, last]) => revised?.(first, last) ?? []));
  const [only] = days;
  if (only === undefined) return [];
  if (days.size === 1) return [`the figure of ${longDateOf(only)} is marked as revised`];
  return [`the figures of ${wholeNumberText(days.size)} of its days are marked as revised`];
}

/** The days that the rows on the way to a figure stand for: the first and last of each. */
function spansAlong(data: object, route: Step['route']): (readonly [first: string, last: string])[] {
  return rowsBehind(data, route).flatMap(({ from, to, asOf, date }) => {
    const [first, last] = [from ?? date, to ?? asOf ?? date];
    return typeof first === 'string' && typeof last === 'string' ? [[first, last] as const] : [];
  });
}
