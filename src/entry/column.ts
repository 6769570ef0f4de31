import { toMeasureName } from './measure.js';

/** What a column of the input is for; `other` columns become measures of their own where they hold counts. */
export type Role =
  | 'date'
  | 'week-ending'
  | 'arrivals'
  | 'boats'
  | 'uncontrolled-landings'
  | 'notes'
  | 'other';

export interface Column {
  readonly role: Role;
  /** The heading as it stands in the input. */
  readonly heading: string;
  /** The measure that an `other` column would become. */
  readonly measure: string;
}

/** Headings in use, by role. Whole headings are matched, in any case: "boats" occurs in two official ones. */
const HEADINGS: Readonly<Record<Exclude<Role, 'other'>, readonly string[]>> = {
  date: ['date', 'date ending', 'full date', 'day'],
  'week-ending': ['week ending'],
  arrivals: ['arrivals', 'migrants arrived', 'migrants detected', 'migrants', 'people'],
  boats: ['boats', 'boats arrived', 'boats detected'],
  'uncontrolled-landings': [
    'uncontrolled landings',
    'boats arrived - involved in uncontrolled landings',
    'boats involved in uncontrolled landings',
  ],
  notes: ['notes'],
};

const ROLES = new Map(
  Object.entries(HEADINGS).flatMap(([role, headings]) =>
    headings.map((heading) => [heading, role as Role] as const),
  ),
);

const LONGEST_HEADING = 200;

/** Case, white space, underscores, a leading `#` and a byte-order mark do not tell headings apart. */
export function toColumn(heading: string): Column {
  const short = heading.slice(0, LONGEST_HEADING);
  const plain = short
    .trim()
    .replace(/^#/, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
  return { role: ROLES.get(plain) ?? 'other', heading: heading.trim(), measure: toMeasureName(short) };
}
