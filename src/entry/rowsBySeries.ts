import { matching, type PlainRows, type RowSeries } from './publication.js';

/** The rows of one series in a batch, in the same order. */
export interface RowsOfSeries {
  /** Index of the name of the series. */
  readonly id: number;
  readonly rows: PlainRows;
}

/** Groups a batch of rows by series. Only the columns given to `rowSorter` have figures in the result. */
export type RowSorter = (plain: PlainRows, series: RowSeries) => readonly RowsOfSeries[];

/** Makes a sorter. Its result is valid until it is called again. */
export function rowSorter(columns: readonly number[]): RowSorter {
  const roomFor = (count: number) => ({
    order: new Int32Array(count),
    days: new Int32Array(count),
    figures: columns.map(() => new Int32Array(count)),
  });
  let room = roomFor(0);
  return (plain, { ids, names }) => {
    const { count } = plain;
    const first = ids[0] as number;
    if (ids.subarray(0, count).every((id) => id === first)) return [{ id: first, rows: plain }];
    if (room.order.length < count) room = roomFor(count);
    const { order, days, figures } = room;
    const ends = startsOf(ids, count, names.length);
    for (let row = 0; row < count; row++) {
      const id = ids[row] as number;
      const at = ends[id] as number;
      ends[id] = at + 1;
      order[at] = row;
      days[at] = plain.days[row] as number;
    }
    for (const [index, column] of columns.entries())
      gather(plain.figures[column], figures[index] as Int32Array, order, count);
    const found: RowsOfSeries[] = [];
    for (let id = 0, from = 0; id < names.length; id++) {
      const to = ends[id] as number;
      if (to > from)
        found.push({
          id,
          rows: part(plain, order.subarray(from, to), days.subarray(from, to), from, to),
        });
      from = to;
    }
    return found;
  };

  function part(
    plain: PlainRows,
    rows: Int32Array,
    ownDays: Int32Array,
    from: number,
    to: number,
  ): PlainRows {
    const own: Int32Array[] = [];
    for (const [index, column] of columns.entries())
      own[column] = (room.figures[index] as Int32Array).subarray(from, to);
    return {
      count: to - from,
      days: ownDays,
      figures: own,
      most: plain.most,
      series: null,
      matching,
      lineOf: (index) => plain.lineOf(rows[index] as number),
      cellStart: (index, column) => plain.cellStart(rows[index] as number, column),
      row: (index) => plain.row(rows[index] as number),
    };
  }
}

/** Index at which the rows of each series begin once sorted. */
function startsOf(ids: Int32Array, count: number, names: number): Int32Array {
  const starts = new Int32Array(names + 1);
  for (let row = 0; row < count; row++)
    starts[(ids[row] as number) + 1] = (starts[(ids[row] as number) + 1] as number) + 1;
  for (let id = 0; id < names; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  return starts;
}

function gather(from: Int32Array | undefined, to: Int32Array, order: Int32Array, count: number): void {
  if (from === undefined) return;
  for (let at = 0; at < count; at++) to[at] = from[order[at] as number] as number;
}
