import { PERIODS } from '../calendar/index.js';
import { choice } from './choice.js';

/** The groups into which days can be put; `weekday` groups all Mondays of a year, all Tuesdays, and so on. */
export const GATHERINGS = [...PERIODS, 'weekday'] as const;
export type Gathering = (typeof GATHERINGS)[number];

export const period = {
  ...choice('period', GATHERINGS, GATHERINGS.join(', ')),
  // A period is required, so another word is a misspelt period and not a file.
  recognises: () => true,
};

export const highest = {
  ...choice('highest', PERIODS, `rank from the highest down: ${PERIODS.join(', ')} (default: day)`),
  placeholder: 'PERIOD',
};

export const lowest = {
  ...choice('lowest', PERIODS, `rank from the lowest up: ${PERIODS.join(', ')}`),
  placeholder: 'PERIOD',
};
