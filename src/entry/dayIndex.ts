import { type DayNumber, FIRST_YEAR, firstDayOf } from '../calendar/index.js';

/** Maps a day number to its row index. */
export interface DayIndex {
  /** Row index of a day; -1 if it has none. */
  indexOf(day: DayNumber): number;
  set(day: DayNumber, index: number): void;
  /**
   * Assigns `index`, `index + 1` and so on to the days from `range.from`, as long as they are `first`, `first + step` and
   * so on and have no index yet. Stops at `range.to`, which is excluded. Returns the position in `days` of the first day
   * not assigned.
   */
  claimRun(
    days: Int32Array,
    range: { readonly from: number; readonly to: number },
    first: DayNumber,
    step: number,
    index: number,
  ): number;
}

const FIRST_DAY = firstDayOf(FIRST_YEAR);
const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;

/** An index over all possible days, in pages allocated on first use, since many series may be in memory at once. */
export function dayIndex(): DayIndex {
  // Each value is the index plus 1, or 0 for a day without one.
  const pages: (Int32Array | undefined)[] = [];
  const pageOf = (at: number) => {
    const page = pages[at >> PAGE_BITS] ?? new Int32Array(PAGE);
    pages[at >> PAGE_BITS] = page;
    return page;
  };
  return {
    indexOf(day) {
      const at = day - FIRST_DAY;
      const page = pages[at >> PAGE_BITS];
      return page === undefined ? -1 : (page[at & (PAGE - 1)] as number) - 1;
    },
    set(day, index) {
      const at = day - FIRST_DAY;
      pageOf(at)[at & (PAGE - 1)] = index + 1;
    },
    // Does not use the two above: this loop runs over every row of a file, so it works a page at a time.
    claimRun(days, { from, to }, first, step, index) {
      let row = from;
      for (let day = first; row < to; ) {
        const at = day - FIRST_DAY;
        const page = pageOf(at);
        let slot = at & (PAGE - 1);
        const end = Math.min(to, row + (step > 0 ? PAGE - slot : slot + 1));
        for (; row < end; row++, day += step, slot += step) {
          if (days[row] !== day || page[slot] !== 0) return row;
          page[slot] = index + row - from + 1;
        }
      }
      return row;
    },
  };
}
