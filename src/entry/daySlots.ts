import { type DayNumber, FIRST_YEAR, firstDayOf } from '../calendar/index.js';

/** A number for each day that has one. */
export interface DayIndex {
  /** -1 for a day that has none. */
  indexOf(day: DayNumber): number;
  set(day: DayNumber, index: number): void;
  /**
   * Sets days, as long as they are `first` and the ones `step` behind it and have no number yet, to `index` and what
   * follows it; gives where in `days` the first stands that was not set.
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

/** Days from the first that there can be, in pages that are made when a day on them comes: many series may be held at once. */
export function dayIndex(): DayIndex {
  // One more than the index, 0 for a day without one.
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
    // Not by the two above: this is the first that runs over every row of a file, and goes a page at a time to do little
    // for each.
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
