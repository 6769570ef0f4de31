import { NO_FIGURE } from './cellMarks.js';
import type { PlainRows } from './publication.js';

const FIRST_ROOM = 64;

/** A comparison of `count` row values from `from` with stored values from `index`. */
interface Stretch {
  readonly from: number;
  readonly index: number;
  readonly count: number;
}

/**
 * A growing column of numbers in a typed array. Values are stored in 32 bits, with `NO_FIGURE` for a missing one, until
 * a number does not fit; then the column changes to 64-bit floats, with `NaN` for a missing one.
 */
export class NumberColumn {
  private values: Int32Array | Float64Array = new Int32Array(FIRST_ROOM);
  length = 0;

  /** Number at an index; `NaN` if it is missing or beyond the end. */
  at(index: number): number {
    const value = index < this.length ? (this.values[index] as number) : NO_FIGURE;
    return value === NO_FIGURE ? Number.NaN : value;
  }

  /** Appends a number; `NaN` for a missing one. */
  push(value: number): void {
    const isNone = Number.isNaN(value);
    if (!isNone && value !== (value | 0)) this.widen();
    this.makeRoom(1);
    this.values[this.length++] = isNone && this.values instanceof Int32Array ? NO_FIGURE : value;
  }

  /** Appends a run of numbers, with `NO_FIGURE` for a missing one. */
  append(run: Int32Array): void {
    this.makeRoom(run.length);
    this.values.set(this.values instanceof Int32Array ? run : withNaN(run), this.length);
    this.length += run.length;
  }

  /** Index of the last number that is at most `value`; -1 if there is none. The numbers must be ascending. */
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

  /** Length of the common prefix of `own` from `from` and the stored numbers from `index`, at most `count`. */
  matching(rows: PlainRows, own: Int32Array, { from, index, count }: Stretch): number {
    const { values } = this;
    if (values instanceof Int32Array) return rows.matching(own, from, values.subarray(index, index + count));
    let same = 0;
    while (same < count && isSame(own[from + same] as number, values[index + same] as number)) same += 1;
    return same;
  }

  /** All numbers, `NaN` for missing ones; valid until the next one is added. */
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
