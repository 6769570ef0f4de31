import { revisionsReport } from '../../command/index.js';
import { bothInWords } from '../../question/sourceLine.js';
import { type Release, revisions } from '../../release/index.js';
import { phrase, type Report, type SourceLine, type Table } from '../../report/index.js';
import type { PageSection } from './sections.js';

/** Rows of a table on the page at most; the command shows all. */
const MOST_ROWS = 40;

/** Section on revisions from an earlier release to the one of the page. */
export function revisionsSection(
  earlier: Release,
  release: Release,
  source: SourceLine,
): Omit<PageSection, 'line'> {
  const found = revisions(earlier.entries, release.entries);
  const [before, after] = bothInWords(earlier.provenance, release.provenance);
  const report = revisionsReport(found, before, after, source);
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
