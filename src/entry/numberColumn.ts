const FIRST_ROOM = 64;
/** Every whole number of so many digits has room in 32 bits. */
const MOST_SMALL_DIGITS = 9;

/**
 * Numbers in the order in which they come: many columns may grow side by side without a burden on the heap. Whole ones
 * that have room in 32 bits are held so as long as there are no others: to look at one makes no object then.
 */
export class NumberColumn {
  private values: Int32Array | Float64Array = new Int32Array(FIRST_ROOM);
  length = 0;

  /** `NaN` where there is none. */
  at(index: number): number {
    return index < this.length ? (this.values[index] as number) : Number.NaN;
  }

  push(value: number): void {
    if (value !== (value | 0)) this.widen();
    this.makeRoom(1);
    this.values[this.length++] = value;
  }

  /** Adds all of a run, whose numbers have at most so many digits. */
  append(run: Int32Array | Float64Array, mostDigits: number): void {
    if (mostDigits > MOST_SMALL_DIGITS || run.includes(Number.NaN)) this.widen();
    this.makeRoom(run.length);
    this.values.set(run, this.length);
    this.length += run.length;
  }

  /** How many numbers of a run are those held from `index` on, up to the first that is another; `NaN` is the same as `NaN`. */
  matching(
    run: Float64Array,
    { from, count }: { readonly from: number; readonly count: number },
    index: number,
  ): number {
    const { values } = this;
    for (let each = 0; each < count; each++) {
      const value = run[from + each] as number;
      const held = values[index + each] as number;
      if (value !== held && !(Number.isNaN(value) && Number.isNaN(held))) return each;
    }
    return count;
  }

  /** All of them; good as long as none is added. */
  view(): Int32Array | Float64Array {
    return this.values.subarray(0, this.length);
  }

  private widen(): void {
    if (this.values instanceof Int32Array) this.values = new Float64Array(this.values);
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
