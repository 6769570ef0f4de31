import { type DayNumber, toCivilDate } from '../calendar/index.js';
import { canonicalSeriesHeading, type SeriesKind, withGuard } from '../table/index.js';
import type { Entries } from './entries.js';
import type { NamedSeries } from './namedSeries.js';

/** Headings with their measures. */
const COLUMNS = [
  ['arrivals', 'arrivals'],
  ['boats', 'boats'],
  ['uncontrolled_landings', 'uncontrolled-landings'],
] as const;

const WEEKLY_COLUMNS = [
  ...COLUMNS,
  ['migrants_prevented', 'migrants-prevented'],
  ['events_prevented', 'events-prevented'],
] as const;

/** The measures in the canonical CSV of a series. */
export function canonicalMeasures(kind: SeriesKind): readonly string[] {
  return columnsOf(kind).map(([, measure]) => measure);
}

/**
 * Writes the project's own CSV: `date,arrivals,boats,uncontrolled_landings,notes`, a row a day, earliest first, LF. A
 * weekly series has `week_ending`, and prevented migrants and events as well. Equal entries give equal bytes. A figure
 * that was not published is an empty cell.
 */
export function writeCanonicalCsv(entries: Entries, kind: SeriesKind = 'daily'): string {
  const lines = entries.days.map((_, index) => lineOf(entries, index, kind));
  return joined([headingsOf(kind), ...lines]);
}

/**
 * Writes several series as canonical CSV, with their names in a second column. Its heading is that of the input if it is
 * a usual one, else `series`. Rows of one day are in the order of the series.
 */
export function writeSeriesCsv({ column, byName }: NamedSeries, kind: SeriesKind = 'daily'): string {
  const rows = [...byName].flatMap(([name, entries]) =>
    entries.days.map((day, index) => ({ day, name, entries, index })),
  );
  // Sorting is stable: rows of one day stay in the order of the series.
  rows.sort((one, other) => one.day - other.day);
  const lines = rows.map(({ name, entries, index }) => withName(lineOf(entries, index, kind), quoted(name)));
  return joined([withName(headingsOf(kind), canonicalSeriesHeading(column)), ...lines]);
}

/** Cells of a row, the date first. */
type Cells = readonly [string, ...(readonly string[])];

function lineOf(entries: Entries, index: number, kind: SeriesKind): Cells {
  const figures = columnsOf(kind).map(([, measure]) => cell(entries.figures.get(measure)?.[index]));
  return [toCivilDate(entries.days[index] as DayNumber), ...figures, quoted(entries.notes.get(index) ?? '')];
}

function headingsOf(kind: SeriesKind): Cells {
  const date = kind === 'daily' ? 'date' : 'week_ending';
  return [date, ...columnsOf(kind).map(([heading]) => heading), 'notes'];
}

function withName([date, ...others]: Cells, name: string): Cells {
  return [date, name, ...others];
}

function joined(lines: readonly Cells[]): string {
  return lines.map((cells) => `${cells.join(',')}\n`).join('');
}

function columnsOf(kind: SeriesKind) {
  return kind === 'daily' ? COLUMNS : WEEKLY_COLUMNS;
}

function cell(figure = Number.NaN): string {
  return Number.isNaN(figure) ? '' : String(figure);
}

function quoted(text: string): string {
  const safe = withGuard(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
