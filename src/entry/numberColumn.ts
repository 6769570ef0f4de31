import { NO_FIGURE } from './cellMarks.js';
import type { PlainRows } from './plainRows.js';

const FIRST_ROOM = 64;

/** So many numbers of rows from one on, and as many that are held. */
interface Stretch {
  readonly from: number;
  readonly index: number;
  readonly count: number;
}

/**
 * Numbers in the order in which they come: many columns may grow side by side without a burden on the heap. Whole ones
 * that have room in 32 bits are held so as long as there are no others, and `NO_FIGURE`, which is never one of them, where
 * there is none: to look at one makes no object then.
 */
export class NumberColumn {
  private values: Int32Array | Float64Array = new Int32Array(FIRST_ROOM);
  length = 0;

  /** `NaN` where there is none. */
  at(index: number): number {
    const value = index < this.length ? (this.values[index] as number) : NO_FIGURE;
    return value === NO_FIGURE ? Number.NaN : value;
  }

  /** `NaN` for none. */
  push(value: number): void {
    const isNone = Number.isNaN(value);
    if (!isNone && value !== (value | 0)) this.widen();
    this.makeRoom(1);
    this.values[this.length++] = isNone && this.values instanceof Int32Array ? NO_FIGURE : value;
  }

  /** Adds all of a run, in which `NO_FIGURE` stands for none. */
  append(run: Int32Array): void {
    this.makeRoom(run.length);
    this.values.set(this.values instanceof Int32Array ? run : withNaN(run), this.length);
    this.length += run.length;
  }

  /** Of numbers that rise: the index of the last that is not above `value`; -1 where there is none. */
  lastUpTo(value: number): number {
    let low = -1;
    let high = this.length - 1;
    while (low < high) {
      const middle = low + Math.ceil((high - low) / 2);
      if (this.at(middle) <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How many of the numbers of rows, `own` from `from` on, are those held from `index` on, up to the first that is another. */
  matching(rows: PlainRows, own: Int32Array, { from, index, count }: Stretch): number {
    const { values } = this;
    if (values instanceof Int32Array) return rows.matching(own, from, values.subarray(index, index + count));
    let same = 0;
    while (same < count && isSame(own[from + same] as number, values[index + same] as number)) same += 1;
    return same;
  }

  /** All of them, `NaN` where there is none; good as long as none is added. */
  view(): Int32Array | Float64Array {
    const all = this.values.subarray(0, this.length);
    return all instanceof Int32Array && all.includes(NO_FIGURE) ? withNaN(all) : all;
  }

  private widen(): void {
    if (this.values instanceof Int32Array) this.values = withNaN(this.values);
  }

  private makeRoom(count: number): void {
    const needed = this.length + count;
    if (needed <= this.values.length) return;
    const { values } = this;
    const room = Math.max(needed, values.length * 2);
    const larger = values instanceof Int32Array ? new Int32Array(room) : new Float64Array(room);
    larger.set(values.subarray(0, this.length));
    this.values = larger;
  }
}

function withNaN(values: Int32Array): Float64Array {
  const all = new Float64Array(values);
  for (let index = 0; index < all.length; index++) if (values[index] === NO_FIGURE) all[index] = Number.NaN;
  return all;
}

function isSame(value: number, held: number): boolean {
  return value === NO_FIGURE ? Number.isNaN(held) : value === held;
}
