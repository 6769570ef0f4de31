import { expect, it } from 'vitest';
import { bar } from '../../../src/renderers/text/bar.js';

it.each([
  [10, 10, 4, true, '████'],
  [5, 10, 4, true, '██'],
  [1, 16, 4, true, '▎'],
  [1, 1000, 4, true, '▏'],
  [0, 10, 4, true, ''],
  [Number.NaN, 10, 4, true, ''],
  [0, 0, 4, true, ''],
  [5, 10, 4, false, '##'],
  [1, 1000, 4, false, '#'],
])('%d of %d in %i characters', (value, most, width, unicode, drawn) =>
  expect(bar(value, most, width, unicode)).toBe(drawn),
);
