import type { DayNumber } from '../calendar/index.js';
import { type Finding, hasErrors } from '../finding/index.js';
import { checkColumns } from './checkColumns.js';
import { type Column, isOfWeekdays } from './column.js';
import { type Entries, NO_ENTRIES } from './entries.js';
import type { Gate } from './gate.js';
import { type Intake, openIntake } from './intake.js';
import type { NamedSeries } from './namedSeries.js';
import type { Publication, RawEntry } from './publication.js';
import { noDays } from './rowFindings.js';
import type { RowWatcher } from './rowWatcher.js';
import type { SeriesChoice } from './seriesColumn.js';
import { openSeriesIngest } from './seriesIngest.js';

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
  const columnFindings = publication.columns.length === 0 ? [] : checkColumns(publication, choice);
  const isOfUse = publication.columns.length > 0 && !hasErrors(columnFindings);
  const column = publication.columns.findIndex(({ role }) => role === 'series');
  const several = isOfUse && column >= 0 ? openSeriesIngest(publication, column, choice) : null;
  const intake = several ?? (isOfUse ? openIntake(publication) : null);
  const ofRows = await readRows(publication, intake, isOfUse);
  if (publication.isRefused) return { ...NOTHING, findings: publication.findings };
  if (intake === null) return { ...NOTHING, findings: [...publication.findings, ...columnFindings] };
  const rows = intake.end();
  const findings = [...publication.findings, ...columnFindings, ...intake.findings(), ...ofRows];
  if (rows === 0 && !hasErrors(findings)) findings.push(noDays(publication));
  return { entries: intake.entries(), series: several?.series() ?? null, findings: findings.sort(byLine) };
}

/** Iterates all rows, and gives them to `intake`; returns the findings on what they mean together. */
async function readRows(
  publication: Publication,
  intake: Pick<Intake, 'columnOf' | 'wants' | 'take' | 'ingestBatch'> | null,
  isOfUse: boolean,
): Promise<readonly Finding[]> {
  const watchers = isOfUse ? await openWatchers(publication) : [];
  let gate: Gate | null = null;
  let isFirst = true;
  let before: DayNumber | null = null;
  for await (const group of publication.rows) {
    // Even if the columns are unusable, all rows are iterated, so that the reader's findings are complete.
    if (intake === null) continue;
    if ('days' in group) {
      for (const watcher of watchers) watcher.noteBatch(group);
      if (group.count > 0) before = group.days[group.count - 1] as DayNumber;
      isFirst = false;
      intake.ingestBatch(group);
      continue;
    }
    // Zod is loaded only when there is a row for it.
    gate ??= (await import('./gate.js')).openGate(publication, intake.columnOf);
    for (const raw of group) {
      const row = intake.wants(raw) ? gate.read(raw, isFirst, before) : null;
      [isFirst, before] = [false, null];
      if (row === null) continue;
      for (const watcher of watchers) watcher.note(raw);
      intake.take(row);
    }
  }
  const otherFigures = await otherFiguresIn(publication, gate?.secondHeadings() ?? null);
  return [...(gate?.findings() ?? []), ...otherFigures, ...watchers.flatMap((watcher) => watcher.findings())];
}

/** Warnings where a second row of headings says that the figures are no daily arrivals. */
async function otherFiguresIn(publication: Publication, row: RawEntry | null): Promise<readonly Finding[]> {
  if (row === null) return [];
  const { otherFiguresBeside } = await import('./otherFigures.js');
  return otherFiguresBeside([row], publication.columns, publication.locate);
}

/** The watchers that the columns call for; most files need none. */
async function openWatchers(publication: Publication): Promise<readonly RowWatcher[]> {
  const { columns } = publication;
  const watchers: RowWatcher[] = [];
  if (mayHaveThousands(columns))
    watchers.push((await import('./splitThousands.js')).splitThousands(publication));
  if (columns.some(isOfWeekdays))
    watchers.push((await import('./weekdayColumn.js')).weekdayColumn(publication));
  return watchers;
}

/** Whether the end of a count such as 1,305 without quotation marks would become the last cell of a row, which has no figure of its own. */
function mayHaveThousands(columns: readonly Column[]): boolean {
  const [count, last] = columns.slice(-2);
  return count?.role === 'arrivals' && (last?.role === 'notes' || last?.role === 'other');
}

const NOTHING = { entries: NO_ENTRIES, series: null };

// Sorting is stable: findings of one line keep their order.
function byLine(one: Finding, other: Finding): number {
  return (one.place?.line ?? 0) - (other.place?.line ?? 0);
}
