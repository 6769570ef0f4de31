import { type DayNumber, FIRST_YEAR, firstDayOf } from '../calendar/index.js';

/** A number for each day that has one. */
export interface DaySlots {
  /** -1 for a day that has none. */
  indexOf(day: DayNumber): number;
  set(day: DayNumber, index: number): void;
}

const FIRST_DAY = firstDayOf(FIRST_YEAR);
const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;

/** Days from the first that there can be, in pages that are made when a day on them comes: many series may be held at once. */
export function daySlots(): DaySlots {
  // One more than the index, 0 for a day without one.
  const pages: (Int32Array | undefined)[] = [];
  return {
    indexOf(day) {
      const at = day - FIRST_DAY;
      const page = pages[at >> PAGE_BITS];
      return page === undefined ? -1 : (page[at & (PAGE - 1)] as number) - 1;
    },
    set(day, index) {
      const at = day - FIRST_DAY;
      let page = pages[at >> PAGE_BITS];
      if (page === undefined) {
        page = new Int32Array(PAGE);
        pages[at >> PAGE_BITS] = page;
      }
      page[at & (PAGE - 1)] = index + 1;
    },
  };
}
