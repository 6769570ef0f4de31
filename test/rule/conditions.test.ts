import { describe, expect, it } from 'vitest';
import {
  hasBoatsOnly,
  hasMoreLandings,
  hasPeopleOnly,
  isAboveRecord,
  isCrowded,
  isRepeated,
  isSparse,
  isSwapped,
  isZeroTooLong,
} from '../../src/rule/conditions.js';
import { day } from '../support/figures.js';

const CONDITIONS = {
  hasBoatsOnly,
  hasMoreLandings,
  hasPeopleOnly,
  isAboveRecord,
  isCrowded,
  isRepeated,
  isSparse,
  isSwapped,
};
const NONE = Number.NaN;
const [BEFORE, SINCE] = [day('2022-12-31'), day('2023-01-01')];

describe('a condition on the figures of a day', () => {
  it.each([
    ['isAboveRecord', ['arrivals', 1305], false],
    ['isAboveRecord', ['arrivals', 1306], true],
    ['isAboveRecord', ['boats', 37], true],
    ['hasBoatsOnly', [0, 1], true],
    ['hasBoatsOnly', [0, 0], false],
    ['hasPeopleOnly', [1, 0], true],
    ['isSwapped', [1, 1], false],
    ['isSwapped', [1, 2], true],
    ['isSwapped', [0, 2], false],
    ['hasMoreLandings', [1, 1], false],
    ['hasMoreLandings', [2, 1], true],
    ['isCrowded', [300, 1], false],
    ['isCrowded', [301, 1], true],
    ['isCrowded', [201, 0], false],
    ['isSparse', [20, 2, SINCE], false],
    ['isSparse', [19, 2, SINCE], true],
    ['isSparse', [9, 1, SINCE], false],
    ['isSparse', [19, 2, BEFORE], false],
    ['isSparse', [29, 5, BEFORE], true],
    ['isSparse', [0, 5, BEFORE], false],
    ['isRepeated', [20, 1, 20, 1], true],
    ['isRepeated', [19, 1, 19, 1], false],
    ['isRepeated', [20, 1, 20, 2], false],
    ['isRepeated', [20, NONE, 20, NONE], true],
    ['isRepeated', [20, 1, undefined, undefined], false],
  ] as const)('%s of %j is %s', (name, figures, expected) => {
    const condition = CONDITIONS[name] as (...figures: readonly unknown[]) => boolean;
    expect(condition(...figures)).toBe(expected);
  });

  it.each([
    ['isAboveRecord', ['arrivals', NONE]],
    ['hasBoatsOnly', [0, NONE]],
    ['hasBoatsOnly', [NONE, 1]],
    ['hasPeopleOnly', [1, NONE]],
    ['hasPeopleOnly', [NONE, 0]],
    ['isSwapped', [NONE, 1]],
    ['isSwapped', [1, NONE]],
    ['hasMoreLandings', [NONE, 0]],
    ['hasMoreLandings', [1, NONE]],
    ['isCrowded', [NONE, 1]],
    ['isCrowded', [9999, NONE]],
    ['isSparse', [NONE, 5, SINCE]],
    ['isSparse', [1, NONE, SINCE]],
    ['isRepeated', [NONE, 1, NONE, 1]],
  ] as const)('%s of %j is false, since a figure is missing', (name, figures) => {
    const condition = CONDITIONS[name] as (...figures: readonly unknown[]) => boolean;
    expect(condition(...figures)).toBe(false);
  });
});

describe('isZeroTooLong', () => {
  it.each([
    ['2025-11-01', 42, false],
    ['2025-11-01', 43, true],
    ['2025-07-01', 24, false],
    ['2025-07-01', 25, true],
    // 24 of the days, and then 25 of them, are in April.
    ['2025-03-20', 36, false],
    ['2025-03-20', 37, true],
    // Days before 2019 are not counted.
    ['2018-10-01', 92 + 42, false],
    ['2018-10-01', 92 + 43, true],
  ])('from %s, %i days: %s', (first, days, expected) => {
    expect(isZeroTooLong(day(first), day(first) + days - 1)).toBe(expected);
  });
});
