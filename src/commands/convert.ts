import {
  canonicalMeasures,
  type Entries,
  type SeriesKind,
  writeCanonicalCsv,
  writeSeriesCsv,
} from '../entry/index.js';
import { type Finding, hasErrors } from '../finding/index.js';
import type { Host } from '../host/index.js';
import { sheet } from '../option/index.js';
import { type InputSelection, loadWeekly, type Release } from '../release/index.js';
import type { Command } from './command.js';
import { type Inspection, inspectRelease } from './inspectRelease.js';
import { requireSeries } from './series/requireSeries.js';

const options = { sheet };

/** Any accepted input, or several merged, as the project's own CSV: the same figures give the same bytes. */
export const convert: Command<typeof options> = {
  name: 'convert',
  summary: 'any accepted input, or several merged, as one canonical CSV',
  options,
  examples: [
    { line: 'convert time-series.ods -o daily.csv', answers: 'the official workbook as a CSV, a row a day' },
    {
      line: 'convert daily.csv last-7-days.html',
      answers: 'a CSV and a newer page, merged, on standard output',
    },
  ],
  async run(wanted, asked, host) {
    const kind = asked.sheet ?? 'daily';
    const { release, findings } =
      kind === 'daily' ? await inspectRelease(wanted, host) : await weekly(wanted, host);
    const all = [...findings, ...leftOut(release.entries, kind)];
    return { report: hasErrors(findings) ? null : toCsv(release, kind), findings: all };
  },
};

async function weekly(wanted: InputSelection, host: Host): Promise<Inspection> {
  const release = await loadWeekly(wanted, host);
  requireSeries(release, wanted);
  return { release, findings: release.findings };
}

/** Several series stay apart: nothing is added up that was not asked for. */
function toCsv({ entries, series }: Release, kind: SeriesKind): string {
  return series ? writeSeriesCsv(series, kind) : writeCanonicalCsv(entries, kind);
}

/** Columns that the canonical CSV has no place for. */
function leftOut({ figures, files }: Entries, kind: SeriesKind): Finding[] {
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
