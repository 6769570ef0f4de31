import { countsOf } from './span/countsOf.js';
import type { StatementKind } from './statement.js';

/** The number of people per boat. */
export const peoplePerBoat: StatementKind = {
  name: 'people-per-boat',
  summary: 'people per boat, over a day or any other days',
  examples: [
    {
      text: 'On Monday 119 people crossed the Channel in two boats, an average of about 60 people per boat.',
      claim: 'day 2025-04-14 :: peoplePerBoat',
      expected: 60,
    },
  ],
  read: (scene) => countsOf(scene, 'per-boat'),
};
