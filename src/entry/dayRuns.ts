import type { DayNumber } from '../calendar/index.js';
import { NumberColumn } from './numberColumn.js';
import type { PlainRows } from './plainRows.js';

/** The days of rows in the order in which they came. Nearly always each is beside the one before it: held is where not. */
export class DayOrder {
  private readonly days = new NumberColumn();
  /** The indexes of those that are not. */
  private readonly apart = new NumberColumn();
  private newest = Number.NEGATIVE_INFINITY;
  /** Whether each is after the one before it. */
  areRising = true;

  get length(): number {
    return this.days.length;
  }

  push(day: DayNumber): void {
    this.follow(day, day);
    this.days.push(day);
  }

  /** Adds some, each beside the one before it and all in one direction. */
  append(run: Int32Array): void {
    this.follow(run[0] as DayNumber, run[run.length - 1] as DayNumber);
    this.days.append(run);
  }

  /** How many of the days of rows behind `from` are those behind `index`, each of these beside the one before it. */
  matching(rows: PlainRows, from: number, index: number): number {
    const next = this.apart.lastUpTo(index) + 1;
    const end = next < this.apart.length ? this.apart.at(next) : this.length;
    const count = Math.min(rows.count - from, end - index) - 1;
    return this.days.matching(rows, rows.days, { from: from + 1, index: index + 1, count });
  }

  /** All of them; good as long as none is added. */
  view(): Int32Array | Float64Array {
    return this.days.view();
  }

  private follow(first: DayNumber, last: DayNumber): void {
    if (first < this.newest || last < first) this.areRising = false;
    if (Math.abs(first - this.newest) !== 1) this.apart.push(this.length);
    this.newest = last;
  }
}
