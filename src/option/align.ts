import type { Alignment } from '../calendar/index.js';
import { choice } from './choice.js';

export const align = choice(
  'align',
  ['date', 'day-of-year'] satisfies readonly Alignment[],
  'what "the same point" of another year is: the same calendar date, or as many days into the year (default: date)',
);
