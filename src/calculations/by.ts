import { type Calculation, countedInWords, countedYears, cutShortNotes } from '../calculation/index.js';
import { longDate, type Span, toCivilDate } from '../calendar/index.js';
import {
  asOf,
  BeyondDataError,
  changes as changeFlag,
  cumulative,
  type Gathering,
  measure,
  onlyYear,
  period,
  resolveAsOf,
  resolveMeasure,
  shownYears,
} from '../option/index.js';
import {
  annualNotes,
  capital,
  listed,
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
import { type PeriodTotal, rollUp } from '../series/index.js';
import { sentences } from './by/sentences.js';
import {
  type ByData,
  type ChangeOf,
  changes,
  dataSchema,
  type NoChange,
  toCell,
  toRow,
  wholeYears,
  yearsAmong,
  yearsAsked,
  yearTotals,
} from './byData.js';

const options = { period, year: onlyYear, asOf, years: shownYears, measure, cumulative, change: changeFlag };

/** Totals by day, week, month, quarter, half, year or weekday, years side by side. */
export const by: Calculation<typeof options, ByData> = {
  name: 'by',
  summary: 'totals by week, month, year or weekday, years side by side',
  options,
  words: { option: 'period', many: false, required: true },
  examples: [
    { line: 'by month --years 2023..2025', answers: 'three years side by side, month by month' },
    {
      line: 'by week --year 2025 --cumulative --format csv',
      answers: 'running totals of 2025, a row a week, for a spreadsheet',
    },
  ],
  mainFigure: ['total', 'rows'],
  dataSchema,
  compute({ series: set, annual, source, asked }) {
    const kind = asked.period ?? 'month';
    const name = resolveMeasure(asked.measure, set.measures);
    const series = set.series(name);
    const { unit } = series.measure;
    const counted = {
      first: set.coverage.first,
      last: resolveAsOf({ asOf: asked.asOf }, set.coverage),
    };
    const all = rollUp(series, kind, counted);
    const years = yearsAsked(asked, set.coverage);
    const rows = years === null ? all : all.filter((row) => years.includes(row.year));
    if (rows.length === 0)
      throw new BeyondDataError(`these years have no day up to ${longDate(counted.last)}`);
    const onRunning = asked.cumulative ?? false;
    const changeOf = asked.change ? changes(all, series, kind, onRunning) : null;
    const during = countedYears(yearsAmong(rows), counted, kind === 'week');
    const severalYears = during.years.length > 1;
    const cells = rows.map((row) => toCell(row, kind, severalYears, onRunning, changeOf));
    const totals = kind === 'year' || onRunning ? [] : yearTotals(rows, kind, series, counted);
    const words = measureWords(name, unit);
    const inYears =
      kind !== 'week' && name === 'arrivals' ? annualNotes(wholeYears(rows, series, counted), annual) : [];
    const cut = cutShortNotes(during);
    const isMarked = [...cells, ...totals].some(({ incomplete }) => incomplete);
    const notes = [
      ...(isMarked ? [] : cut),
      ...readingNotes(rows, kind, severalYears, asked, counted),
      ...notGivenNotes(rows, onRunning, changeOf, counted),
      ...inYears,
    ];
    const missing = missingNotes(rows);
    const footnotes = [...(isMarked ? cut : []), ...missing];
    const shown =
      kind === 'year' ? yearList(cells, unit) : sideBySide({ cells, unit, title: capital(kind), totals });
    const data = rows.map((row) => toRow(row, kind, changeOf));
    return {
      command: 'by',
      title: `${words.title}, by ${kind}${onRunning ? ', running totals' : ''}, ${countedInWords(during)}`,
      measure: name,
      unit,
      data: { period: kind, asOf: toCivilDate(during.span.last), rows: data },
      tables: [machineRows(data), shown],
      remarks: [],
      prose: [
        ...sentences({
          rows,
          kind,
          onRunning,
          series,
          during,
          counted,
          words,
          unit,
        }),
        ...missing,
        ...(kind === 'year' ? inYears : []),
      ],
      footnotes,
      notes,
      source,
    };
  },
};

/** One row for each period; `changePercent` is a column only where it was asked for. */
function machineRows(data: ByData['rows']): Table {
  const rows = data.map((row) => ({ ...row }));
  return machineTable(Object.keys(rows[0] ?? {}), rows);
}

/** Years below one another, instead of side by side. */
function yearList(cells: readonly YearCell[], unit: Unit): Table {
  return {
    audience: 'person',
    titled: false,
    columns: [
      { key: 'year', title: 'Year', unit: 'label', audience: 'all' },
      { key: 'total', title: 'Total', unit, audience: 'all', bars: true },
      { key: 'changePercent', title: 'Change', unit: 'percent', signed: true, audience: 'all' },
    ],
    rows: cells.map(({ year, value, incomplete, changePercent, changeIncomplete }) => ({
      cells: { year, total: value, ...(changePercent === undefined ? {} : { changePercent }) },
      incomplete: [...(incomplete ? ['total'] : []), ...(changeIncomplete ? ['changePercent'] : [])],
    })),
  };
}

/** Counts the days that have no figure. */
function missingNotes(rows: readonly PeriodTotal[]): Phrase[] {
  const missing = rows.reduce((sum, row) => sum + row.missingDays, 0);
  if (missing === 0) return [];
  return [
    phrase`The figures are incomplete: ${quantity(missing, 'days')} in all ${missing === 1 ? 'has' : 'have'} no figure.`,
  ];
}

/** Says why figures and changes are not given, although the days have figures. */
function notGivenNotes(
  rows: readonly PeriodTotal[],
  onRunning: boolean,
  changeOf: ChangeOf,
  counted: Span,
): Phrase[] {
  const figures = rows.map((row) => (onRunning ? row.running : row));
  const withoutBoats = figures.some(({ value, missingDays }) => value === null && missingDays === 0);
  const reasons = new Set(changeOf === null ? [] : rows.map((row) => changeOf(row).reason));
  const inWords: Readonly<Record<NoChange, string>> = {
    begins: `the data, which begin on ${longDate(counted.first)}, lack the year before`,
    'cut short': 'one of the two is cut short',
    unknown: 'one of the two is not known',
    zero: 'the figure of the year before is 0',
  };
  const given = (Object.keys(inWords) as NoChange[]).filter((reason) => reasons.has(reason));
  return [
    ...(withoutBoats ? [phrase`Where no boats arrived there is no number of people per boat.`] : []),
    ...(given.length === 0
      ? []
      : [
          phrase`No change is given where ${listed(
            given.map((reason) => [inWords[reason]]),
            'or',
          )}.`,
        ]),
  ];
}

/** Explains how the rows are to be read. */
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
