import { toCivilDate } from '../calendar/index.js';
import type { Entries } from './entries.js';

const COLUMNS = [
  ['arrivals', 'arrivals'],
  ['boats', 'boats'],
  ['uncontrolled_landings', 'uncontrolled-landings'],
] as const;

/**
 * The project's own CSV: `date,arrivals,boats,uncontrolled_landings,notes`, a row a day, earliest first, LF. The same
 * entries give the same bytes. A figure that was not published is an empty cell.
 */
export function writeCanonicalCsv(entries: Entries): string {
  const lines = entries.days.map((day, index) => {
    const figures = COLUMNS.map(([, measure]) => cell(entries.figures.get(measure)?.[index]));
    return [toCivilDate(day), ...figures, quoted(entries.notes.get(index) ?? '')].join(',');
  });
  return `${['date', ...COLUMNS.map(([heading]) => heading), 'notes'].join(',')}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function cell(figure = Number.NaN): string {
  return Number.isNaN(figure) ? '' : String(figure);
}

// A spreadsheet would run a text that starts like a formula: an apostrophe in front makes it text. The reader takes it off.
function quoted(text: string): string {
  const safe = /^[=+\-@']/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
