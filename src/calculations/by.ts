import {
  type Calculation,
  type CountedYears,
  countedInWords,
  countedYears,
  cutShortNotes,
  duringCounted,
  figureOfEach,
  holders,
  MOST_NAMED,
  type Tie,
  tiesIn,
} from '../calculation/index.js';
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
  nameOf,
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
      ...inYears,
    ];
    const footnotes = [...(isMarked ? cut : []), ...missingNotes(rows)];
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
      prose: [sentence(rows, kind, during, words, unit), ...footnotes, ...(kind === 'year' ? inYears : [])],
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

/**
 * `Of the whole months of 2025, July had the most arrivals (5,454), February the fewest (958).` All years shown take part, and
 * only days that were counted.
 */
function sentence(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  during: CountedYears,
  words: MeasureWords,
  unit: Unit,
): Phrase {
  const severalYears = during.years.length > 1;
  const whole = wholeAmong(rows, kind, severalYears);
  const known = whole.flatMap((row) =>
    row.value !== null && row.missingDays === 0 ? [{ ...row, value: row.value }] : [],
  );
  const ties = tiesIn(rankByValue(known, 'highest'));
  const [most, fewest] = [ties[0], ties.at(-1)];
  if (most === undefined || fewest === undefined) return noneInWords(kind, during, whole);
  const named = (row: PeriodTotal) => nameOf(row, kind, severalYears && kind !== 'year');
  const things = kind === 'half' ? 'halves' : `${kind}s`;
  const left = known.length === whole.length ? '' : ` with ${wholeFigures(kind, whole)}`;
  const counted = `${duringCounted(during)}${left}`;
  const [comma, behind] = counted.includes(',') ? [',', ','] : ['', ''];
  if (known.length === 1) {
    const one = kind === 'day' || kind === 'weekday' ? kind : `whole ${kind}`;
    return phrase`One ${one} ${counted}${comma} was counted: ${holders(most, named, things, unit)}.`;
  }
  const whichOnes = thingsInWords(kind, things, whole.length < rows.length);
  if (ties.length === 1)
    return phrase`All ${whichOnes} ${counted}${behind} had the same figure (${{ value: most.value, unit }}).`;
  const highest = sharers(most, named, things);
  const lowest = sharers(fewest, named, things);
  const figure = (tie: Tie<unknown>) => figureOfEach(tie, unit);
  return phrase`Of the ${whichOnes} ${counted}, ${highest} had the most ${words.noun} ${figure(most)}, ${lowest}${fewest.sharedBy > 1 ? ' had' : ''} the fewest ${figure(fewest)}.`;
}

/** `June and July`, or `5 months` where more share the figure than are named. */
function sharers(
  { sharedBy, shown }: Tie<PeriodTotal>,
  named: (row: PeriodTotal) => string,
  things: string,
): Phrase {
  return sharedBy > MOST_NAMED
    ? phrase`${{ value: sharedBy, unit: 'count' }} ${things}`
    : listed(shown.map((row) => [named(row)]));
}

/** The rows that can be held against each other: whole periods; of weekdays those of one year, or of whole years. */
function wholeAmong(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  severalYears: boolean,
): readonly PeriodTotal[] {
  return kind === 'weekday' && !severalYears ? rows : rows.filter(({ partial }) => !partial);
}

/** `whole months`; days are always whole, and so are weekdays, unless years `areLeft` out of which only a part was counted. */
function thingsInWords(kind: Gathering, things: string, areLeft: boolean): string {
  if (kind === 'weekday') return areLeft ? 'weekdays of the whole years' : things;
  return kind === 'day' ? things : `whole ${things}`;
}

/** What a row must have to be ranked: days that lack a figure may hold the most, or the fewest. */
function wholeFigures(kind: Gathering, rows: readonly PeriodTotal[]): string {
  const oneEach = kind === 'day' || rows.every(({ missingDays }) => missingDays === 0);
  return oneEach ? 'a figure' : 'figures for every day';
}

/** Says that none of the `whole` rows has all of its figures, or that no row is whole. */
function noneInWords(kind: Gathering, during: CountedYears, whole: readonly PeriodTotal[]): Phrase {
  if (whole.length === 0) {
    const thing = kind === 'weekday' ? 'year' : kind;
    return phrase`No whole ${thing} lies within the days counted, ${countedInWords(during)}.`;
  }
  const one = kind === 'day' || kind === 'weekday' ? kind : `whole ${kind}`;
  return phrase`No ${one} ${duringCounted(during)} has ${wholeFigures(kind, whole)}.`;
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
