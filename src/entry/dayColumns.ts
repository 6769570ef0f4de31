import type { DayNumber } from '../calendar/index.js';
import type { CountRole } from './countRole.js';
import type { DayEntry } from './dayEntry.js';
import type { Entries } from './entries.js';
import { extraColumns } from './extraColumns.js';
import type { Publication, RawEntry } from './publication.js';

/** The days that have passed the gate. Of a second row of a day nothing stays: this grows with days, not with rows. */
export interface DayColumns {
  /** The index of a day in the order in which days came; `undefined` for one that did not come yet. */
  indexOf(day: DayNumber): number | undefined;
  /** The row that a day was taken from, for a second one to quote. */
  firstRow(index: number): RawEntry;
  /** Takes the first row of a day. */
  keep(row: RawEntry, entry: DayEntry): void;
  /** The index of the column in which another row of a day has another count; `null` where they agree. */
  differing(row: RawEntry, entry: DayEntry, index: number): number | null;
  entries(): Entries;
}

/** `counts` are the columns of counts by role, in the order in which two rows are compared. */
export function dayColumns(publication: Publication, counts: ReadonlyMap<CountRole, number>): DayColumns {
  const indexes = new Map<DayNumber, number>();
  const figures = new Map([...counts.keys()].map((role) => [role, [] as number[]]));
  const notes = new Map<number, string>();
  const rows: RawEntry[] = [];
  const extras = extraColumns(publication);
  return {
    indexOf: (day) => indexes.get(day),
    firstRow: (index) => rows[index] as RawEntry,
    keep(row, entry) {
      const note = noteOf(entry.notes ?? '');
      if (note !== '') notes.set(rows.length, note);
      indexes.set(entry.date, rows.length);
      rows.push(row);
      for (const [role, values] of figures) values.push(figureOf(entry, role));
      extras.keep(row);
    },
    differing(row, entry, index) {
      for (const [role, column] of counts)
        if (!Object.is(figureOf(entry, role), figures.get(role)?.[index])) return column;
      return extras.differing(row, index);
    },
    entries: () => inOrder(publication, [...indexes.keys()], [...figures, ...extras.figures()], notes, rows),
  };
}

function figureOf(entry: DayEntry, role: CountRole): number {
  return entry[role]?.value ?? Number.NaN;
}

/** Takes off the apostrophe that `writeCanonicalCsv` puts before a text that a spreadsheet would run. */
function noteOf(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@'])/, '');
}

/** Earliest day first, whatever the order of the input: figures must not depend on it. */
function inOrder(
  { file, sheet = null }: { readonly file: string; readonly sheet?: string | null },
  days: readonly DayNumber[],
  figures: readonly (readonly [string, readonly number[]])[],
  notes: ReadonlyMap<number, string>,
  rows: readonly RawEntry[],
): Entries {
  const order = days.map((_, index) => index).sort((a, b) => (days[a] as number) - (days[b] as number));
  const pick = <T>(values: readonly T[]) => order.map((index) => values[index] as T);
  const noted = order.flatMap((index, position) => {
    const note = notes.get(index);
    return note === undefined ? [] : [[position, note] as const];
  });
  return {
    days: pick(days),
    figures: new Map(figures.map(([name, values]) => [name, pick(values)])),
    notes: new Map(noted),
    files: [file],
    sheets: [sheet],
    fileIndexes: order.map(() => 0),
    lines: pick(rows).map(({ line }) => line),
  };
}
