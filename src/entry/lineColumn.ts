import { NumberColumn } from './numberColumn.js';

/** The lines of rows. Nearly always each follows the one before: held is where that is not so. */
export class LineColumn {
  /** Of each run of lines that follow each other: the index of its first, and its line. */
  private readonly starts = new NumberColumn();
  private readonly firsts = new NumberColumn();
  private following = Number.NaN;
  length = 0;
  /** Whether each is behind the one before it. */
  areRising = true;

  /** Adds so many, each one more than that before it. */
  push(first: number, count = 1): void {
    if (first !== this.following) {
      if (first < this.following) this.areRising = false;
      this.starts.push(this.length);
      this.firsts.push(first);
    }
    this.length += count;
    this.following = first + count;
  }

  /** For an index below `length`. */
  at(index: number): number {
    const run = this.starts.lastUpTo(index);
    return this.firsts.at(run) + index - this.starts.at(run);
  }

  all(): Float64Array {
    const lines = new Float64Array(this.length);
    for (let run = 0; run < this.starts.length; run++) {
      const start = this.starts.at(run);
      const end = run + 1 < this.starts.length ? this.starts.at(run + 1) : this.length;
      for (let index = start; index < end; index++) lines[index] = this.firsts.at(run) + index - start;
    }
    return lines;
  }
}
