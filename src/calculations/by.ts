import { type Calculation, holders, type Tie, tiesIn } from '../calculation/index.js';
import { longDate, periodOf, type Span } from '../calendar/index.js';
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
import { type PeriodTotal, rankByValue, rollUp } from '../series/index.js';
import {
  type ByData,
  changes,
  dataSchema,
  labelOf,
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
    const severalYears = yearsAmong(rows).length > 1;
    const cells = rows.map((row) => toCell(row, kind, severalYears, onRunning, changeOf));
    const totals = kind === 'year' || onRunning ? [] : yearTotals(rows, kind, series, counted);
    const words = measureWords(name, unit);
    const inYears =
      kind !== 'week' && name === 'arrivals' ? annualNotes(wholeYears(rows, series, counted), annual) : [];
    const notes = [...readingNotes(rows, kind, severalYears, asked, counted), ...inYears];
    const footnotes = [...cutShortNotes(rows, kind, counted), ...missingNotes(rows)];
    const shown =
      kind === 'year' ? yearList(cells, unit) : sideBySide({ cells, unit, title: capital(kind), totals });
    const data = rows.map((row) => toRow(row, kind, changeOf));
    return {
      command: 'by',
      title: `${words.title}, by ${kind}${onRunning ? ', running totals' : ''}, ${yearsInWords(rows)}`,
      measure: name,
      unit,
      data: { period: kind, rows: data },
      tables: [machineRows(data), shown],
      remarks: [],
      prose: [sentence(rows, kind, words, unit), ...footnotes, ...(kind === 'year' ? inYears : [])],
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

/** `Of the months of 2025, July had the most arrivals (5,454), February the fewest (958).` */
function sentence(rows: readonly PeriodTotal[], kind: Gathering, words: MeasureWords, unit: Unit): Phrase {
  const latest = kind === 'year' ? rows : rows.filter(({ year }) => year === rows.at(-1)?.year);
  const whole = latest.flatMap((row) => {
    const { value, partial, missingDays } = row;
    return value !== null && (kind === 'weekday' || !partial) && missingDays === 0 ? [{ ...row, value }] : [];
  });
  const when = kind === 'year' ? yearsInWords(rows) : String(rows.at(-1)?.year);
  const ties = tiesIn(rankByValue(whole, 'highest'));
  const [most, fewest] = [ties[0], ties.at(-1)];
  if (most === undefined || fewest === undefined)
    return phrase`No whole ${kind} of ${when} has figures for every day.`;
  const named = (row: PeriodTotal) => (kind === 'week' ? `the ${labelOf(row, kind)}` : labelOf(row, kind));
  const things = kind === 'half' ? 'halves' : `${kind}s`;
  const whichOnes = kind === 'weekday' ? things : `whole ${things}`;
  if (whole.length === 1) {
    return phrase`One whole ${kind} of ${when} was counted: ${holders(most, named, things, unit)}.`;
  }
  if (ties.length === 1)
    return phrase`All ${whichOnes} of ${when} had the same figure (${{ value: most.value, unit }}).`;
  const highest = sharers(most, named, things);
  const lowest = sharers(fewest, named, things);
  const figure = ({ value, sharedBy }: Tie<unknown>) =>
    phrase`(${{ value, unit }}${sharedBy > 1 ? ' each' : ''})`;
  return phrase`Of the ${whichOnes} of ${when}, ${highest} had the most ${words.noun} ${figure(most)}, ${lowest}${fewest.sharedBy > 1 ? ' had' : ''} the fewest ${figure(fewest)}.`;
}

/** Periods that share a figure are named up to this number, and otherwise counted: none of them comes before the others. */
const NAMED = 3;

function sharers(
  { sharedBy, shown }: Tie<PeriodTotal>,
  named: (row: PeriodTotal) => string,
  things: string,
): Phrase {
  return sharedBy > NAMED
    ? phrase`${{ value: sharedBy, unit: 'count' }} ${things}`
    : listed(shown.map((row) => [named(row)]));
}

/** `2025`, `2023 to 2025`, or with gaps `2019, 2023`. */
function yearsInWords(rows: readonly PeriodTotal[]): string {
  const years = yearsAmong(rows);
  const [first, last] = [years[0] as number, years.at(-1) as number];
  const unbroken = years.length === last - first + 1;
  if (first === last) return String(first);
  return unbroken ? `${first} to ${last}` : years.join(', ');
}

/** Names the first or last day counted where it cuts a period short. */
function cutShortNotes(rows: readonly PeriodTotal[], kind: Gathering, { first, last }: Span): Phrase[] {
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

/** Counts the days that have no figure. */
function missingNotes(rows: readonly PeriodTotal[]): Phrase[] {
  const missing = rows.reduce((sum, row) => sum + row.missingDays, 0);
  return missing === 0 ? [] : [phrase`Incomplete: ${quantity(missing, 'days')} in all without a figure.`];
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
