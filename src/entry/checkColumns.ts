import type { Finding } from '../finding/index.js';
import { nearest, quote } from '../text/index.js';
import type { Column } from './column.js';
import { MEASURES } from './measure.js';
import type { Publication } from './publication.js';
import type { SeriesChoice } from './seriesColumn.js';

const COUNTED = MEASURES.filter(({ ratio }) => ratio === undefined).map(({ name }) => name);
const COMPUTED = MEASURES.filter(({ ratio }) => ratio !== undefined).map(({ name }) => name);

/** Checks that each role is taken by one column at most and that there are columns of dates and of arrivals. */
export function checkColumns(publication: Publication, { series }: SeriesChoice = {}): Finding[] {
  const findings: Finding[] = [];
  const { columns, headings } = publication;
  const report = (rule: string, severity: Finding['severity'], message: string, column?: number) =>
    findings.push({ rule, severity, message, place: publication.locate(headings, column) });

  const hasBoats = columns.some(({ role }) => role === 'boats');
  for (const [index, column] of columns.entries()) {
    if (column.heading === '') {
      report(
        'unnamed-column',
        'warning',
        `column ${index + 1} of the table has no heading and is left out`,
        index,
      );
      continue;
    }
    if (column.role === 'other' && COMPUTED.includes(column.measure)) {
      report(
        'computed-column',
        'warning',
        `the column ${quote(column.heading)} is left out: ${column.measure} is worked out from other columns`,
        index,
      );
    }
    if (column.role === 'other' && COUNTED.includes(column.measure)) {
      report(
        'alike-column',
        'warning',
        `the column ${quote(column.heading)} is left out: its name comes down to ${column.measure}, expected it to be told apart; rename it`,
        index,
      );
    }
    const all = allArrivals(columns, column);
    if (all !== null) {
      report(
        'alike-column',
        'warning',
        `the column ${quote(column.heading)} is read as a measure of its own, and ${quote(all.heading)} as the arrivals: rename that one if it counts more than small boats`,
        index,
      );
    }
    if (column.role === 'other' && !hasBoats && all === null && mayBeBoats(column.heading)) {
      report(
        'alike-column',
        'warning',
        `the column ${quote(column.heading)} is read as a measure of its own, and there is none for boats: name it "boats" if it counts them`,
        index,
      );
    }
    const earlier = columns.findIndex((other) => sameMeaning(other, column));
    if (earlier < index) {
      const first = quote((columns[earlier] as Column).heading);
      const remedy =
        column.role === 'series' ? 'name the one that counts by --series' : 'remove or rename one of them';
      const message = `unexpected second column for ${roleOrMeasure(column)}, ${quote(column.heading)}, expected one: column ${earlier + 1} is ${first}; ${remedy}`;
      report('duplicate-column', 'error', message, index);
    }
  }
  const found = columns.map((column) => quote(column.heading)).slice(0, 8);
  if (series !== undefined && !columns.some(({ role }) => role === 'series')) {
    const message = `no column ${quote(series)} that tells series apart among ${found.join(', ')}: name one of them by --series`;
    report('missing-column', 'error', message);
  }
  for (const role of ['date', 'arrivals'] as const) {
    if (columns.some((column) => column.role === role)) continue;
    report(
      'missing-column',
      'error',
      `no column for ${role} among ${found.join(', ')}: name one ${quote(role)}`,
    );
  }
  return findings;
}

/** The column of arrivals where another one counts those by small boat, so that it may count those by any means; else `null`. */
function allArrivals(columns: readonly Column[], { role, heading }: Column): Column | null {
  if (role !== 'other' || !/small.?boat/i.test(heading) || !/arriv|migrant|people/i.test(heading))
    return null;
  return columns.find((column) => column.role === 'arrivals') ?? null;
}

/** Whether a heading may be that of boats, misspelt or with more words: "oats", "Number of boats". */
function mayBeBoats(heading: string): boolean {
  return /\bboats\b/i.test(heading) || nearest(heading, ['boats']) !== null;
}

function sameMeaning(one: Column, other: Column): boolean {
  if (one.role !== other.role) return false;
  // A second column of the same name would be lost. Names keep only the letters and digits of a heading.
  const name = ({ heading, measure }: Column) => measure || heading;
  return one.role !== 'other' || name(one) === name(other);
}

function roleOrMeasure(column: Column): string {
  return column.role === 'other' ? quote(column.heading) : column.role;
}
