import { EVENT_KINDS } from '../event/index.js';
import { choice } from './choice.js';

/** The charts that can be drawn. */
export const CHART_KINDS = [
  'ytd',
  'band',
  'daily',
  'weekly',
  'monthly',
  'per-boat',
  'slope',
  'calendar',
] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** The chart to draw, given without the name of the option. */
export const chartKind = {
  ...choice('kind', CHART_KINDS, CHART_KINDS.join(', ')),
  // A kind is required, so another word is a misspelt kind and not a file.
  recognises: () => true,
};

/** The events to list, given without the name of the option. */
export const eventKind = {
  ...choice('kind', EVENT_KINDS, `one kind: ${EVENT_KINDS.join(', ')}`),
  // Any other word is a misspelt kind and not a file.
  recognises: () => true,
};

/** The streaks to find. */
export const kind = choice(
  'kind',
  ['without', 'with'],
  'runs of days without arrivals, or with arrivals (default: without)',
);
