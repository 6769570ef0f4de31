import { countedYears, type DataOf, dataFields, isCut } from '../calculation/index.js';
import {
  dayOfMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  periodInWords,
  periodInYear,
  periodOf,
  type Span,
  sameSpan,
  toCivilDate,
  WEEKDAYS,
} from '../calendar/index.js';
import { GATHERINGS, type Gathering, requireYear } from '../option/index.js';
import type { YearCell, ZodModule } from '../report/index.js';
import {
  change,
  lacksDays,
  type PeriodTotal,
  type Series,
  type Total,
  total,
  type YearTotal,
  yearTotal,
} from '../series/index.js';

/** Schema of totals gathered by period. */
export function dataSchema(z: ZodModule) {
  const { from, to, asOf, total, days, missingDays } = dataFields(z);
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
        'With --change only: change from the year before, as a percentage, unrounded: of the total, or with --cumulative of the running total; a total cut short is compared with that of the same dates, a week, a weekday or a running total cut short with none; null where either is unknown, the earlier one is 0, or there is nothing whole to compare with',
      ),
  });
  return z.strictObject({
    period: z.enum(GATHERINGS).describe('What the days were gathered by'),
    asOf: asOf.describe('Last day counted in the years of these rows, included'),
    rows: z.array(row).describe('One row for each period, the earliest first'),
  });
}

export type ByData = DataOf<typeof dataSchema>;
type ByRow = ByData['rows'][number];

/** The row of a period, as it stands in the data; `changeOf` is `null` where no change was asked for. */
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

/** The name of a period in a sentence: `January`, `the first quarter`, `the week ending 5 January`; with `withYear`, `January 2025`. */
export function nameOf(row: PeriodTotal, kind: Gathering, withYear: boolean): string {
  if (kind === 'weekday') return labelOf(row, kind) + (withYear ? ` in ${row.year}` : '');
  const the = kind === 'week' || kind === 'quarter' || kind === 'half' ? 'the ' : '';
  return `${the}${withYear ? periodInWords(periodOf(kind, row.span.last)) : labelOf(row, kind)}`;
}

/** The name of a period within its year: `January`, `first quarter`, `week ending 5 January`, `Monday`. */
function labelOf(row: PeriodTotal, kind: Gathering): string {
  if (kind === 'weekday') return WEEKDAYS[row.number - 1] as string;
  return periodInYear(periodOf(kind, row.span.last));
}

/** A cell of the table that shows years side by side. Weeks of several years are labelled by number: their dates differ. */
export function toCell(
  row: PeriodTotal,
  kind: Gathering,
  severalYears: boolean,
  onRunning: boolean,
  changeOf: ChangeOf,
): YearCell {
  const figure = onRunning ? row.running : row;
  return {
    year: row.year,
    number: placeOf(row, kind),
    label: kind === 'week' && severalYears ? `${row.number}` : labelOf(row, kind),
    value: figure.value,
    incomplete: lacksDays(row, figure),
    ...(changeOf === null ? {} : changeCell(changeOf(row))),
  };
}

function changeCell({ percent, incomplete }: RowChange) {
  return { changePercent: percent, changeIncomplete: incomplete };
}

/** One cell for each year: the total of its days counted, which for a quotient is the quotient of the totals. */
export function yearTotals(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  series: Series,
  counted: Span,
): YearCell[] {
  return yearsAmong(rows).map((year) => {
    const ofYear = rows.filter((row) => row.year === year);
    const span = {
      first: ofYear[0]?.span.first ?? counted.first,
      last: ofYear.at(-1)?.span.last ?? counted.last,
    };
    const { value, missingDays } = total(series, span);
    return {
      year,
      number: 0,
      label: kind === 'week' ? 'These weeks' : 'Total',
      value,
      incomplete: missingDays > 0 || isCut(countedYears([year], counted, kind === 'week')),
    };
  });
}

