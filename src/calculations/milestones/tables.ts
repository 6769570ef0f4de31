import {
  type CivilDate,
  type DayNumber,
  dayAndMonth,
  lastDayOf,
  longDate,
  toDayNumber,
  weekdayAndDate,
  weekdayAndLongDate,
} from '../../calendar/index.js';
import {
  machineTable,
  phrase,
  type Table,
  type TableRow,
  type Unit,
  wholeNumber,
} from '../../report/index.js';
import type { MilestoneRow, MilestonesData } from './milestonesData.js';

/** A row for each threshold and year. */
export function machineRows(passed: MilestonesData['milestones']): Table {
  return machineTable(
    ['threshold', 'year', 'date', 'dayNumber', 'total', 'order', 'missingDays'],
    passed.flatMap(({ threshold, rows }) => rows.map((row) => ({ threshold, ...row }))),
  );
}

/** When one threshold was passed; `several` tells whether it must be named above. */
export function personTable(
  threshold: number,
  rows: readonly MilestoneRow[],
  unit: Unit,
  several: boolean,
  end: DayNumber,
): Table {
  const ofYears = rows.some(({ year }) => year !== null);
  return {
    audience: 'person',
    titled: several,
    columns: [
      ...(ofYears
        ? [{ key: 'year', title: wholeNumber(threshold, unit), unit: 'label', audience: 'all' } as const]
        : []),
      {
        key: 'when',
        title: ofYears ? 'Passed on' : `${wholeNumber(threshold, unit)} passed on`,
        audience: 'all',
      },
      { key: 'day', title: 'Day', audience: 'all' },
      { key: 'total', title: 'Total', unit, audience: 'all' },
      { key: 'standing', title: '', audience: 'all' },
    ],
    rows: rows.map((row) => toPersonRow(row, end)),
  };
}

function toPersonRow(
  { year, date, dayNumber, total: value, order, missingDays }: MilestoneRow,
  end: DayNumber,
): TableRow {
  const by = year === null ? longDate(end) : dayAndMonth(end);
  const open = year === null || lastDayOf(year) > end;
  const notReached = value === null ? 'no figures' : open ? `not by ${by}` : 'not reached';
  const reached = date === null ? null : toDayNumber(date as CivilDate);
  return {
    cells: {
      ...(year === null ? {} : { year }),
      when:
        reached === null ? notReached : year === null ? weekdayAndLongDate(reached) : weekdayAndDate(reached),
      day: dayNumber === null ? '' : phrase`day ${{ value: dayNumber, unit: 'count' }}`,
      total: value,
      standing: order === 1 ? 'earliest' : '',
    },
    incomplete: missingDays > 0 ? ['total'] : [],
  };
}
