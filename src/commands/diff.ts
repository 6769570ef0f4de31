import type { Command } from '../command/index.js';
import { hasErrors } from '../finding/index.js';
import { exitCode, QuestionError } from '../option/index.js';
import { withSumNote } from '../question/seriesInWords.js';
import { releaseInWords, sourceLine } from '../question/sourceLine.js';
import { type Revisions, revisions } from '../release/index.js';
import { toSeriesSet } from '../series/index.js';
import { changeFields } from './diff/changeFields.js';
import { describe } from './diff/describe.js';
import { inspectRelease } from './inspectRelease.js';

const options = { exitCode };

export type DiffData = Omit<Revisions, 'findings'>;

/** What changed from one release to another: days, figures, and what each year adds up to. */
export const diff: Command<typeof options> = {
  name: 'diff',
  summary: 'what changed between two releases, day by day and in the totals',
  takes: 'releases',
  files: 'two releases, the earlier one first; - for standard input',
  input: [
    'Releases: CSV or TSV with one row a day, the official workbook (.ods) or a saved GOV.UK page; or @latest, @previous or @2026-08-21, a release that crossings update keeps, or @bundled, the one in the package.',
  ],
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
  dataSchema: (z) => z.strictObject(changeFields(z)),
  async run({ files, ...wanted }, asked, host) {
    const [one, other, ...more] = files;
    if (one === undefined || other === undefined || more.length > 0) {
      throw new QuestionError(
        'diff needs two releases, the earlier one first: files, or names such as @previous, @latest and @2026-08-21',
      );
    }
    if (one === '-' && other === '-')
      throw new QuestionError('standard input can be read once, and is named twice');
    const [earlier, later] = [
      await inspectRelease({ files: [one], ...wanted }, host),
      await inspectRelease({ files: [other], ...wanted }, host),
    ];
    const [before, after] = [earlier.release, later.release];
    const findings = [...earlier.findings, ...later.findings];
    if (hasErrors(findings)) return { report: null, findings };
    const found = revisions(before.entries, after.entries);
    const source = sourceLine(after.provenance, toSeriesSet(after.entries).coverage, after.series);
    const { added, removed, changed, addedMeasures, removedMeasures } = found;
    const differs = [added, removed, changed, addedMeasures, removedMeasures].some((list) => list.length > 0);
    return {
      report: withSumNote(
        describe(found, releaseInWords(before.provenance), releaseInWords(after.provenance), source),
        after,
      ),
      findings: [...findings, ...found.findings],
      fails: asked.exitCode === true && differs,
    };
  },
};
