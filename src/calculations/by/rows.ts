import { toCivilDate } from '../../calendar/index.js';
import type { Gathering } from '../../option/index.js';
import { machineTable, type Table } from '../../report/index.js';
import type { PeriodTotal } from '../../series/index.js';
import type { ChangeOf } from './change.js';
import { labelOf } from './labels.js';

export interface ByRow {
  /** The year to which the period belongs: a week to that of its Sunday. */
  readonly year: number;
  /** 1-based number within its year; Monday is 1; `null` for a year. */
  readonly period: number | null;
  readonly label: string;
  /** First and last day counted, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** In the unit of the measure, unrounded; `null` where no day has a figure. */
  readonly total: number | null;
  /** The figure from the first period of its year to this one; for a year that of the years so far. */
  readonly cumulative: number | null;
  readonly days: number;
  readonly missingDays: number;
  /** Whether the data, or the as-of date, cut the period short. */
  readonly partial: boolean;
  /** With `--change`: the figure shown against the year before; `null` where either is unknown or the base is 0. */
  readonly changePercent?: number | null;
}

/** A period as the data have it; `changeOf` is `null` where no change was asked for. */
export function toRow(row: PeriodTotal, kind: Gathering, changeOf: ChangeOf): ByRow {
  return {
    year: row.year,
    period: kind === 'year' ? null : row.number,
    label: labelOf(row, kind),
    from: toCivilDate(row.span.first),
    to: toCivilDate(row.span.last),
    total: row.value,
    cumulative: row.running.value,
    days: row.days,
    missingDays: row.missingDays,
    partial: row.partial,
    ...(changeOf === null ? {} : { changePercent: changeOf(row).percent }),
  };
}

/** A row a period for machines, its columns those of the first. */
export function tidy(data: readonly ByRow[]): Table {
  const rows = data.map((row) => ({ ...row }));
  return machineTable(Object.keys(rows[0] ?? {}), rows);
}
