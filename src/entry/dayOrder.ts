import type { DayNumber } from '../calendar/index.js';
import { NumberColumn } from './numberColumn.js';
import type { PlainRows } from './publication.js';

/** Days in input order, with the indexes at which consecutive days are not adjacent, which are few. */
export class DayOrder {
  private readonly days = new NumberColumn();
  /** Indexes of days that are not adjacent to the one before. */
  private readonly apart = new NumberColumn();
  private newest = Number.NEGATIVE_INFINITY;
  /** Whether the days are ascending. */
  areRising = true;

  get length(): number {
    return this.days.length;
  }

  push(day: DayNumber): void {
    this.follow(day, day);
    this.days.push(day);
  }

  /** Appends a run of adjacent days, all in one direction. */
  append(run: Int32Array): void {
    this.follow(run[0] as DayNumber, run[run.length - 1] as DayNumber);
    this.days.append(run);
  }

  /**
   * Number of rows directly after `from` whose days equal those after `index`, up to a stored day that is not
   * adjacent.
   */
  matching(rows: PlainRows, from: number, index: number): number {
    const next = this.apart.lastUpTo(index) + 1;
    const end = next < this.apart.length ? this.apart.at(next) : this.length;
    const count = Math.min(rows.count - from, end - index) - 1;
    return this.days.matching(rows, rows.days, { from: from + 1, index: index + 1, count });
  }

  /** All days; valid until the next one is added. */
  view(): Int32Array | Float64Array {
    return this.days.view();
  }

  private follow(first: DayNumber, last: DayNumber): void {
    if (first < this.newest || last < first) this.areRising = false;
    if (Math.abs(first - this.newest) !== 1) this.apart.push(this.length);
    this.newest = last;
  }
}
