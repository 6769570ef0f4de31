const FIRST_ROOM = 64;

/** Numbers in the order in which they come: many columns may grow side by side without a burden on the heap. */
export class NumberColumn {
  private values: Float64Array = new Float64Array(FIRST_ROOM);
  length = 0;

  /** `NaN` where there is none. */
  at(index: number): number {
    return index < this.length ? (this.values[index] as number) : Number.NaN;
  }

  push(value: number): void {
    this.makeRoom(1);
    this.values[this.length++] = value;
  }

  append(run: Int32Array | Float64Array): void {
    this.makeRoom(run.length);
    this.values.set(run, this.length);
    this.length += run.length;
  }

  toArray(): number[] {
    const array = new Array<number>(this.length);
    for (let index = 0; index < array.length; index++) array[index] = this.values[index] as number;
    return array;
  }

  private makeRoom(count: number): void {
    const needed = this.length + count;
    if (needed <= this.values.length) return;
    const larger = new Float64Array(Math.max(needed, this.values.length * 2));
    larger.set(this.values.subarray(0, this.length));
    this.values = larger;
  }
}
