import { toMeasureName } from './measure.js';

/** What a column of the input is for; the names of several series stand in `series`, `other` columns become measures of their own where they hold counts. */
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

/** Headings in use, by role, as `plainHeading` gives them. Whole ones are matched: "boats" occurs in two official ones. */
const HEADINGS: Readonly<Record<Exclude<Role, 'series' | 'other'>, readonly string[]>> = {
  date: ['date', 'date ending', 'full date', 'day'],
  'week-ending': ['week ending'],
  arrivals: ['arrivals', 'migrants arrived', 'migrants detected', 'migrants', 'people'],
  boats: ['boats', 'boats arrived', 'boats detected'],
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

/** What of a heading tells it from others. */
export function plainHeading(heading: string): string {
  return heading
    .trim()
    .replace(/^#/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

const LONGEST_HEADING = 200;

/** What a row stands for: a day, or the week that ends on a day. */
export type SeriesKind = 'daily' | 'weekly';

/**
 * Case, white space, underscores, hyphens, a leading `#` and a byte-order mark do not tell headings apart. In a weekly series the
 * date of a row is the one on which its week ends.
 */
export function toColumn(heading: string, kind: SeriesKind = 'daily'): Column {
  const short = heading.slice(0, LONGEST_HEADING);
  const plain = plainHeading(short);
  return {
    role: roleOf(ROLES.get(plain) ?? 'other', kind),
    heading: heading.trim(),
    measure: toMeasureName(short),
  };
}

function roleOf(role: Role, kind: SeriesKind): Role {
  if (kind === 'daily' || (role !== 'date' && role !== 'week-ending')) return role;
  return role === 'week-ending' ? 'date' : 'other';
}
