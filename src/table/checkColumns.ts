import { type Finding, findingList } from '../finding/index.js';
import { nearest, quote } from '../text/index.js';
import type { Column } from './column.js';
import { MEASURES } from './measure.js';
import type { Publication } from './publication.js';
import type { SeriesChoice } from './seriesColumn.js';

const COUNTED = MEASURES.filter(({ ratio }) => ratio === undefined).map(({ name }) => name);
const COMPUTED = MEASURES.filter(({ ratio }) => ratio !== undefined).map(({ name }) => name);

/** Finding on a column, without its place. */
type ColumnFinding = Pick<Finding, 'rule' | 'severity' | 'message'>;

/** What the columns are together, of which there may be very many. */
interface Known {
  readonly columns: readonly Column[];
  /** Index of the first column of each meaning. */
  readonly firsts: ReadonlyMap<string, number>;
  readonly arrivals: Column | undefined;
  readonly hasBoats: boolean;
}

/** Checks that each role is taken by one column at most and that there are columns of dates and of arrivals. */
export function checkColumns(publication: Publication, { series }: SeriesChoice = {}): Finding[] {
  const { columns, headings } = publication;
  const findings = findingList();
  const known: Known = {
    columns,
    firsts: new Map(columns.map((column, index) => [meaning(column), index] as const).reverse()),
    arrivals: columns.find(({ role }) => role === 'arrivals'),
    hasBoats: columns.some(({ role }) => role === 'boats'),
  };
  for (const [index, column] of columns.entries()) {
    const place = () => publication.locate(headings, index);
    for (const finding of findingsOn(column, index, known)) {
      // Finding a place takes longer the more headings there are.
      if (findings.onlyCounts(finding.rule)) findings.count(finding.rule, finding.severity, place);
      else findings.add({ ...finding, place: place() });
    }
  }
  const missing = missingColumns(columns, series).map((message) => ({
    rule: 'missing-column',
    severity: 'error' as const,
    message,
    place: publication.locate(headings),
  }));
  return [...findings.all(), ...missing];
}

function findingsOn(column: Column, index: number, known: Known): ColumnFinding[] {
  if (column.heading === '')
    return [warning('unnamed-column', `column ${index + 1} of the table has no heading and is left out`)];
  const odd = column.role === 'other' ? oddName(column, known) : null;
  return [odd, duplicateOf(column, index, known)].filter((finding) => finding !== null);
}

function warning(rule: string, message: string): ColumnFinding {
  return { rule, severity: 'warning', message };
}

/** The warning for a column without a role whose name is, or comes near to, that of one. */
function oddName({ heading, measure }: Column, { arrivals, hasBoats }: Known): ColumnFinding | null {
  const name = `the column ${quote(heading)} is`;
  if (COMPUTED.includes(measure))
    return warning('computed-column', `${name} left out: ${measure} is worked out from other columns`);
  if (COUNTED.includes(measure))
    return warning(
      'alike-column',
      `${name} left out: its name comes down to ${measure}, expected it to be told apart; rename it`,
    );
  if (arrivals !== undefined && mayBeArrivals(heading))
    return warning(
      'alike-column',
      `${name} read as a measure of its own, and ${quote(arrivals.heading)} as the arrivals: rename that one if it counts more than small boats`,
    );
  return !hasBoats && mayBeBoats(heading)
    ? warning(
        'alike-column',
        `${name} read as a measure of its own, and there is none for boats: name it "boats" if it counts them`,
      )
    : null;
}

function duplicateOf(column: Column, index: number, { columns, firsts }: Known): ColumnFinding | null {
  const earlier = firsts.get(meaning(column)) as number;
  if (earlier === index) return null;
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

/** Whether a heading may be that of arrivals by small boat, so that the column of arrivals may count those by any means. */
function mayBeArrivals(heading: string): boolean {
  return /small.?boat/i.test(heading) && /arriv|migrant|people/i.test(heading);
}

/** Whether a heading may be that of boats, misspelt or with more words: "oats", "Boats (provisional)". */
function mayBeBoats(heading: string): boolean {
  return /\bboats\b/i.test(heading) || nearest(heading, ['boats']) !== null;
}

/** What two columns may not share: a role, or the name of a measure, of which the second one would be lost. */
function meaning({ role, heading, measure }: Column): string {
  // Names keep only the letters and digits of a heading.
  return role === 'other' ? `other ${measure || heading}` : role;
}

function roleOrMeasure(column: Column): string {
  return column.role === 'other' ? quote(column.heading) : column.role;
}
