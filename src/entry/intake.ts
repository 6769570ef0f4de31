import { type DayNumber, toCivilDate } from '../calendar/index.js';
import { type Finding, findingList } from '../finding/index.js';
import { COUNT_ROLES, type CountRole } from './countRole.js';
import { dayColumns } from './dayColumns.js';
import type { DayEntry } from './dayEntry.js';
import { duplicateRows } from './duplicateRows.js';
import type { Entries } from './entries.js';
import type { PlainRows, Publication, RawEntry } from './publication.js';
import { figuresOfRow, PlainRow, type ReadRow, type RowFigures } from './rowFigures.js';
import {
  type CellOfRow,
  commaInNumber,
  hasDecimalComma,
  markedValue,
  missingValue,
  sumTooLargeAt,
  unreadable,
  wrongYear,
} from './rowFindings.js';
import { runningSums } from './runningSums.js';
import { type YearTypo, yearTypoDetector } from './yearTypos.js';

/** Most rows with a suspected wrong year that wait for the end of the input; no genuine file has more than a few. */
const MOST_DOUBTFUL = 10_000;

/** Reads the rows of one input in order, checking them against each other. */
export interface Intake {
  /** Index of the column of a role. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Whether a row should be parsed and passed to `take`. */
  wants(row: RawEntry): boolean;
  take(row: ReadRow): void;
  /** Fast version of `take` for rows that are parsed already. */
  ingestBatch(rows: PlainRows): void;
  /** Ends the input and returns the number of its rows. The methods below are complete only after this. */
  end(): number;
  findings(): readonly Finding[];
  /** Measures dropped because a cell was not a count. */
  droppedMeasures(): readonly string[];
  entries(): Entries;
}

/** Indexes of columns by role. */
export function columnsByRole({ columns }: Publication): ReadonlyMap<string, number> {
  return new Map(columns.map(({ role }, index) => [role, index]));
}

export function openIntake(publication: Publication, findings = findingList()): Intake {
  const columnOf = columnsByRole(publication);
  const counts = new Map(
    COUNT_ROLES.flatMap((role) => {
      const column = columnOf.get(role);
      return column === undefined ? [] : [[role, column] as const];
    }),
  );
  const days = dayColumns(publication, counts);
  const sums = runningSums(counts, days);
  const duplicates = duplicateRows(publication, days, findings);
  const doubtful: { readonly row: ReadRow; readonly slip: YearTypo }[] = [];
  const { consecutive = false } = publication;
  let rows = 0;

  const keep = (day: DayNumber, row: RowFigures, entry: DayEntry | null) => {
    const passed = sums.overflowingWith(row);
    days.keep(day, row);
    publication.keeps?.(row.raw());
    if (entry === null && passed.length === 0) return;
    for (const [role, column] of counts) {
      const cell = { publication, row: row.raw(), column };
      if (entry !== null) tellOfCount(entry, role, cell, day);
      if (passed.some((each) => each.role === role)) findings.add(sumTooLargeAt(cell, role, day));
    }
  };
  /** Stores a run of adjacent new days, which is all of nearly every file. Returns the index after it. */
  const keepRun = (plain: PlainRows, from: number) => {
    const before = detector.runEnd();
    // If a sum may overflow, rows are taken one by one to find the one with which it does.
    const to = before === null || sums.mayOverflow() ? from : days.keepRun(plain, from, before);
    if (to === from) return to;
    detector.acceptRun(to - from, plain.days[to - 1] as DayNumber);
    rows += to - from;
    for (let index = from; index < to && publication.keeps; index++) publication.keeps(plain.row(index));
    return to;
  };
  // Locating a cell is slow, so it is done only for cells that have a finding.
  const tellOfCount = (entry: DayEntry, role: CountRole, cell: CellOfRow, day: DayNumber) => {
    const count = entry[role];
    if (count === undefined) return;
    if (count.value !== null) {
      if (hasDecimalComma(cell)) findings.add(commaInNumber(cell, role, day, count.value));
      // Uncontrolled landings were not collected before 2023, so a blank is usual.
    } else if (role !== 'uncontrolled-landings') findings.add(missingValue(cell, role, day));
    if (count.marks.length > 0) findings.add(markedValue(cell, role, day, count.marks));
  };
  const judge = (row: ReadRow, slip: YearTypo | null) => {
    const cell = (role: string) => ({ publication, row: row.raw, column: columnOf.get(role) ?? 0 });
    const day = slip?.meant ?? row.day;
    if (slip) findings.add(wrongYear(cell('date'), slip));
    if (row.gated !== null && 'problems' in row.gated) {
      for (const { role, problem, expected } of row.gated.problems) {
        const finding = unreadable(cell(role), role, problem, expected);
        findings.add(day === null ? finding : { ...finding, date: toCivilDate(day) });
      }
    } else if (day !== null) takeDay(day, figuresOfRow(row), row.gated?.entry ?? null);
  };
  const takeDay = (day: DayNumber, row: RowFigures, entry: DayEntry | null) => {
    const index = days.indexOf(day);
    if (index < 0) keep(day, row, entry);
    else duplicates.add(day, row, index);
  };
  const detector = yearTypoDetector<ReadRow>(consecutive, (row, slip) => {
    rows += 1;
    if (slip === null || consecutive || doubtful.length === MOST_DOUBTFUL) judge(row, slip);
    else doubtful.push({ row, slip });
  });

  return {
    columnOf,
    wants: () => true,
    take: detector.push,
    ingestBatch(plain) {
      sums.expect(plain);
      const row = new PlainRow(plain);
      let repeats = duplicates.tally(row);
      for (let index = 0; index < plain.count; index++) {
        if (days.indexOf(plain.days[index] as number) < 0) index = keepRun(plain, index);
        if (index === plain.count) break;
        const day = plain.days[index] as number;
        if (detector.acceptIfPlausible(day, index + 1 < plain.count ? plain.days[index + 1] : undefined)) {
          rows += 1;
          row.index = index;
          const kept = days.indexOf(day);
          if (kept < 0) keep(day, row, null);
          else if (repeats === null) {
            duplicates.add(day, row, kept);
            repeats = duplicates.tally(row);
          } else {
            const more = repeats.add(kept);
            if (more === 0) continue;
            index += more;
            rows += more;
            detector.acceptRun(more, plain.days[index] as DayNumber);
          }
        } else {
          repeats?.flush();
          detector.push({ raw: plain.row(index), day, gated: null });
        }
      }
      repeats?.flush();
    },
    end() {
      detector.end();
      // If the day with the corrected year has a row of its own, the rows are only out of order.
      for (const { row, slip } of doubtful.splice(0)) judge(row, days.indexOf(slip.meant) < 0 ? slip : null);
      return rows;
    },
    findings: findings.all,
    droppedMeasures: days.droppedMeasures,
    entries: days.entries,
  };
}