/** Position of a row among those of its year, the same in every year: days go by date, so that 1 March stands beside 1 March. */
function placeOf(row: PeriodTotal, kind: Gathering): number {
  return kind === 'day' ? monthOf(row.span.last) * 100 + dayOfMonth(row.span.last) : row.number;
}

/** Why a row has no change. */
export type NoChange = 'begins' | 'cut short' | 'unknown' | 'zero';

/** Change of a row from the year before. */
export interface RowChange {
  /** Unrounded; `null` with a reason. */
  readonly percent: number | null;
  readonly reason: NoChange | null;
  /** Whether either of the two figures lacks days. */
  readonly incomplete: boolean;
}

/** Computes the change of a row; `null` where none was asked for. */
export type ChangeOf = ((row: PeriodTotal) => RowChange) | null;

function without(reason: NoChange): RowChange {
  return { percent: null, reason, incomplete: false };
}

/**
 * Compares each row with the same period of the year before, or where the row is cut short with the same dates. There is no
 * change where a whole period would be compared with one that is cut short, or with dates that the data do not reach; nor
 * where a running total would be compared with one that begins with the data, later in its year.
 */
export function changes(
  all: readonly PeriodTotal[],
  series: Series,
  kind: Gathering,
  onRunning: boolean,
): (row: PeriodTotal) => RowChange {
  const key = (year: number, row: PeriodTotal) => year * 10_000 + placeOf(row, kind);
  const byPlace = new Map(all.map((row) => [key(row.year, row), row]));
  const [start] = all;
  const first = start?.span.first ?? Number.POSITIVE_INFINITY;
  const beginsLate =
    onRunning && kind !== 'year' && start !== undefined && (start.partial || start.number > 1);
  return (row) => {
    const before = byPlace.get(key(row.year - 1, row));
    if (before === undefined || (beginsLate && before.year === start.year)) return without('begins');
    const base = row.partial
      ? sameDatesBefore(row, series, kind, onRunning, first)
      : wholeBefore(before, onRunning);
    if (base === null) return without('cut short');
    const figure = onRunning ? row.running : row;
    if (figure.value === null || base.value === null) return without('unknown');
    if (base.value === 0) return without('zero');
    return {
      percent: change(figure.value, base.value).changePercent,
      reason: null,
      incomplete: figure.missingDays > 0 || base.missingDays > 0,
    };
  };
}

function wholeBefore(before: PeriodTotal, onRunning: boolean): Total | null {
  if (before.partial) return null;
  return onRunning ? before.running : before;
}

function sameDatesBefore(
  { span }: PeriodTotal,
  series: Series,
  kind: Gathering,
  onRunning: boolean,
  first: number,
): Total | null {
  if (onRunning || kind === 'week' || kind === 'weekday') return null;
  const dates = sameSpan(span, -1, { endsMonth: false });
  return dates.first < first ? null : total(series, dates);
}

/** The years of the rows, each once, in the order of the rows. */
export function yearsAmong(rows: readonly PeriodTotal[]): number[] {
  return [...new Set(rows.map(({ year }) => year))];
}

/** The years that were asked for; `null` means every year. Throws `QuestionError` for a year that the data lack. */
export function yearsAsked(
  asked: { readonly year?: number; readonly years?: readonly number[] },
  coverage: Span,
): readonly number[] | null {
  const named = [...(asked.year === undefined ? [] : [asked.year]), ...(asked.years ?? [])];
  for (const each of named) requireYear(each, coverage);
  return named.length === 0 ? null : named;
}

/** The totals of the years whose days were all counted. */
export function wholeYears(rows: readonly PeriodTotal[], series: Series, counted: Span): YearTotal[] {
  return yearsAmong(rows)
    .map((year) => ({ year, span: { first: firstDayOf(year), last: lastDayOf(year) } }))
    .filter(({ span }) => span.first >= counted.first && span.last <= counted.last)
    .map(({ year, span }) => yearTotal(series, year, span));
}
