import { choice } from './choice.js';

export const kind = choice(
  'kind',
  ['without', 'with'],
  'days in a row without arrivals, or with (default: without)',
);
