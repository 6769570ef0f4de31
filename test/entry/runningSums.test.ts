import { expect, it } from 'vitest';
import type { CountRole } from '../../src/entry/countRole.js';
import { dayColumns } from '../../src/entry/dayColumns.js';
import type { RawEntry } from '../../src/entry/index.js';
import { figuresOfRow } from '../../src/entry/rowFigures.js';
import { runningSums } from '../../src/entry/runningSums.js';
import { plainRows, rowsOf, tableOf } from '../support/memoryTable.js';

const MOST = Number.MAX_SAFE_INTEGER;
const TABLE = tableOf('date,arrivals,boats');

function opened() {
  const counts = new Map<CountRole, number>([
    ['arrivals', 1],
    ['boats', 2],
  ]);
  const days = dayColumns(TABLE, counts);
  const sums = runningSums(counts, days);
  let next = 0;
  /** Stores a row of a new day; returns the counts whose sum has just overflowed. */
  const passed = (...figures: (number | string)[]) => {
    const row = figuresOfRow({
      raw: rowsOf(`2025-01-01,${figures.join(',')}`)[0] as RawEntry,
      day: null,
      gated: null,
    });
    const roles = sums.overflowingWith(row).map(({ role }) => role);
    days.keep(next++, row);
    return roles;
  };
  return { ...sums, passed };
}

/** Plain rows that state an upper bound of their figures. */
function rows(count: number, most: number) {
  const lines = Array.from({ length: count }, () => '2025-01-01,1,1');
  return { ...plainRows(TABLE, rowsOf(...lines)), most };
}

it('overflow once each, with the row that makes them too large', () => {
  const { passed } = opened();
  expect(passed(MOST, 1)).toEqual([]);
  expect(passed('', MOST - 1)).toEqual([]);
  expect(passed(0, 0)).toEqual([]);
  expect(passed(1, 1)).toEqual(['arrivals', 'boats']);
  expect(passed(1, 1)).toEqual([]);
});

it('may overflow as soon as that many rows of that size could do it', () => {
  const { expect: expectRows, mayOverflow } = opened();
  expect(mayOverflow()).toBe(false);
  expectRows(rows(9, 10 ** 15));
  expect(mayOverflow()).toBe(false);
  expectRows(rows(1, 10 ** 15));
  expect(mayOverflow()).toBe(true);
});

it('do not overflow with rows that only could have done it', () => {
  const { expect: expectRows, passed } = opened();
  expectRows(rows(10, 10 ** 15));
  expect(passed(5, 1)).toEqual([]);
  expect(passed(MOST - 5, 1)).toEqual([]);
  expect(passed(1, 1)).toEqual(['arrivals']);
});
