import { toCivilDate } from '../../../src/calendar/index.js';
import { validateEntries } from '../../../src/ingest/validateEntries.js';
import { readPage } from '../../../src/readers/page/readPage.js';
import { bytes } from '../../support/figures.js';

/** A page with the given content, which begins on line 3. */
export function pageWith(content: string): string {
  return `<!DOCTYPE html>\n<html><body>\n${content}\n</body></html>`;
}

/** A row of cells, as they stand between their tags. */
export function rowOf(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

export const HEADINGS = '<tr><th>Date</th><th>Migrants arrived</th><th>Boats arrived</th></tr>';

/** A page with one table, the headings on line 4 and each row on a line of its own. */
export function pageOf(...rows: readonly string[]): string {
  return pageWith(`<table>\n${[HEADINGS, ...rows].join('\n')}\n</table>`);
}

/** What is read of a page: its figures, and its findings as `severity rule line`. */
export async function readFrom(page: string | Uint8Array) {
  const content = typeof page === 'string' ? bytes(page) : page;
  const publication = await readPage({ file: 'x.html', bytes: content });
  const { entries, findings } = await validateEntries(publication);
  const figuresOf = (measure: string) => [...(entries.figures.get(measure) ?? [])];
  return {
    days: entries.days.map(toCivilDate),
    arrivals: figuresOf('arrivals'),
    boats: figuresOf('boats'),
    notes: [...entries.notes.values()],
    told: findings.map(({ severity, rule, place }) => `${severity} ${rule} ${place?.line ?? ''}`.trim()),
    messages: findings.map(({ message }) => message),
  };
}
