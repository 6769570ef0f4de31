import { recordTable, type Table } from '../../report/index.js';
import type { TotalData } from './totalData.js';

/** The total as one row for machines. */
export function row({ busiest, passed: milestone, yearBefore: before, ...plain }: TotalData): Table {
  return recordTable({
    ...plain,
    busiestDate: busiest?.date ?? null,
    busiestValue: busiest?.value ?? null,
    passedThreshold: milestone?.threshold ?? null,
    passedDate: milestone?.date ?? null,
    passedDayNumber: milestone?.dayNumber ?? null,
    yearBeforeFrom: before.from,
    yearBeforeTo: before.to,
    yearBeforeTotal: before.total,
    difference: before.difference,
    changePercent: before.changePercent,
  });
}
