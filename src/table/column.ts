import { MEASURES, toMeasureName } from './measure.js';

/**
 * Purpose of a column. `series` holds the names of series; an `other` column becomes a measure of its own if it holds
 * counts.
 */
type Role =
  | 'date'
  | 'week-ending'
  | 'arrivals'
  | 'boats'
  | 'uncontrolled-landings'
  | 'notes'
  | 'series'
  | 'other';

export interface Column {
  readonly role: Role;
  /** The heading as it stands in the input. */
  readonly heading: string;
  /** The measure that an `other` column would become. */
  readonly measure: string;
}

/**
 * Headings in use, by role, as returned by `plainHeading`. They are matched whole: "boats" is part of two official
 * ones.
 */
const HEADINGS: Readonly<Record<Exclude<Role, 'series' | 'other'>, readonly string[]>> = {
  date: ['date', 'date ending', 'full date', 'day', 'date of arrival', 'arrival date'],
  'week-ending': ['week ending'],
  arrivals: [
    'arrivals',
    'migrants arrived',
    'migrants detected',
    'migrants',
    'people',
    'people arrived',
    'number of arrivals',
    'daily arrivals',
    'migrant arrivals',
    'number of migrants',
  ],
  boats: ['boats', 'boats arrived', 'boats detected', 'number of boats'],
  'uncontrolled-landings': [
    'uncontrolled landings',
    'boats arrived involved in uncontrolled landings',
    'boats involved in uncontrolled landings',
  ],
  notes: ['notes'],
};

const ROLES = new Map(
  Object.entries(HEADINGS).flatMap(([role, headings]) =>
    headings.map((heading) => [heading, role as Role] as const),
  ),
);

/** Marks that point to notes, behind a heading: `Boats arrived [note 2]`, `Boats (1)`, `Boats*`. */
const NOTE_MARKS = /(?:\s*(?:\[(?:note |n)?[a-z\d]{1,3}\]|\(\d{1,2}\)|[*†‡§¹²³⁴-⁹]))+$/;

const LONGEST_HEADING = 200;

/** Normalises the start of a heading for comparison, without the marks that point to its notes. */
export function plainHeading(heading: string): string {
  return heading
    .slice(0, LONGEST_HEADING)
    .trim()
    .replace(NOTE_MARKS, '')
    .replace(/^#/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Period that a row covers: a day, or the week that ends on a day. */
export type SeriesKind = 'daily' | 'weekly';

/**
 * Recognises a column by its heading. Case, white space, underscores, hyphens, a leading `#` and a byte-order mark are
 * ignored. In a weekly series the date of a row is the day on which its week ends.
 */
export function toColumn(heading: string, kind: SeriesKind = 'daily'): Column {
  return {
    role: roleOf(ROLES.get(plainHeading(heading)) ?? 'other', kind),
    heading: heading.trim(),
    measure: toMeasureName(heading.slice(0, LONGEST_HEADING)),
  };
}

const NAMED = new Set(MEASURES.map(({ name }) => name));

/** Whether a column without a role becomes a measure of its own if it holds counts. */
export function mayBeMeasure({ role, measure }: Column): boolean {
  return role === 'other' && measure !== '' && !NAMED.has(measure);
}

/** Whether the headings are those of daily figures: a date in one column, and people or boats. */
export function areOfDays(columns: readonly Column[]): boolean {
  const roles = columns.map(({ role }) => role);
  return (
    roles.includes('date') &&
    (roles.includes('arrivals') || roles.includes('boats')) &&
    !isDateInParts(columns.map(({ heading }) => plainHeading(heading)))
  );
}

/** Whether plain headings give the date in three columns, of which that of the day alone looks like one of dates. */
export function isDateInParts(names: readonly string[]): boolean {
  return names.includes('day') && names.includes('month') && !names.includes('date');
}

/**
 * Tells apart what the headings of a table mean together: beside a column of dates, one named `day` or `weekday` has the names of
 * weekdays, which are left out.
 */
export function withoutWeekdays(columns: readonly Column[]): readonly Column[] {
  const hasDate = columns.some((column) => column.role === 'date' && !isDay(column));
  return hasDate
    ? columns.map((column) => (isDay(column) ? { ...column, role: 'other', measure: '' } : column))
    : columns;
}

function isDay({ heading }: Column): boolean {
  return ['day', 'weekday', 'day of week'].includes(plainHeading(heading));
}

/** Whether a column is one of those that `withoutWeekdays` tells apart. */
export function isOfWeekdays(column: Column): boolean {
  return column.role === 'other' && column.measure === '' && isDay(column);
}

function roleOf(role: Role, kind: SeriesKind): Role {
  if (kind === 'daily' || (role !== 'date' && role !== 'week-ending')) return role;
  return role === 'week-ending' ? 'date' : 'other';
}
