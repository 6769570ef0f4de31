import { PERIODS } from '../calendar/index.js';
import { choice } from './choice.js';

/** What days are gathered into; `weekday` is all Mondays of a year, all Tuesdays, and so on. */
export const GATHERINGS = [...PERIODS, 'weekday'] as const;
export type Gathering = (typeof GATHERINGS)[number];

export const period = {
  ...choice('period', GATHERINGS, GATHERINGS.join(', ')),
  // What is not a period is a period misspelt, not a file: one must be named.
  recognises: () => true,
};

export const highest = choice(
  'highest',
  PERIODS,
  'rank days, weeks, months … from the highest down (default: day)',
);
export const lowest = choice('lowest', PERIODS, 'the same from the lowest up');
