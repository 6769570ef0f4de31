import { expect, it } from 'vitest';
import { firstToPass } from '../../src/series/index.js';
import { day, seriesOf } from '../support/figures.js';

const SERIES = (
  await seriesOf('date,arrivals\n2025-01-01,4\n2025-01-02,\n2025-01-03,6\n2025-01-04,1\n')
).series('arrivals');
const SPAN = { first: day('2025-01-01'), last: day('2025-01-04') };

it.each([
  [4, '2025-01-01', 4, 0],
  [10, '2025-01-03', 10, 1],
  [11, '2025-01-04', 11, 1],
])('firstToPass finds that %i is reached on %s', (threshold, date, total, missingDays) =>
  expect(firstToPass(SERIES, SPAN, threshold)).toEqual({ day: day(date), total, missingDays }),
);

it('firstToPass is null if the total is not reached', () => expect(firstToPass(SERIES, SPAN, 12)).toBeNull());
