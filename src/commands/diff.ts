import { inspectRelease } from '../check/inspectRelease.js';
import { type Command, revisionsData, revisionsReport } from '../command/index.js';
import { hasErrors } from '../finding/index.js';
import { exitCode, QuestionError } from '../option/index.js';
import { withSumNote } from '../question/seriesInWords.js';
import { bothInWords, sourceLine } from '../question/sourceLine.js';
import { type Revisions, revisions } from '../release/index.js';
import { toSeriesSet } from '../series/index.js';

const options = { exitCode };

/** Compares two releases: days, figures, and the total of each year. */
export const diff: Command<typeof options> = {
  name: 'diff',
  group: 'check',
  summary: 'what changed between two releases, by day and in total',
  reads: 'releases',
  filesHelp: {
    argument: 'two releases, the earlier one first; - for standard input',
    paragraphs: [
      'Releases: CSV, TSV or JSON with one row a day, a workbook such as the official one (.ods, .fods or .xlsx) or a saved GOV.UK page, also packed by gzip; or @latest, @previous or @2026-08-21, a release that crossings update keeps, or @bundled, the one in the package.',
    ],
  },
  gives: 'tables',
  rounds: false,
  options,
  examples: [
    {
      line: 'diff @bundled time-series.ods',
      answers: 'what a newer workbook adds to and changes in the bundled figures',
    },
    {
      line: 'diff old.csv new.csv --exit-code --quiet',
      answers: 'the same of two files, failing where they differ',
    },
  ],
  dataSchema: revisionsData,
  async run({ files, ...selection }, asked, host) {
    const [earlier, later] = twoFiles(files);
    const { release: before, findings: first } = await inspectRelease(
      { files: [earlier], ...selection },
      host,
    );
    const { release: after, findings: second } = await inspectRelease({ files: [later], ...selection }, host);
    const findings = [...first, ...second];
    if (hasErrors(findings)) return { report: null, findings };
    const found = revisions(before.entries, after.entries);
    const [from, to] = bothInWords(before.provenance, after.provenance);
    const source = sourceLine(after.provenance, toSeriesSet(after.entries).coverage, after.series);
    return {
      report: withSumNote(revisionsReport(found, from, to, source), after),
      findings: [...findings, ...found.findings],
      fails: asked.exitCode === true && hasChanges(found),
    };
  },
};

function twoFiles([earlier, later, ...more]: readonly string[]): readonly [earlier: string, later: string] {
  if (earlier === undefined || later === undefined || more.length > 0) {
    throw new QuestionError(
      'diff needs two releases, the earlier one first: files, or names such as @previous, @latest and @2026-08-21',
    );
  }
  if (earlier === '-' && later === '-') {
    throw new QuestionError('standard input can be read once, and is named twice');
  }
  return [earlier, later];
}

function hasChanges({ added, removed, changed, addedMeasures, removedMeasures }: Revisions): boolean {
  return [added, removed, changed, addedMeasures, removedMeasures].some((list) => list.length > 0);
}
