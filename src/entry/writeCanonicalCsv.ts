import { toCivilDate } from '../calendar/index.js';
import type { SeriesKind } from './column.js';
import type { Entries } from './entries.js';
import { withGuard } from './formulaGuard.js';

/** Headings, and the measure below each. */
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

/** The measures that the canonical CSV of a series has a place for. */
export function canonicalMeasures(kind: SeriesKind): readonly string[] {
  return columnsOf(kind).map(([, measure]) => measure);
}

/**
 * The project's own CSV: `date,arrivals,boats,uncontrolled_landings,notes`, a row a day, earliest first, LF; of a weekly
 * series `week_ending` and the prevented as well. The same entries give the same bytes. A figure that was not published
 * is an empty cell.
 */
export function writeCanonicalCsv(entries: Entries, kind: SeriesKind = 'daily'): string {
  const columns = columnsOf(kind);
  const lines = entries.days.map((day, index) => {
    const figures = columns.map(([, measure]) => cell(entries.figures.get(measure)?.[index]));
    return [toCivilDate(day), ...figures, quoted(entries.notes.get(index) ?? '')].join(',');
  });
  const headings = [
    kind === 'daily' ? 'date' : 'week_ending',
    ...columns.map(([heading]) => heading),
    'notes',
  ];
  return `${headings.join(',')}\n${lines.map((line) => `${line}\n`).join('')}`;
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
