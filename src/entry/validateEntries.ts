import { type Finding, hasErrors } from '../finding/index.js';
import { checkColumns } from './checkColumns.js';
import { type Entries, NO_ENTRIES } from './entries.js';
import { openIntake } from './intake.js';
import type { Publication } from './publication.js';
import { noDays } from './rowFindings.js';

export interface Validation {
  /** The rows that can be read, each day once. Fit for figures only where `findings` has no error. */
  readonly entries: Entries;
  /** In the order of the input; one bad row hides no other. */
  readonly findings: readonly Finding[];
}

/** Rows in, days in columns out, and a finding for whatever cannot be read or is worth knowing. */
export async function validateEntries(publication: Publication): Promise<Validation> {
  const columnFindings = publication.columns.length === 0 ? [] : checkColumns(publication);
  const isOfUse = publication.columns.length > 0 && !hasErrors(columnFindings);
  const intake = isOfUse ? openIntake(publication) : null;
  for await (const group of publication.rows) {
    // Where rows are of no use they are gone through all the same, for what the reader has to say of them.
    if (intake === null) continue;
    if (!('days' in group)) {
      // Zod is loaded only when there is a row for it.
      const { readRow } = await import('./gate.js');
      for (const raw of group) intake.take(readRow(raw, intake.columnOf));
    } else intake.takePlain(group);
  }
  if (publication.isRefused) return { entries: NO_ENTRIES, findings: publication.findings };
  if (intake === null) return { entries: NO_ENTRIES, findings: [...publication.findings, ...columnFindings] };
  const rows = intake.end();
  const findings = [...publication.findings, ...columnFindings, ...intake.findings()];
  if (rows === 0 && !hasErrors(findings)) findings.push(noDays(publication));
  return { entries: intake.entries(), findings: findings.sort(byLine) };
}

// Sorting is stable: findings of one line stay in the order in which they were met.
function byLine(one: Finding, other: Finding): number {
  return (one.place?.line ?? 0) - (other.place?.line ?? 0);
}
