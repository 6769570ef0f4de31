import { sameDate } from '../../calendar/index.js';
import type { Gathering } from '../../option/index.js';
import { change, type PeriodTotal, type Series, total } from '../../series/index.js';
import { placeOf } from './place.js';

/** The change of a row in percent, itself `null` where it is unknown; `null` where none was asked for. */
export type PercentOf = ((row: PeriodTotal) => number | null) | null;

/** Against the same period of the year before; a period that is cut short against the same dates of it. */
export function changeOf(
  row: PeriodTotal,
  all: readonly PeriodTotal[],
  series: Series,
  kind: Gathering,
  onRunning: boolean,
): number | null {
  const before = all.find(
    (other) => other.year === row.year - 1 && placeOf(other, kind) === placeOf(row, kind),
  );
  if (before === undefined) return null;
  const { first, last } = row.span;
  const sameDates = { first: sameDate(first, row.year - 1), last: sameDate(last, row.year - 1) };
  if (row.partial && (onRunning || kind === 'week' || kind === 'weekday')) return null;
  const base = row.partial ? total(series, sameDates) : onRunning ? before.running : before;
  return change((onRunning ? row.running : row).value, base.value).changePercent;
}
