import { dayOrNull } from '../calendar/index.js';
import { dayEntry } from './dayEntry.js';
import type { RawEntry } from './publication.js';
import type { ReadRow } from './rowFigures.js';

/** Parses the text of a row into its day and counts, or into the problems of its cells. */
export function readRow(raw: RawEntry, columnOf: ReadonlyMap<string, number>): ReadRow {
  const cell = (role: string) => raw.cells[columnOf.get(role) ?? -1];
  const parsed = dayEntry.safeParse({
    date: cell('date'),
    arrivals: cell('arrivals'),
    boats: cell('boats'),
    'uncontrolled-landings': cell('uncontrolled-landings'),
  });
  if (parsed.success) return { raw, day: parsed.data.date, gated: { entry: parsed.data } };
  const problems = parsed.error.issues.map((issue) => ({
    role: String(issue.path[0]),
    problem: issue.message,
    expected: issue.code === 'custom' ? String(issue.params?.['expected']) : 'text',
  }));
  // The day is kept even if a count cannot be read.
  return { raw, day: dayOrNull(cell('date')), gated: { problems } };
}
