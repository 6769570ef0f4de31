import type * as z from 'zod';
import type { DayNumber } from '../calendar/index.js';
import { type Finding, hasErrors } from '../finding/index.js';
import { checkColumns } from './checkColumns.js';
import { type DayEntry, dayEntry } from './dayEntry.js';
import { type Entries, NO_ENTRIES } from './entries.js';
import { type ExtraColumns, extraColumns } from './extraColumns.js';
import type { Publication, RawEntry } from './publication.js';
import {
  type CellOfRow,
  duplicateDay,
  markedValue,
  missingValue,
  noDays,
  sumTooLargeAt,
  unreadable,
} from './rowFindings.js';

export interface Validation {
  /** The rows that can be read, each day once. Fit for figures only where `findings` has no error. */
  readonly entries: Entries;
  /** In the order of the input; one bad row hides no other. */
  readonly findings: readonly Finding[];
}

const COUNT_ROLES = ['arrivals', 'boats', 'uncontrolled-landings'] as const;
type CountRole = (typeof COUNT_ROLES)[number];

interface Kept {
  readonly row: RawEntry;
  readonly entry: DayEntry;
}

/** The gate: rows as text in, days in columns out, and a finding for whatever cannot be read or is worth knowing. */
export function validateEntries(publication: Publication): Validation {
  const columnFindings = publication.columns.length === 0 ? [] : checkColumns(publication);
  const findings = [...publication.findings, ...columnFindings];
  if (publication.columns.length === 0 || hasErrors(columnFindings)) return { entries: NO_ENTRIES, findings };

  const columnOf = new Map(publication.columns.map((column, index) => [column.role as string, index]));
  const roles = COUNT_ROLES.filter((role) => columnOf.has(role));
  const extras = extraColumns(publication);
  const kept = new Map<DayNumber, Kept>();
  const checkSum = runningSums();
  for (const row of publication.rows) {
    const cell: CellFinder = (role) => ({ publication, row, column: columnOf.get(role) ?? 0 });
    const parsed = parseRow(row, columnOf);
    if (!parsed.success) {
      findings.push(...unreadableCells(parsed.error, cell));
      continue;
    }
    const entry = parsed.data;
    const earlier = kept.get(entry.date);
    if (earlier) {
      findings.push(meetAgain(publication, row, entry, earlier, columnOf, extras));
      continue;
    }
    kept.set(entry.date, { row, entry });
    extras.keep(row);
    for (const role of roles)
      findings.push(...countFindings(entry, role, cell(role)), ...checkSum(entry, role, cell(role)));
  }
  if (publication.rows.length === 0 && !hasErrors(findings)) findings.push(noDays(publication));
  const entries = inColumns(publication, [...kept.values()], roles, extras.figures());
  return { entries, findings: findings.sort(byLine) };
}

function meetAgain(
  publication: Publication,
  row: RawEntry,
  entry: DayEntry,
  earlier: Kept,
  columnOf: ReadonlyMap<string, number>,
  extras: ExtraColumns,
): Finding {
  const role = COUNT_ROLES.find((each) => entry[each]?.value !== earlier.entry[each]?.value);
  const column = role === undefined ? extras.differing(row, earlier.row) : (columnOf.get(role) ?? null);
  const name = role ?? (column === null ? null : (publication.columns[column]?.measure ?? null));
  const cell = { publication, row, column: column ?? columnOf.get('date') ?? 0 };
  return duplicateDay(cell, earlier.row, entry.date, name);
}

type CellFinder = (role: string) => CellOfRow;

function unreadableCells(error: z.ZodError<DayEntry>, cell: CellFinder): Finding[] {
  return error.issues.map((issue) => {
    const role = String(issue.path[0]);
    const expected = issue.code === 'custom' ? String(issue.params?.['expected']) : 'text';
    return unreadable(cell(role), role, issue.message, expected);
  });
}

function countFindings(entry: DayEntry, role: CountRole, cell: CellOfRow): Finding[] {
  const count = entry[role];
  const findings: Finding[] = [];
  // Uncontrolled landings were not collected before 2023: a blank there is their usual state.
  if (count?.value === null && role !== 'uncontrolled-landings')
    findings.push(missingValue(cell, role, entry.date));
  if (count && count.marks.length > 0) findings.push(markedValue(cell, role, entry.date, count.marks));
  return findings;
}

/** Adds up each count as rows come, and tells the row with which a sum can no longer be held exactly. */
function runningSums() {
  const sums = new Map<CountRole, number>();
  return (entry: DayEntry, role: CountRole, cell: CellOfRow): Finding[] => {
    const before = sums.get(role) ?? 0;
    const after = before + (entry[role]?.value ?? 0);
    sums.set(role, after);
    return Number.isSafeInteger(before) && !Number.isSafeInteger(after)
      ? [sumTooLargeAt(cell, role, entry.date)]
      : [];
  };
}

function parseRow({ cells }: RawEntry, columnOf: ReadonlyMap<string, number>) {
  const cell = (role: string) => cells[columnOf.get(role) ?? -1];
  return dayEntry.safeParse({
    date: cell('date'),
    arrivals: cell('arrivals'),
    boats: cell('boats'),
    'uncontrolled-landings': cell('uncontrolled-landings'),
    notes: cell('notes'),
  });
}

// Sorting is stable: findings of one line stay in the order in which they were met.
function byLine(one: Finding, other: Finding): number {
  return (one.place?.line ?? 0) - (other.place?.line ?? 0);
}

/** Earliest day first, whatever the order of the input: figures must not depend on it. */
function inColumns(
  { file, sheet = null }: { readonly file: string; readonly sheet?: string | null },
  kept: readonly Kept[],
  roles: readonly CountRole[],
  extras: readonly [string, number[]][],
): Entries {
  const order = kept.map((_, index) => index).sort((a, b) => dateAt(kept, a) - dateAt(kept, b));
  const inOrder = <T>(cellOf: (index: number) => T) => order.map(cellOf);
  const known = roles.map(
    (role) => [role, inOrder((index) => kept[index]?.entry[role]?.value ?? Number.NaN)] as [string, number[]],
  );
  const others = extras.map(([name, values]) => [name, inOrder((index) => values[index] as number)] as const);
  const notes = inOrder((index) => noteOf(kept[index]?.entry.notes ?? ''));
  return {
    days: inOrder((index) => dateAt(kept, index)),
    figures: new Map([...known, ...others]),
    notes: new Map(notes.flatMap((note, index) => (note === '' ? [] : [[index, note] as const]))),
    files: [file],
    sheets: [sheet],
    fileIndexes: inOrder(() => 0),
    lines: inOrder((index) => kept[index]?.row.line as number),
  };
}

function dateAt(kept: readonly Kept[], index: number): DayNumber {
  return kept[index]?.entry.date as DayNumber;
}

/** Takes off the apostrophe that `writeCanonicalCsv` puts before a text that a spreadsheet would run. */
function noteOf(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@'])/, '');
}
