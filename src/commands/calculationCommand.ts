import type { Calculation, OptionSet, Question } from '../calculations/calculation.js';
import { hasErrors } from '../finding/index.js';
import type { Asked } from '../option/index.js';
import { type Release, UnfitDataError } from '../release/index.js';
import type { Report } from '../report/index.js';
import { toSeriesSet } from '../series/index.js';
import type { Command } from './command.js';
import { inspectRelease } from './inspectRelease.js';
import { sourceLine } from './sourceLine.js';

/** A calculation as a command: load, inspect, compute. */
export function calculationCommand<Options extends OptionSet, Data extends object>(
  calculation: Calculation<Options, Data>,
): Command<Options> {
  return {
    ...calculation,
    async run(wanted, asked, host) {
      const { release, findings } = await inspectRelease(wanted, host);
      return { report: hasErrors(findings) ? null : computeFrom(release, calculation, asked), findings };
    },
  };
}

/** Throws `UnfitDataError` where the release holds an error, `QuestionError` where it cannot answer. */
export function computeFrom<Options extends OptionSet, Data extends object>(
  release: Release,
  calculation: Calculation<Options, Data>,
  asked: Asked<Options>,
): Report<Data> {
  return calculation.compute({ ...groundsOf(release), asked });
}

/** What every calculation is given beside the question. Throws `UnfitDataError` where the release holds an error. */
export function groundsOf(release: Release): Omit<Question<OptionSet>, 'asked'> {
  if (hasErrors(release.findings)) throw new UnfitDataError(release.findings);
  const series = toSeriesSet(release.entries);
  const source = sourceLine(release.provenance, series.coverage);
  return { series, annual: release.annual, source };
}
