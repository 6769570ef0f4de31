import { sameDate } from '../../calendar/index.js';
import type { Gathering } from '../../option/index.js';
import { change, type PeriodTotal, type Series, type Total, total } from '../../series/index.js';
import { placeOf } from './place.js';

/** How a row stands against the year before. */
export interface RowChange {
  /** Unrounded; `null` where there is nothing whole to compare with, or the base is 0. */
  readonly percent: number | null;
  /** Whether one of the two figures lacks days. */
  readonly incomplete: boolean;
}

/** The change of a row; `null` where none was asked for. */
export type ChangeOf = ((row: PeriodTotal) => RowChange) | null;

const NOTHING: RowChange = { percent: null, incomplete: false };

/**
 * Against the same period of the year before; a period that is cut short against the same dates of it. A whole period is
 * not compared with one that is cut short, nor any with dates that the data do not reach.
 */
export function changes(
  all: readonly PeriodTotal[],
  series: Series,
  kind: Gathering,
  onRunning: boolean,
): (row: PeriodTotal) => RowChange {
  const key = (year: number, row: PeriodTotal) => year * 10_000 + placeOf(row, kind);
  const byPlace = new Map(all.map((row) => [key(row.year, row), row]));
  const first = all[0]?.span.first ?? Number.POSITIVE_INFINITY;
  return (row) => {
    const before = byPlace.get(key(row.year - 1, row));
    if (before === undefined) return NOTHING;
    const base = row.partial
      ? sameDatesBefore(row, series, kind, onRunning, first)
      : wholeBefore(before, onRunning);
    if (base === null) return NOTHING;
    const figure = onRunning ? row.running : row;
    return {
      percent: change(figure.value, base.value).changePercent,
      incomplete: figure.missingDays > 0 || base.missingDays > 0,
    };
  };
}

function wholeBefore(before: PeriodTotal, onRunning: boolean): Total | null {
  if (before.partial) return null;
  return onRunning ? before.running : before;
}

function sameDatesBefore(
  { span, year }: PeriodTotal,
  series: Series,
  kind: Gathering,
  onRunning: boolean,
  first: number,
): Total | null {
  if (onRunning || kind === 'week' || kind === 'weekday') return null;
  const dates = { first: sameDate(span.first, year - 1), last: sameDate(span.last, year - 1) };
  return dates.first < first ? null : total(series, dates);
}
