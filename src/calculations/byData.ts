import { type DataOf, dataFields } from '../calculation/index.js';
import {
  dayOfMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  periodInYear,
  periodOf,
  type Span,
  sameDate,
  toCivilDate,
  WEEKDAYS,
} from '../calendar/index.js';
import { GATHERINGS, type Gathering, requireYear } from '../option/index.js';
import type { ZodModule } from '../report/index.js';
import { capital, machineTable, type Table } from '../report/index.js';
import {
  change,
  type PeriodTotal,
  type Series,
  type Total,
  total,
  type YearTotal,
  yearTotal,
} from '../series/index.js';

/** Schema of totals gathered by period. */
export function dataSchema(z: ZodModule) {
  const { from, to, total, days, missingDays } = dataFields(z);
  const row = z.strictObject({
    year: z.int().describe('Year to which the period belongs: for a week, the year of its Sunday'),
    period: z
      .int()
      .nullable()
      .describe('Number of the period within its year, from 1; Monday is 1 among weekdays; null for a year'),
    label: z.string().describe('Name of the period within its year, such as January'),
    from,
    to,
    total,
    cumulative: z
      .number()
      .nullable()
      .describe(
        'Running total from the first day counted of the year to the end of this period; for years, from the first day counted of all; null where no day has a figure',
      ),
    days,
    missingDays,
    partial: z
      .boolean()
      .describe('Whether the start or the end of the data, or the as-of date, cuts the period short'),
    changePercent: z
      .number()
      .nullable()
      .exactOptional()
      .describe(
        'With --change only: change of the figure shown from the year before, as a percentage, unrounded; null where either figure is unknown, that of the year before is 0, or there is nothing whole to compare with',
      ),
  });
  return z.strictObject({
    period: z.enum(GATHERINGS).describe('What the days were gathered by'),
    rows: z.array(row).describe('One row for each period, the earliest first'),
  });
}

export type ByData = DataOf<typeof dataSchema>;
type ByRow = ByData['rows'][number];

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

/** `January`, `first quarter`, `week ending 5 January`, `Monday`: a row by its name within its year. */
export function labelOf(row: PeriodTotal, kind: Gathering): string {
  if (kind === 'weekday') return WEEKDAYS[row.number - 1] as string;
  return periodInYear(periodOf(kind, row.span.last));
}

/** `Month`: what stands above the labels. */
export function headingOf(kind: Gathering): string {
  return capital(kind);
}

/** Where a row stands beside those of other years: days by their date, so that 1 March is below 1 March. */
export function placeOf(row: PeriodTotal, kind: Gathering): number {
  return kind === 'day' ? monthOf(row.span.last) * 100 + dayOfMonth(row.span.last) : row.number;
}

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

/** The years of the rows, once each, in their order. */
export function yearsAmong(rows: readonly PeriodTotal[]): number[] {
  return [...new Set(rows.map(({ year }) => year))];
}

/** `null` for every year there is. */
export function wantedYears(
  asked: { readonly year?: number; readonly years?: readonly number[] },
  coverage: Span,
): readonly number[] | null {
  const named = [...(asked.year === undefined ? [] : [asked.year]), ...(asked.years ?? [])];
  for (const each of named) requireYear(each, coverage);
  return named.length === 0 ? null : named;
}

/** The years of which every day is among the rows. */
export function wholeYears(rows: readonly PeriodTotal[], series: Series, counted: Span): YearTotal[] {
  return yearsAmong(rows)
    .map((year) => ({ year, span: { first: firstDayOf(year), last: lastDayOf(year) } }))
    .filter(({ span }) => span.first >= counted.first && span.last <= counted.last)
    .map(({ year, span }) => yearTotal(series, year, span));
}

/** `2025`, `2023 to 2025`, or with gaps `2019, 2023`. */
export function yearsInWords(rows: readonly PeriodTotal[]): string {
  const years = yearsAmong(rows);
  const [first, last] = [years[0] as number, years.at(-1) as number];
  const unbroken = years.length === last - first + 1;
  if (first === last) return String(first);
  return unbroken ? `${first} to ${last}` : years.join(', ');
}
