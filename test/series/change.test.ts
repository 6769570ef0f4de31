import { expect, it } from 'vitest';
import { change } from '../../src/series/index.js';

it.each([
  [8183, 6265, 1918, (1918 / 6265) * 100],
  [29578, 38129, -8551, (-8551 / 38129) * 100],
  [5, 5, 0, 0],
  [5, 0, 5, null],
  [0, 0, 0, null],
  [null, 5, null, null],
  [5, null, null, null],
])('change compares %j with the base %j', (figure, base, difference, changePercent) => {
  expect(change(figure, base)).toEqual({ difference, changePercent });
});
