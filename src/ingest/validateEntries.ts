import type { DayNumber } from '../calendar/index.js';
import { type Entries, type NamedSeries, NO_ENTRIES } from '../entry/index.js';
import { type Finding, hasErrors } from '../finding/index.js';
import type { Gate } from '../gate/index.js';
import {
  type Batch,
  type Column,
  checkColumns,
  isOfWeekdays,
  type Publication,
  type RawEntry,
  type RowWatcher,
  type SeriesChoice,
} from '../table/index.js';
import { Ingest } from './ingest.js';
import { noDays } from './rowFindings.js';
import { SeriesIngest } from './seriesIngest.js';

export interface Validation {
  /** The readable rows, each day once. To be used only if `findings` has no error. */
  readonly entries: Entries;
  /** The series of an input with several, whose sum is `entries`; else `null`. */
  readonly series: NamedSeries | null;
  /** Findings in input order. Reading goes on after a bad row. */
  readonly findings: readonly Finding[];
}

/**
 * Validates the rows of a publication and stores their days in columns, with findings on what cannot be read or is
 * odd.
 */
export async function validateEntries(
  publication: Publication,
  choice: SeriesChoice = {},
): Promise<Validation> {
  const { columns } = publication;
  const columnFindings = columns.length === 0 ? [] : checkColumns(publication, choice);
  if (columns.length === 0 || hasErrors(columnFindings)) {
    // All rows are iterated even so, for the reader's findings to be complete.
    for await (const _ of publication.rows);
    const ofTable = publication.isRefused ? [] : columnFindings;
    return { entries: NO_ENTRIES, series: null, findings: [...publication.findings, ...ofTable] };
  }
  const column = columns.findIndex(({ role }) => role === 'series');
  const several = column >= 0 ? new SeriesIngest(publication, column, choice) : null;
  const ingest = several ?? new Ingest(publication);
  const { count, findings: ofRows } = await readRows(publication, ingest);
  if (publication.isRefused) return { entries: NO_ENTRIES, series: null, findings: publication.findings };
  ingest.end();
  const findings = [...publication.findings, ...columnFindings, ...ingest.findings(), ...ofRows];
  if (count === 0 && !hasErrors(findings)) findings.push(noDays(publication));
  return { entries: ingest.entries(), series: several?.series() ?? null, findings: findings.sort(byLine) };
}

/** Gives all rows to `ingest`; returns their number, and the findings on what they mean together. */
async function readRows(
  publication: Publication,
  ingest: Ingest | SeriesIngest,
): Promise<{ readonly count: number; readonly findings: readonly Finding[] }> {
  const watchers = await openWatchers(publication);
  const several = ingest instanceof SeriesIngest ? ingest : null;
  let gate: Gate | null = null;
  let count = 0;
  let isFirst = true;
  let before: DayNumber | null = null;
  const take = (batch: Batch) => {
    for (let row = 0; row < batch.count && watchers.length > 0; row++)
      if (several === null || several.isWanted(batch.names[row] as string))
        for (const watcher of watchers) watcher.note(batch, row);
    ingest.takeAll(batch);
  };
  for await (const group of publication.rows) {
    // What has too many series is refused, whatever stands below.
    if (several?.isOverfull) break;
    if ('days' in group) {
      count += group.count;
      isFirst = false;
      before = group.days[group.count - 1] ?? before;
      take(group);
      continue;
    }
    // Zod is loaded only when there is a row for it.
    gate ??= (await import('../gate/gate.js')).openGate(publication);
    const [first] = group;
    const rows = isFirst && first !== undefined && gate.takeHeadings(first) ? group.slice(1) : group;
    isFirst = false;
    count += rows.length;
    take(gate.read(several === null ? rows : rows.filter((row) => several.admit(row)), before));
    before = null;
  }
  const otherFigures = await otherFiguresIn(publication, gate?.secondHeadings ?? null);
  const together = watchers.flatMap((watcher) => watcher.findings());
  return { count, findings: [...(gate?.findings() ?? []), ...otherFigures, ...together] };
}

/** Warnings where a second row of headings says that the figures are no daily arrivals. */
async function otherFiguresIn(publication: Publication, row: RawEntry | null): Promise<readonly Finding[]> {
  if (row === null) return [];
  const { otherFiguresBeside } = await import('../table/otherFigures.js');
  return otherFiguresBeside([row], publication.columns, publication.locate);
}

/** The watchers that the columns call for; most files need none. */
async function openWatchers(publication: Publication): Promise<readonly RowWatcher[]> {
  const { columns } = publication;
  const watchers: RowWatcher[] = [];
  if (mayHaveThousands(columns))
    watchers.push((await import('../gate/splitThousands.js')).splitThousands(publication));
  if (columns.some(isOfWeekdays))
    watchers.push((await import('../gate/weekdayColumn.js')).weekdayColumn(publication));
  return watchers;
}

/** Whether the end of a count such as 1,305 without quotation marks would become the last cell of a row, which has no figure of its own. */
function mayHaveThousands(columns: readonly Column[]): boolean {
  const [count, last] = columns.slice(-2);
  return count?.role === 'arrivals' && (last?.role === 'notes' || last?.role === 'other');
}

// Sorting is stable: findings of one line keep their order.
function byLine(one: Finding, other: Finding): number {
  return (one.place?.line ?? 0) - (other.place?.line ?? 0);
}
