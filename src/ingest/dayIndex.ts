import { type DayNumber, FIRST_YEAR, firstDayOf } from '../calendar/index.js';

type Days = Int32Array | Float64Array;

const FIRST_DAY = firstDayOf(FIRST_YEAR);
const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;

/** The index of each day in its table. It is kept in pages, since each of many series may have a table. */
export class DayIndex {
  /** The index of each day plus 1; 0 for a day without one. */
  private readonly pages: (Int32Array | undefined)[] = [];

  /** Index of a day; -1 if it has none. */
  of(day: DayNumber): number {
    const at = day - FIRST_DAY;
    const page = this.pages[at >> PAGE_BITS];
    return page === undefined ? -1 : (page[at & (PAGE - 1)] as number) - 1;
  }

  set(day: DayNumber, index: number): void {
    const at = day - FIRST_DAY;
    this.pageOf(at)[at & (PAGE - 1)] = index + 1;
  }

  /**
   * Sets days from `days[from]` on to `index`, `index + 1` and so on, as long as each follows the one before by `step` (1 or -1) and has
   * no index yet. Returns the first row that was not set; `to` is excluded.
   */
  claim(days: Days, from: number, to: number, step: number, index: number): number {
    for (let row = from; row < to; ) {
      const at = (days[row] as DayNumber) - FIRST_DAY;
      const left = step > 0 ? PAGE - (at & (PAGE - 1)) : (at & (PAGE - 1)) + 1;
      const end = Math.min(to, row + left);
      const set = setRun(this.pageOf(at), at & (PAGE - 1), days, row, end, step, index + row - from);
      if (set < end || days[set] !== (days[set - 1] as DayNumber) + step) return set;
      row = set;
    }
    return to;
  }

  private pageOf(at: number): Int32Array {
    const page = this.pages[at >> PAGE_BITS] ?? new Int32Array(PAGE);
    this.pages[at >> PAGE_BITS] = page;
    return page;
  }
}

/** Sets the days of one page. It is a function of its own, since a small loop is compiled before the program ends, and a large one waited for. */
function setRun(
  page: Int32Array,
  slot: number,
  days: Days,
  from: number,
  to: number,
  step: number,
  index: number,
): number {
  const shift = (days[from] as DayNumber) - step * from;
  for (let row = from; row < to; row++) {
    const at = slot + step * (row - from);
    if (days[row] !== shift + step * row || page[at] !== 0) return row;
    page[at] = index + row - from + 1;
  }
  return to;
}
