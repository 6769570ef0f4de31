import { type Inspection, inspectRelease } from '../check/inspectRelease.js';
import type { Command } from '../command/index.js';
import { canonicalMeasures, type Entries, writeCanonicalCsv, writeSeriesCsv } from '../entry/index.js';
import { type Finding, hasErrors } from '../finding/index.js';
import type { Host } from '../host/index.js';
import { sheet } from '../option/index.js';
import { type InputSelection, loadWeekly, type Release } from '../release/index.js';
import { requireSeries } from '../release/requireSeries.js';
import type { SeriesKind } from '../table/index.js';

const options = { sheet };

/** Writes input in any accepted format as the canonical CSV: equal figures give equal bytes. */
export const convert: Command<typeof options> = {
  name: 'convert',
  group: 'data',
  summary: 'any accepted input, or several merged, as one canonical CSV',
  reads: 'figures',
  gives: 'file',
  endings: ['csv'],
  options,
  examples: [
    { line: 'convert time-series.ods -o daily.csv', answers: 'the official workbook as a CSV, a row a day' },
    {
      line: 'convert daily.csv last-7-days.html',
      answers: 'a CSV and a newer page, merged, on standard output',
    },
  ],
  async run(selection, asked, host) {
    const kind = asked.sheet ?? 'daily';
    const { release, findings } =
      kind === 'daily' ? await inspectRelease(selection, host) : await weekly(selection, host);
    const all = [...findings, ...leftOutColumns(release.entries, kind)];
    return { report: hasErrors(findings) ? null : toCsv(release, kind), findings: all };
  },
};

async function weekly(selection: InputSelection, host: Host): Promise<Inspection> {
  const release = await loadWeekly(selection, host);
  requireSeries(release, selection);
  return { release, findings: release.findings };
}

/** Several series stay separate: their sum was not asked for. */
function toCsv({ entries, series }: Release, kind: SeriesKind): string {
  return series ? writeSeriesCsv(series, kind) : writeCanonicalCsv(entries, kind);
}

/** Notes on columns that the canonical CSV has no place for. */
function leftOutColumns({ figures, files }: Entries, kind: SeriesKind): Finding[] {
  const known = canonicalMeasures(kind);
  return [...figures.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      rule: 'left-out-column',
      severity: 'info',
      message: `the column ${name} has no place in the canonical CSV and is left out`,
      place: { file: files.join(', ') },
    }));
}
