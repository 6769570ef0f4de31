import type { Calculation, ComputeInput, OptionSet } from '../calculation/index.js';
import type { Span } from '../calendar/index.js';
import { hasErrors } from '../finding/index.js';
import type { Asked } from '../option/index.js';
import { type Release, UnfitDataError } from '../release/index.js';
import type { Report } from '../report/index.js';
import { toSeriesSet } from '../series/index.js';
import { type AnswerOf, type CalculationName, calculationOf, type Question } from './question.js';
import { withSumNote } from './seriesInWords.js';
import { sourceLine } from './sourceLine.js';

/** Input that every calculation gets from the release. */
export type ReleaseInputs = Omit<ComputeInput<OptionSet>, 'asked'>;

/** Inputs by release: a release never changes, and judging a text can ask it thousands of questions. */
const KNOWN = new WeakMap<object, ReleaseInputs>();

/**
 * Inputs for calculations over all days of a release. Throws `UnfitDataError` where the release holds an error.
 */
export function inputsOf(release: Release): ReleaseInputs {
  const known = KNOWN.get(release);
  if (known !== undefined) return known;
  const inputs = inputsWithin(release);
  KNOWN.set(release, inputs);
  return inputs;
}

/** Inputs over the days from `coverage.first` to `coverage.last`, both included; default: all days. */
function inputsWithin(release: Release, coverage?: Span): ReleaseInputs {
  if (hasErrors(release.findings)) throw new UnfitDataError(release.findings);
  const series = toSeriesSet(release.entries, coverage);
  const source = sourceLine(release.provenance, series.coverage, release.series);
  return { series, annual: release.annual, source };
}

/**
 * A calculation's report on a release; with `coverage`, on its days from `first` to `last`, both included. Throws
 * `UnfitDataError` where the release holds an error, `QuestionError` where it cannot answer.
 */
export function compute<Options extends OptionSet, Data extends object>(
  release: Release,
  calculation: Calculation<Options, Data>,
  asked: Asked<Options>,
  coverage?: Span,
): Report<Data> {
  const inputs = coverage === undefined ? inputsOf(release) : inputsWithin(release, coverage);
  return withSumNote(calculation.compute({ ...inputs, asked }), release);
}

/** A release's answer to a question. Throws as `compute` does. */
export function answer<Name extends CalculationName>(
  release: Release,
  question: Question<Name>,
): Report<AnswerOf<Name>> {
  return compute(release, calculationOf(question), question.asked) as Report<AnswerOf<Name>>;
}
