import { choice } from './choice.js';

export const basis = choice(
  'basis',
  ['daily', 'annual'],
  'for whole years, the sum of the daily series or the finalised annual table (default: daily)',
);
