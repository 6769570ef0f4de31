import { type Finding, hasErrors } from '../finding/index.js';
import { checkColumns } from './checkColumns.js';
import { type Entries, NO_ENTRIES } from './entries.js';
import { openIntake } from './intake.js';
import type { NamedSeries } from './namedSeries.js';
import type { Publication } from './publication.js';
import { noDays } from './rowFindings.js';
import type { SeriesChoice } from './seriesColumn.js';
import { openSeriesIngest } from './seriesIngest.js';

export interface Validation {
  /** The rows that can be read, each day once. Fit for figures only where `findings` has no error. */
  readonly entries: Entries;
  /** The series of an input that holds several, of which `entries` are the sum; else `null`. */
  readonly series: NamedSeries | null;
  /** In the order of the input; one bad row hides no other. */
  readonly findings: readonly Finding[];
}

/** Rows in, days in columns out, and a finding for whatever cannot be read or is worth knowing. */
export async function validateEntries(
  publication: Publication,
  choice: SeriesChoice = {},
): Promise<Validation> {
  const columnFindings = publication.columns.length === 0 ? [] : checkColumns(publication, choice);
  const isOfUse = publication.columns.length > 0 && !hasErrors(columnFindings);
  const column = publication.columns.findIndex(({ role }) => role === 'series');
  const several = isOfUse && column >= 0 ? openSeriesIngest(publication, column, choice) : null;
  const intake = several ?? (isOfUse ? openIntake(publication) : null);
  for await (const group of publication.rows) {
    // Where rows are of no use they are gone through all the same, for what the reader has to say of them.
    if (intake === null) continue;
    if (!('days' in group)) {
      // Zod is loaded only when there is a row for it.
      const { readRow } = await import('./gate.js');
      for (const raw of group) if (intake.wants(raw)) intake.take(readRow(raw, intake.columnOf));
    } else intake.ingestBatch(group);
  }
  if (publication.isRefused) return { ...NOTHING, findings: publication.findings };
  if (intake === null) return { ...NOTHING, findings: [...publication.findings, ...columnFindings] };
  const rows = intake.end();
  const findings = [...publication.findings, ...columnFindings, ...intake.findings()];
  if (rows === 0 && !hasErrors(findings)) findings.push(noDays(publication));
  return { entries: intake.entries(), series: several?.series() ?? null, findings: findings.sort(byLine) };
}

const NOTHING = { entries: NO_ENTRIES, series: null };

// Sorting is stable: findings of one line stay in the order in which they were met.
function byLine(one: Finding, other: Finding): number {
  return (one.place?.line ?? 0) - (other.place?.line ?? 0);
}
