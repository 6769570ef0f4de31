import { canonicalMeasures, type Entries, type SeriesKind, writeCanonicalCsv } from '../entry/index.js';
import { type Finding, hasErrors } from '../finding/index.js';
import type { Host } from '../host/index.js';
import { sheet } from '../option/index.js';
import { loadWeekly, type Wanted } from '../release/index.js';
import type { Command } from './command.js';
import { inspectRelease } from './inspectRelease.js';

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
    const { entries, findings } =
      kind === 'daily' ? await daily(wanted, host) : await loadWeekly(wanted, host);
    const all = [...findings, ...leftOut(entries, kind)];
    return { report: hasErrors(findings) ? null : writeCanonicalCsv(entries, kind), findings: all };
  },
};

async function daily(wanted: Wanted, host: Host) {
  const { release, findings } = await inspectRelease(wanted, host);
  return { entries: release.entries, findings };
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
