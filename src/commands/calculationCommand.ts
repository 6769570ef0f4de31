import type { Calculation, OptionSet, Question } from '../calculations/calculation.js';
import type { Span } from '../calendar/index.js';
import type { Command } from '../command/index.js';
import { hasErrors } from '../finding/index.js';
import type { Asked } from '../option/index.js';
import { type Release, UnfitDataError } from '../release/index.js';
import type { Report } from '../report/index.js';
import { toSeriesSet } from '../series/index.js';
import { inspectRelease } from './inspectRelease.js';
import { withSumNote } from './series/seriesInWords.js';
import { sourceLine } from './sourceLine.js';

/** A calculation as a command: load, inspect, compute. */
export function calculationCommand<Options extends OptionSet, Data extends object>(
  calculation: Calculation<Options, Data>,
): Command<Options> {
  return {
    ...calculation,
    reads: 'figures',
    gives: 'tables',
    answersEach: true,
    async run(wanted, asked, host) {
      const { release, findings } = await inspectRelease(wanted, host);
      if (hasErrors(findings)) return { report: null, findings };
      if (!wanted.each || !release.series)
        return { report: computeFrom(release, calculation, asked), findings };
      const { answerEach } = await import('./series/answerEach.js');
      return { report: answerEach(release, release.series, calculation, asked), findings };
    },
  };
}

/**
 * The answer of a release, or of one series of it over the days that all have. Throws `UnfitDataError` where the release holds an
 * error, `QuestionError` where it cannot answer.
 */
export function computeFrom<Options extends OptionSet, Data extends object>(
  release: Release,
  calculation: Calculation<Options, Data>,
  asked: Asked<Options>,
  coverage?: Span,
): Report<Data> {
  const report = calculation.compute({ ...groundsOf(release, coverage), asked });
  return withSumNote(report, release);
}

/** What every calculation is given beside the question. Throws `UnfitDataError` where the release holds an error. */
export function groundsOf(release: Release, coverage?: Span): Omit<Question<OptionSet>, 'asked'> {
  if (hasErrors(release.findings)) throw new UnfitDataError(release.findings);
  const series = toSeriesSet(release.entries, coverage);
  const source = sourceLine(release.provenance, series.coverage, release.series);
  return { series, annual: release.annual, source };
}
