import {
  dayOfMonth,
  firstDayOf,
  lastDayOf,
  longDate,
  monthOf,
  periodInYear,
  periodOf,
  type Span,
  sameDate,
  toCivilDate,
  WEEKDAYS,
} from '../calendar/index.js';
import {
  type AsOf,
  asOf,
  changes,
  cumulative,
  GATHERINGS,
  type Gathering,
  measure,
  onlyYear,
  period,
  QuestionError,
  requireYear,
  resolveAsOf,
  resolveMeasure,
  shownYears,
} from '../option/index.js';
import {
  annualNotes,
  type MeasureWords,
  machineTable,
  measureWords,
  type Phrase,
  phrase,
  quantity,
  sideBySide,
  type Table,
  type Unit,
  type YearCell,
} from '../report/index.js';
import {
  change,
  type PeriodTotal,
  rollUp,
  type Series,
  total,
  type YearTotal,
  yearTotal,
} from '../series/index.js';
import type { Calculation } from './calculation.js';

const options = { period, year: onlyYear, years: shownYears, asOf, measure, cumulative, change: changes };

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

export interface ByData {
  readonly period: Gathering;
  readonly rows: readonly ByRow[];
}

/** Totals by day, week, month, quarter, half, year or weekday, years side by side. */
export const by: Calculation<typeof options, ByData> = {
  name: 'by',
  summary: 'totals by day, week, month, quarter, half, year or weekday, years side by side',
  options,
  words: { option: 'period', many: false, required: true },
  examples: [
    { line: 'by month --years 2023..2025', answers: 'three years side by side, month by month' },
    {
      line: 'by week --year 2025 --cumulative --format csv',
      answers: 'running totals of 2025, a row a week, for a spreadsheet',
    },
  ],
  dataSchema: (z) =>
    z.strictObject({
      period: z.enum(GATHERINGS),
      rows: z.array(
        z.strictObject({
          year: z.int(),
          period: z.int().nullable(),
          label: z.string(),
          from: z.iso.date(),
          to: z.iso.date(),
          total: z.number().nullable(),
          cumulative: z.number().nullable(),
          days: z.int(),
          missingDays: z.int(),
          partial: z.boolean(),
          changePercent: z.number().nullable().exactOptional(),
        }),
      ),
    }),
  compute({ series: set, annual, source, asked }) {
    const kind = asked.period ?? 'month';
    const name = resolveMeasure(asked.measure ?? 'arrivals', set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const counted = { first: set.coverage.first, last: resolveAsOf(given(asked.asOf), set.coverage) };
    const all = rollUp(series, kind, counted);
    const wanted = wantedYears(asked, set.coverage);
    const rows = wanted === null ? all : all.filter((row) => wanted.includes(row.year));
    if (rows.length === 0) throw new QuestionError(`these years have no day up to ${longDate(counted.last)}`);
    const onRunning = asked.cumulative ?? false;
    const percentOf = asked.change ? (row: PeriodTotal) => changeOf(row, all, series, kind, onRunning) : null;
    const severalYears = new Set(rows.map((row) => row.year)).size > 1;
    const cells = rows.map((row) => toCell(row, kind, severalYears, onRunning, percentOf));
    const totals = kind === 'year' || onRunning ? [] : yearTotals(rows, kind, series, counted);
    const words = measureWords(name, unit);
    const inYears =
      kind !== 'week' && name === 'arrivals' ? annualNotes(wholeYears(rows, series), annual) : [];
    const notes = [...readingNotes(rows, kind, severalYears, asked, counted), ...inYears];
    const footnotes = [...cutNotes(rows, kind, counted), ...missingNotes(rows)];
    const shown =
      kind === 'year' ? yearList(cells, unit) : sideBySide({ cells, unit, title: headingOf(kind), totals });
    const data = rows.map((row) => toRow(row, kind, percentOf));
    return {
      command: 'by',
      title: `${words.title}, by ${kind}${onRunning ? ', running totals' : ''}, ${yearsInWords(rows)}`,
      measure: name,
      unit,
      data: { period: kind, rows: data },
      tables: [tidy(data), shown],
      remarks: [],
      prose: [sentence(rows, kind, words, unit), ...footnotes, ...(kind === 'year' ? inYears : [])],
      footnotes,
      notes,
      source,
    };
  },
};

function given(day: AsOf | undefined): { readonly asOf?: AsOf } {
  return day === undefined ? {} : { asOf: day };
}

/** `null` for every year there is. */
function wantedYears(
  asked: { readonly year?: number; readonly years?: readonly number[] },
  coverage: Span,
): readonly number[] | null {
  const named = [...(asked.year === undefined ? [] : [asked.year]), ...(asked.years ?? [])];
  for (const each of named) requireYear(each, coverage);
  return named.length === 0 ? null : named;
}

/** Against the same period of the year before; a period that is cut short against the same dates of it. */
function changeOf(
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

type PercentOf = ((row: PeriodTotal) => number | null) | null;

function toRow(row: PeriodTotal, kind: Gathering, percentOf: PercentOf): ByRow {
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
    ...(percentOf === null ? {} : { changePercent: percentOf(row) }),
  };
}

function toCell(
  row: PeriodTotal,
  kind: Gathering,
  severalYears: boolean,
  onRunning: boolean,
  percentOf: PercentOf,
): YearCell {
  return {
    year: row.year,
    number: placeOf(row, kind),
    label: kind === 'week' && severalYears ? `${row.number}` : labelOf(row, kind),
    value: (onRunning ? row.running : row).value,
    incomplete: row.partial || row.missingDays > 0,
    ...(percentOf === null ? {} : { changePercent: percentOf(row) }),
  };
}

/** Where a row stands beside those of other years: days by their date, so that 1 March is below 1 March. */
function placeOf(row: PeriodTotal, kind: Gathering): number {
  return kind === 'day' ? monthOf(row.span.last) * 100 + dayOfMonth(row.span.last) : row.number;
}

function labelOf(row: PeriodTotal, kind: Gathering): string {
  if (kind === 'weekday') return WEEKDAYS[row.number - 1] as string;
  return periodInYear(periodOf(kind, row.span.last));
}

function headingOf(kind: Gathering): string {
  return kind === 'week' ? 'Week' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function yearsInWords(rows: readonly PeriodTotal[]): string {
  const years = [...new Set(rows.map(({ year }) => year))];
  const [first, last] = [years[0] as number, years.at(-1) as number];
  const unbroken = years.length === last - first + 1;
  if (first === last) return String(first);
  return unbroken ? `${first} to ${last}` : years.join(', ');
}

/** The years of which every day is among the rows. */
function wholeYears(rows: readonly PeriodTotal[], series: Series): YearTotal[] {
  const years = [...new Set(rows.map((row) => row.year))];
  return years.map((each) => yearTotal(series, each, { first: firstDayOf(each), last: lastDayOf(each) }));
}

/** The figure of each year's days that were counted: of quotients the quotient of the totals. */
function yearTotals(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  series: Series,
  counted: Span,
): YearCell[] {
  return [...new Set(rows.map(({ year }) => year))].map((year) => {
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
      incomplete: missingDays > 0 || ofYear.some(({ partial }) => partial),
    };
  });
}

function tidy(data: readonly ByRow[]): Table {
  const rows = data.map((row) => ({ ...row }));
  return machineTable(Object.keys(rows[0] ?? {}), rows);
}

function yearList(cells: readonly YearCell[], unit: Unit): Table {
  return {
    audience: 'person',
    titled: false,
    columns: [
      { key: 'year', title: 'Year', unit: 'label', audience: 'all' },
      { key: 'total', title: 'Total', unit, audience: 'all', bars: true },
      { key: 'changePercent', title: 'Change', unit: 'percent', signed: true, audience: 'all' },
    ],
    rows: cells.map(({ year, value, incomplete, changePercent }) => ({
      cells: { year, total: value, ...(changePercent === undefined ? {} : { changePercent }) },
      incomplete: incomplete ? ['total'] : [],
    })),
  };
}

function cutNotes(rows: readonly PeriodTotal[], kind: Gathering, { first, last }: Span): Phrase[] {
  if (!rows.some(({ partial }) => partial)) return [];
  const atStart =
    rows.some(({ partial, span }) => partial && span.first === first) &&
    periodOfDay(kind, first).first !== first;
  const atEnd =
    rows.some(({ partial, span }) => partial && span.last === last) && periodOfDay(kind, last).last !== last;
  return [
    ...(atStart ? [phrase`Cut short: the first day counted is ${longDate(first)}.`] : []),
    ...(atEnd ? [phrase`Cut short: the last day counted is ${longDate(last)}.`] : []),
  ];
}

function periodOfDay(kind: Gathering, day: number): Span {
  return periodOf(kind === 'weekday' ? 'year' : kind, day).span;
}

function missingNotes(rows: readonly PeriodTotal[]): Phrase[] {
  const missing = rows.reduce((sum, row) => sum + row.missingDays, 0);
  return missing === 0 ? [] : [phrase`Incomplete: ${quantity(missing, 'days')} in all without a figure.`];
}

/** What a reader must know of the rows themselves. */
function readingNotes(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  severalYears: boolean,
  asked: { readonly cumulative?: true; readonly change?: true },
  counted: Span,
): Phrase[] {
  const notes: Phrase[] = [];
  if (kind === 'week') {
    const number = severalYears ? ': week 1 ends on its first' : '';
    notes.push(phrase`Weeks run from Monday to Sunday and count to the year of their Sunday${number}.`);
  }
  if (kind === 'year' && asked.cumulative)
    notes.push(phrase`Running totals from ${longDate(counted.first)}.`);
  if (
    asked.change &&
    kind !== 'week' &&
    kind !== 'weekday' &&
    !asked.cumulative &&
    rows.some(({ partial }) => partial)
  ) {
    notes.push(phrase`What is cut short is compared with the same dates of the year before.`);
  }
  return notes;
}

/** `Of the months of 2025, July had the most arrivals (5,454), February the fewest (958).` */
function sentence(rows: readonly PeriodTotal[], kind: Gathering, words: MeasureWords, unit: Unit): Phrase {
  const latest = kind === 'year' ? rows : rows.filter(({ year }) => year === rows.at(-1)?.year);
  const whole = latest.filter(
    ({ value, partial, missingDays }) =>
      value !== null && (kind === 'weekday' || !partial) && missingDays === 0,
  );
  const when = kind === 'year' ? yearsInWords(rows) : String(rows.at(-1)?.year);
  const ordered = [...whole].sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const [most, fewest] = [ordered[0], ordered.at(-1)];
  if (most === undefined || fewest === undefined)
    return phrase`No whole ${kind} of ${when} has figures for every day.`;
  const named = (row: PeriodTotal) => (kind === 'week' ? `the ${labelOf(row, kind)}` : labelOf(row, kind));
  const figure = (row: PeriodTotal) => phrase`(${{ value: row.value, unit }})`;
  const things = kind === 'half' ? 'halves' : `${kind}s`;
  if (whole.length === 1) {
    return phrase`One whole ${kind} of ${when} was counted: ${named(most)} ${figure(most)}.`;
  }
  if (most.value === fewest.value)
    return phrase`All ${things} of ${when} had the same figure ${figure(most)}.`;
  const sharers = ordered.filter(({ value }) => value === fewest.value).length;
  const least =
    sharers === 1
      ? phrase`${named(fewest)} the fewest ${figure(fewest)}`
      : phrase`${{ value: sharers, unit: 'count' }} had the fewest ${figure(fewest)}`;
  const whichOnes = kind === 'weekday' ? things : `whole ${things}`;
  return phrase`Of the ${whichOnes} of ${when}, ${named(most)} had the most ${words.noun} ${figure(most)}, ${least}.`;
}
