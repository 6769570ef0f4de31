/** A growing column of numbers. Runs of them are copied at once: most files are read before Node has made a loop fast. */
export class NumberColumn {
  private numbers = new Float64Array(16);
  length = 0;
  /** Whether the numbers are ascending. A run goes in one direction: only its ends are looked at. */
  isRising = true;

  push(value: number): void {
    if (this.length > 0 && value < this.at(this.length - 1)) this.isRising = false;
    if (this.length === this.numbers.length) this.makeRoom(1);
    this.numbers[this.length++] = value;
  }

  append(run: Float64Array | Int32Array): void {
    this.makeRoom(run.length);
    const [first, last] = [run[0] as number, run[run.length - 1] as number];
    if (last < first || (this.length > 0 && first < this.at(this.length - 1))) this.isRising = false;
    this.numbers.set(run, this.length);
    this.length += run.length;
  }

  at(index: number): number {
    return this.numbers[index] as number;
  }

  /** All numbers; valid until the next one is added. */
  all(): Float64Array {
    return this.numbers.subarray(0, this.length);
  }

  private makeRoom(count: number): void {
    const needed = this.length + count;
    if (needed <= this.numbers.length) return;
    const larger = new Float64Array(Math.max(needed, this.numbers.length * 2));
    larger.set(this.numbers.subarray(0, this.length));
    this.numbers = larger;
  }
}
