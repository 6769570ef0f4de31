import { revisionsReport } from '../../command/index.js';
import { type Release, revisions } from '../../release/index.js';
import type { Report, SourceLine, Table } from '../../report/index.js';
import { phrase } from '../../report/index.js';
import { releaseInWords } from '../sourceLine.js';
import type { Part } from './part.js';

/** A page is to be read: what has more rows is for the command. */
const MOST_ROWS = 40;

/** What was revised from an earlier release to the one of the page. */
export function revisionsPart(earlier: Release, release: Release, source: SourceLine): Omit<Part, 'line'> {
  const found = revisions(earlier.entries, release.entries);
  const before = releaseInWords(earlier.provenance);
  const report = revisionsReport(found, before, releaseInWords(release.provenance), source);
  return {
    key: 'revisions',
    id: 'revisions',
    title: `What changed since ${before}`,
    report: withoutLongTables(report),
  };
}

function withoutLongTables(report: Report): Report {
  const [first, ...others] = report.tables;
  const left = others.some(({ rows }) => rows.length > MOST_ROWS);
  const note = phrase`Tables end here after ${MOST_ROWS} rows; the command has them whole.`;
  return {
    ...report,
    tables: [first, ...others.map(shortened)],
    notes: [...report.notes, ...(left ? [note] : [])],
  };
}

function shortened(table: Table): Table {
  return { ...table, rows: table.rows.slice(0, MOST_ROWS) };
}
