import { expect, it } from 'vitest';
import { bar } from '../../../src/renderers/text/bar.js';

it.each([
  [1, 4, true, '████'],
  [0.5, 4, true, '██'],
  [1 / 16, 4, true, '▎'],
  [0.001, 4, true, '▏'],
  [0, 4, true, ''],
  [Number.NaN, 4, true, ''],
  [0.5, 4, false, '##'],
  [0.001, 4, false, '#'],
])('%d of %i characters', (share, width, unicode, drawn) => expect(bar(share, width, unicode)).toBe(drawn));
