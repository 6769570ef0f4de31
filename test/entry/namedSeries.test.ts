import { expect, it } from 'vitest';
import { withSameMeasures } from '../../src/entry/index.js';
import { daysOf } from '../support/daysOf.js';

it('gives series every measure that one of them has, without figures if they had none', () => {
  const all = withSameMeasures(
    new Map([
      ['A', daysOf({ arrivals: { 1: 5, 2: 6 } })],
      ['B', daysOf({ arrivals: { 1: 7 }, boats: { 1: 1 } })],
      ['C', daysOf({ arrivals: { 3: 9 }, lost: { 3: 2 } })],
    ]),
  );
  expect([...all].map(([name, { figures }]) => [name, Object.fromEntries(figures)])).toEqual([
    ['A', { arrivals: [5, 6], boats: [Number.NaN, Number.NaN], lost: [Number.NaN, Number.NaN] }],
    ['B', { arrivals: [7], boats: [1], lost: [Number.NaN] }],
    ['C', { arrivals: [9], boats: [Number.NaN], lost: [2] }],
  ]);
  expect(all.get('A')?.days).toEqual([1, 2]);
});

it('returns a series that has all measures unchanged', () => {
  const [less, all] = [daysOf({ arrivals: { 1: 5 } }), daysOf({ boats: { 1: 1 }, arrivals: { 1: 7 } })];
  const same = withSameMeasures(
    new Map([
      ['A', less],
      ['B', all],
    ]),
  );
  expect(same.get('B')).toBe(all);
});
