import { recordTable, type Table } from '../../report/index.js';
import type { DayData } from './dayData.js';

/** The day as one row for machines, the highest day since in two columns. */
export function row({ highestSince, ...plain }: DayData): Table {
  return recordTable({
    ...plain,
    highestSince: highestSince?.date ?? null,
    highestSinceArrivals: highestSince?.arrivals ?? null,
  });
}
