import { type DayNumber, dayOrNull } from '../calendar/index.js';
import { type Finding, findingList } from '../finding/index.js';
import {
  type Batch,
  COUNTS,
  type Count,
  cellNumber,
  type Publication,
  parseCount,
  type RawEntry,
  type RowReading,
  unguarded,
} from '../table/index.js';
import { quote } from '../text/index.js';
import { dayEntry } from './dayEntry.js';
import { monthFirst, monthFirstDetector } from './monthFirst.js';

/** Parses the rows of an input that are not in their usual form, by the schema, and sees what they mean together. */
export interface Gate {
  /** Takes the first row below the headings, with a remark, if it is a second row of them, such as their units; returns whether it is. */
  takeHeadings(row: RawEntry): boolean;
  /** Parses rows. `before` is the last day of rows that were read by other means since the last call; `null` if there are none. */
  read(rows: readonly RawEntry[], before: DayNumber | null): Batch;
  /** The second row of headings, if there was one. */
  readonly secondHeadings: RawEntry | null;
  /** The findings on rows together, once all are read. */
  findings(): readonly Finding[];
}

const ROLES = ['date', ...COUNTS] as const;

export function openGate(publication: Publication): Gate {
  const { columns } = publication;
  const columnOf = new Map(columns.map(({ role }, index) => [role, index]));
  const dateColumn = columnOf.get('date') ?? 0;
  const seriesColumn = columnOf.get('series') ?? -1;
  const months = monthFirstDetector<RawEntry>();
  const findings = findingList();
  let second: RawEntry | null = null;

  /** The schema's reading of a row. */
  const readingOf = ({ cells }: RawEntry): RowReading => {
    const parsed = dayEntry.safeParse(
      Object.fromEntries(ROLES.map((role) => [role, cells[columnOf.get(role) ?? -1]])),
    );
    if (parsed.success) return { counts: parsed.data };
    const problems = parsed.error.issues.map((issue) => ({
      column: columnOf.get(issue.path[0] as (typeof ROLES)[number]) ?? 0,
      role: String(issue.path[0]),
      problem: issue.message,
      expected: issue.code === 'custom' ? String(issue.params?.['expected']) : 'text',
    }));
    return { problems };
  };
  return {
    takeHeadings(row) {
      if (dayOrNull(row.cells[dateColumn]) !== null || !areHeadings(row, publication)) return false;
      findings.add(secondHeadings(publication, row));
      second = row;
      return true;
    },
    read(rows, before) {
      if (before !== null) months.pass(before);
      const readings = rows.map(readingOf);
      // The day is known even if a count cannot be read.
      const days = Float64Array.from(rows, ({ cells }) => dayOrNull(cells[dateColumn]) ?? Number.NaN);
      for (const [index, row] of rows.entries())
        months.note(row.cells[dateColumn] ?? '', days[index] as number, row);
      return {
        count: rows.length,
        days,
        cells: columns.map(({ role }, column) =>
          Float64Array.from(rows, ({ cells }, index) =>
            numberOf(readings[index] as RowReading, role, cells[column] ?? ''),
          ),
        ),
        lines: Float64Array.from(rows, ({ line }) => line),
        names: seriesColumn < 0 ? [] : rows.map(({ cells }) => unguarded(cells[seriesColumn])),
        readings,
        textOf: (row) => rows[row] as RawEntry,
      };
    },
    get secondHeadings() {
      return second;
    },
    findings() {
      const first = months.found();
      if (first !== null) findings.add(monthFirst(publication, first, dateColumn));
      return findings.all();
    },
  };
}

/** The number of a cell: that of a count as the schema reads it, else as for any other column. */
function numberOf(reading: RowReading, role: string, cell: string): number {
  const count = 'counts' in reading ? reading.counts[role as Count] : undefined;
  return count === undefined ? cellNumber(cell) : (count.value ?? Number.NaN);
}

const WORDS = /^[\p{L}\s()/.,-]+$/u;

function areHeadings({ cells }: RawEntry, { headings }: Publication): boolean {
  const words = cells.filter((cell) => cell.trim() !== '');
  const areAgain = cells.every((cell, index) => cell.trim() === '' || cell === headings.cells[index]);
  return (
    words.length > 0 && !areAgain && words.every((word) => WORDS.test(word) && 'problem' in parseCount(word))
  );
}

/** Remark on a second row of headings. */
function secondHeadings(publication: Publication, row: RawEntry): Finding {
  const words = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return {
    rule: 'second-headings',
    severity: 'info',
    message: `the row ${words.slice(0, 3).map(quote).join(', ')} below the headings is taken for a second row of headings`,
    place: publication.locate(row),
  };
}
