import type { Finding } from '../finding/index.js';
import { nearest, quote } from '../text/index.js';
import type { Column } from './column.js';
import { MEASURES } from './measure.js';
import type { Publication } from './publication.js';
import type { SeriesChoice } from './seriesColumn.js';

const COUNTED = MEASURES.filter(({ ratio }) => ratio === undefined).map(({ name }) => name);
const COMPUTED = MEASURES.filter(({ ratio }) => ratio !== undefined).map(({ name }) => name);

/** Finding on a column, without its place. */
type ColumnFinding = Pick<Finding, 'rule' | 'severity' | 'message'>;

/** Checks that each role is taken by one column at most and that there are columns of dates and of arrivals. */
export function checkColumns(publication: Publication, { series }: SeriesChoice = {}): Finding[] {
  const { columns, headings } = publication;
  const ofColumns = columns.flatMap((_, index) =>
    findingsOn(columns, index).map((finding) => ({ ...finding, place: publication.locate(headings, index) })),
  );
  const missing = missingColumns(columns, series).map((message) => ({
    rule: 'missing-column',
    severity: 'error' as const,
    message,
    place: publication.locate(headings),
  }));
  return [...ofColumns, ...missing];
}

function findingsOn(columns: readonly Column[], index: number): ColumnFinding[] {
  const column = columns[index] as Column;
  if (column.heading === '')
    return [warning('unnamed-column', `column ${index + 1} of the table has no heading and is left out`)];
  const duplicate = duplicateOf(columns, index);
  const odd = column.role === 'other' ? oddName(column, columns) : null;
  return [odd, duplicate].filter((finding) => finding !== null);
}

function warning(rule: string, message: string): ColumnFinding {
  return { rule, severity: 'warning', message };
}

/** The warning for a column without a role whose name is, or comes near to, that of one. */
function oddName({ heading, measure }: Column, columns: readonly Column[]): ColumnFinding | null {
  const name = `the column ${quote(heading)} is`;
  if (COMPUTED.includes(measure))
    return warning('computed-column', `${name} left out: ${measure} is worked out from other columns`);
  if (COUNTED.includes(measure))
    return warning(
      'alike-column',
      `${name} left out: its name comes down to ${measure}, expected it to be told apart; rename it`,
    );
  const all = allArrivals(heading, columns);
  if (all !== null)
    return warning(
      'alike-column',
      `${name} read as a measure of its own, and ${quote(all.heading)} as the arrivals: rename that one if it counts more than small boats`,
    );
  const hasBoats = columns.some(({ role }) => role === 'boats');
  return !hasBoats && mayBeBoats(heading)
    ? warning(
        'alike-column',
        `${name} read as a measure of its own, and there is none for boats: name it "boats" if it counts them`,
      )
    : null;
}

function duplicateOf(columns: readonly Column[], index: number): ColumnFinding | null {
  const column = columns[index] as Column;
  const earlier = columns.findIndex((other) => sameMeaning(other, column));
  if (earlier >= index) return null;
  const first = quote((columns[earlier] as Column).heading);
  const remedy =
    column.role === 'series' ? 'name the one that counts by --series' : 'remove or rename one of them';
  const message = `unexpected second column for ${roleOrMeasure(column)}, ${quote(column.heading)}, expected one: column ${earlier + 1} is ${first}; ${remedy}`;
  return { rule: 'duplicate-column', severity: 'error', message };
}

/** Messages on columns that a table must have and lacks. */
function missingColumns(columns: readonly Column[], series: string | undefined): string[] {
  const found = columns.map((column) => quote(column.heading)).slice(0, 8);
  const has = (wanted: Column['role']) => columns.some(({ role }) => role === wanted);
  const ofSeries =
    series === undefined || has('series')
      ? []
      : [
          `no column ${quote(series)} that tells series apart among ${found.join(', ')}: name one of them by --series`,
        ];
  const ofRoles = (['date', 'arrivals'] as const)
    .filter((role) => !has(role))
    .map((role) => `no column for ${role} among ${found.join(', ')}: name one ${quote(role)}`);
  return [...ofSeries, ...ofRoles];
}

/** The column of arrivals where another one counts those by small boat, so that it may count those by any means; else `null`. */
function allArrivals(heading: string, columns: readonly Column[]): Column | null {
  if (!/small.?boat/i.test(heading) || !/arriv|migrant|people/i.test(heading)) return null;
  return columns.find((column) => column.role === 'arrivals') ?? null;
}

/** Whether a heading may be that of boats, misspelt or with more words: "oats", "Boats (provisional)". */
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
