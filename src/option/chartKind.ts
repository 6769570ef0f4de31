import { choice } from './choice.js';

/** What a picture shows. */
export const CHART_KINDS = ['ytd', 'daily', 'monthly', 'per-boat', 'calendar'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

export const chartKind = {
  ...choice('kind', CHART_KINDS, CHART_KINDS.join(', ')),
  // What is not a kind is one misspelt, not a file: one must be named.
  recognises: () => true,
};
