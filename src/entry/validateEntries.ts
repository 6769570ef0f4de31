import type * as z from 'zod';
import { type DayNumber, parseDate, toCivilDate } from '../calendar/index.js';
import { type Finding, type FindingList, findingList, hasErrors } from '../finding/index.js';
import { checkColumns } from './checkColumns.js';
import { COUNT_ROLES, type CountRole } from './countRole.js';
import { type DayColumns, dayColumns } from './dayColumns.js';
import { type DayEntry, dayEntry } from './dayEntry.js';
import { type Entries, NO_ENTRIES } from './entries.js';
import type { Publication, RawEntry } from './publication.js';
import {
  type CellOfRow,
  commaInNumber,
  duplicateDay,
  hasDecimalComma,
  markedValue,
  missingValue,
  noDays,
  sumTooLargeAt,
  unreadable,
  wrongYear,
} from './rowFindings.js';
import { type DatedRow, type YearSlip, yearSlips } from './yearSlips.js';

export interface Validation {
  /** The rows that can be read, each day once. Fit for figures only where `findings` has no error. */
  readonly entries: Entries;
  /** In the order of the input; one bad row hides no other. */
  readonly findings: readonly Finding[];
}

/** Slips of the year that wait for the end of the input; no genuine file has more than a few. */
const MOST_DOUBTFUL = 10_000;

/** The gate: rows as text in, days in columns out, and a finding for whatever cannot be read or is worth knowing. */
export function validateEntries(publication: Publication): Validation {
  const columnFindings = publication.columns.length === 0 ? [] : checkColumns(publication);
  if (publication.columns.length === 0 || hasErrors(columnFindings)) {
    const findings = [...formFindings(publication), ...columnFindings];
    return { entries: NO_ENTRIES, findings };
  }
  const gate = openGate(publication);
  const doubtful: { readonly read: ReadRow; readonly slip: YearSlip }[] = [];
  let rows = 0;
  for (const [read, slip] of yearSlips(datedRows(publication, gate.columnOf), publication.consecutive)) {
    rows += 1;
    if (slip === null || publication.consecutive || doubtful.length === MOST_DOUBTFUL)
      judge(read, slip, gate);
    else doubtful.push({ read, slip });
  }
  // Where the day that would be meant has a row of its own, the rows are only out of order.
  for (const { read, slip } of doubtful)
    judge(read, gate.days.indexOf(slip.meant) === undefined ? slip : null, gate);
  const findings = [...publication.findings, ...columnFindings, ...gate.findings.all()];
  if (rows === 0 && !hasErrors(findings)) findings.push(noDays(publication));
  return { entries: gate.days.entries(), findings: findings.sort(byLine) };
}

/** What the reader has to say where its rows are of no use: all of it, once they were gone through. */
function formFindings(publication: Publication): readonly Finding[] {
  for (const _ of publication.rows);
  return publication.findings;
}

/** What the rows of one input are held against as they come, and what was found of them. */
interface Gate {
  readonly publication: Publication;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly counts: ReadonlyMap<CountRole, number>;
  readonly days: DayColumns;
  readonly passesLimit: ReturnType<typeof runningSums>;
  readonly findings: FindingList;
}

function openGate(publication: Publication): Gate {
  const columnOf = new Map(publication.columns.map((column, index) => [column.role as string, index]));
  const counts = new Map(
    COUNT_ROLES.flatMap((role) => {
      const column = columnOf.get(role);
      return column === undefined ? [] : [[role, column] as const];
    }),
  );
  const days = dayColumns(publication, counts);
  return { publication, columnOf, counts, days, passesLimit: runningSums(), findings: findingList() };
}

interface ReadRow extends DatedRow {
  readonly row: RawEntry;
  readonly parsed: ReturnType<typeof parseRow>;
}

/** A row has its place among the days where its date can be read, even if its counts cannot. */
function* datedRows({ rows }: Publication, columnOf: ReadonlyMap<string, number>): Generator<ReadRow> {
  for (const row of rows) {
    const parsed = parseRow(row, columnOf);
    const day = parsed.success ? parsed.data.date : dayIn(row.cells[columnOf.get('date') ?? -1]);
    yield { row, parsed, day };
  }
}

function dayIn(cell = ''): DayNumber | null {
  const reading = parseDate(cell);
  return 'day' in reading ? reading.day : null;
}

function judge({ row, parsed, day }: ReadRow, slip: YearSlip | null, gate: Gate): void {
  const { publication, columnOf, counts, days, passesLimit, findings } = gate;
  const cell: CellFinder = (role) => ({ publication, row, column: columnOf.get(role) ?? 0 });
  if (slip) findings.add(wrongYear(cell('date'), slip));
  if (!parsed.success) {
    const date = slip?.meant ?? day;
    for (const finding of unreadableCells(parsed.error, cell))
      findings.add(date === null ? finding : { ...finding, date: toCivilDate(date) });
    return;
  }
  const entry = slip ? { ...parsed.data, date: slip.meant } : parsed.data;
  const earlier = days.indexOf(entry.date);
  if (earlier !== undefined) {
    meetAgain(row, entry, earlier, gate);
    return;
  }
  days.keep(row, entry);
  for (const role of counts.keys()) {
    tellOfCount(entry, role, cell, findings);
    if (passesLimit(role, entry[role]?.value ?? 0)) findings.add(sumTooLargeAt(cell(role), role, entry.date));
  }
}

function meetAgain(row: RawEntry, entry: DayEntry, earlier: number, gate: Gate): void {
  const { publication, columnOf, days, findings } = gate;
  const column = days.differing(row, entry, earlier);
  const cell = { publication, row, column: column ?? columnOf.get('date') ?? 0 };
  // A file can be made of nothing else, and finding the place takes longer than reading the row.
  findings.addLazily('duplicate-day', column === null ? 'warning' : 'error', () =>
    duplicateDay(cell, days.firstRow(earlier), entry.date, nameOf(publication, column)),
  );
}

function nameOf({ columns }: Publication, index: number | null): string | null {
  const column = index === null ? undefined : columns[index];
  if (column === undefined) return null;
  return column.role === 'other' ? column.measure : column.role;
}

type CellFinder = (role: string) => CellOfRow;

function unreadableCells(error: z.ZodError<DayEntry>, cell: CellFinder): Finding[] {
  return error.issues.map((issue) => {
    const role = String(issue.path[0]);
    const expected = issue.code === 'custom' ? String(issue.params?.['expected']) : 'text';
    return unreadable(cell(role), role, issue.message, expected);
  });
}

// Most counts have nothing to tell, and most of the time goes with them: a place is made only for a finding.
function tellOfCount(entry: DayEntry, role: CountRole, cell: CellFinder, findings: FindingList): void {
  const count = entry[role];
  // Uncontrolled landings were not collected before 2023: a blank there is their usual state.
  if (count?.value === null && role !== 'uncontrolled-landings')
    findings.add(missingValue(cell(role), role, entry.date));
  if (count && typeof count.value === 'number' && hasDecimalComma(cell(role)))
    findings.add(commaInNumber(cell(role), role, entry.date, count.value));
  if (count && count.marks.length > 0) findings.add(markedValue(cell(role), role, entry.date, count.marks));
}

/** Adds up each count as rows come: is this the one with which a sum can no longer be held exactly? */
function runningSums() {
  const sums = new Map<CountRole, number>();
  return (role: CountRole, value: number): boolean => {
    const before = sums.get(role) ?? 0;
    const after = before + value;
    sums.set(role, after);
    return Number.isSafeInteger(before) && !Number.isSafeInteger(after);
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
