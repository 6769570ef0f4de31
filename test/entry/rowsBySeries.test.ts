import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import type { PlainRows, RawEntry } from '../../src/entry/index.js';
import { rowSorter } from '../../src/entry/rowsBySeries.js';
import { day } from '../support/figures.js';
import { plainRows, tableOf } from '../support/memoryTable.js';

const TABLE = tableOf('date,route,arrivals,boats');
const NAMES = ['A', 'B', 'C', 'D', 'E'];
const ids = (rows: readonly RawEntry[]) =>
  Int32Array.from(rows, ({ cells }) => NAMES.indexOf(cells[1] ?? ''));

/** Rows of routes from a line on, a day and two figures each that no other row has. */
function rowsOn(line: number, routes: readonly string[]): RawEntry[] {
  return routes.map((route, index) => ({
    line: line + index,
    cells: [
      toCivilDate(day('2025-01-01') + line + index),
      route,
      `${1000 + line + index}`,
      `${line + index}`,
    ],
  }));
}

/** All properties of rows, with the figures of people and boats. */
function asked(rows: PlainRows) {
  return Array.from({ length: rows.count }, (_, index) => ({
    day: rows.days[index],
    arrivals: rows.figures[2]?.[index],
    boats: rows.figures[3]?.[index],
    line: rows.lineOf(index),
    start: rows.cellStart(index, 2),
    row: rows.row(index),
  }));
}

function sorted(sort: ReturnType<typeof rowSorter>, rows: readonly RawEntry[]) {
  // As the lane does, columns are told apart by where a cell of a line starts.
  const plain = {
    ...plainRows(TABLE, rows),
    cellStart: (index: number, column: number) => index * 10 + column,
  };
  const all = asked(plain);
  const found = sort(plain, { ids: ids([...rows, ...rows]), names: NAMES });
  return {
    found: found.map(({ id, rows: own }) => [id, own.most, own.series, asked(own)]),
    expected: NAMES.flatMap((name, id) => {
      const own = all.filter(({ row }) => row.cells[1] === name);
      return own.length === 0 ? [] : [[id, plain.most, null, own]];
    }),
  };
}

it('groups rows by series, in the same order', () => {
  const routes = fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(routes), (groups) => {
      const sort = rowSorter([2, 3]);
      let line = 2;
      for (const group of groups) {
        const { found, expected } = sorted(sort, rowsOn(line, group));
        expect(found).toEqual(expected);
        line += group.length;
      }
    }),
  );
});

it('returns rows of a single series unchanged', () => {
  const plain = plainRows(TABLE, rowsOn(2, ['B', 'B']));
  const series = { ids: Int32Array.of(1, 1, 0), names: NAMES };
  expect(rowSorter([2, 3])(plain, series)).toEqual([{ id: 1, rows: plain }]);
});

it('keeps figures only in the given columns', () => {
  const plain = plainRows(TABLE, rowsOn(2, ['A', 'B']));
  const [first] = rowSorter([3])(plain, { ids: Int32Array.of(0, 1), names: NAMES });
  expect(Object.entries(first?.rows.figures ?? [])).toEqual([['3', Int32Array.of(2)]]);
});

it('skips an unused column, which has no figures', () => {
  const plain = plainRows(TABLE, rowsOn(2, ['A', 'B']));
  const figures = plain.figures.slice(0, 3);
  delete figures[1];
  const [first] = rowSorter([1, 2])({ ...plain, figures }, { ids: Int32Array.of(0, 1), names: NAMES });
  expect(first?.rows.figures[2]).toEqual(Int32Array.of(1002));
});
