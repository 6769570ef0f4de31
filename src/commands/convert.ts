import { type Entries, MEASURES, writeCanonicalCsv } from '../entry/index.js';
import { type Finding, hasErrors } from '../finding/index.js';
import type { Command } from './command.js';
import { inspectRelease } from './inspectRelease.js';

const options = {};

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
  async run(files, _asked, host) {
    const { release, findings } = await inspectRelease(files, host);
    const all = [...findings, ...leftOut(release.entries)];
    return { report: hasErrors(findings) ? null : writeCanonicalCsv(release.entries), findings: all };
  },
};

/** Columns that the canonical CSV has no place for. */
function leftOut({ figures, files }: Entries): Finding[] {
  const known = new Set(MEASURES.map(({ name }) => name));
  return [...figures.keys()]
    .filter((name) => !known.has(name))
    .map((name) => ({
      rule: 'left-out-column',
      severity: 'info',
      message: `the column ${name} has no place in the canonical CSV and is left out`,
      place: { file: files.join(', ') },
    }));
}
