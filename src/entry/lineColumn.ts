import { NumberColumn } from './numberColumn.js';

/** The physical lines of rows. Stores only where runs of consecutive lines start, which are few. */
export class LineColumn {
  /** Index of the first row of each run of consecutive lines, and the line of that row. */
  private readonly starts = new NumberColumn();
  private readonly firsts = new NumberColumn();
  private following = Number.NaN;
  length = 0;
  /** Whether the lines are ascending. */
  areRising = true;

  /** Appends `count` consecutive lines from `first`. */
  push(first: number, count = 1): void {
    if (first !== this.following) {
      if (first < this.following) this.areRising = false;
      this.starts.push(this.length);
      this.firsts.push(first);
    }
    this.length += count;
    this.following = first + count;
  }

  /** Line of a row. `index` must be below `length`. */
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
