import { toCivilDate } from '../../calendar/index.js';
import { inspectRelease } from '../../check/inspectRelease.js';
import { explainFailures, failing } from '../../claim/explainFailures.js';
import { askRelease, type Claim, judge, MalformedClaimsError, malformed } from '../../claim/index.js';
import type { Answer, RunContext } from '../../command/index.js';
import { type Finding, hasErrors, inFileOrder } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import type { Asked } from '../../option/index.js';
import { inputsOf, withSumNote } from '../../question/index.js';
import type { InputSelection, Release } from '../../release/index.js';
import { dataFiles, dataWords, requireInputs } from './dataSelection.js';
import type { VerifyOptions } from './definition.js';
import { describe } from './describe.js';
import { earlierReleases } from './earlierReleases.js';
import { nameOf, readInput } from './readInput.js';

/** Judges the claims of every file by one release. */
export async function run(
  wanted: InputSelection,
  asked: Asked<VerifyOptions>,
  host: Host,
  { strict }: RunContext,
): Promise<Answer> {
  const { files, store } = wanted;
  requireInputs(files, asked);
  const { release, findings } = await inspectRelease({ ...wanted, files: dataFiles(asked) }, host);
  if (hasErrors(findings)) return { report: null, findings };
  const published = asked.published === undefined ? undefined : toCivilDate(asked.published);
  const inputs = files.map((file) => readInput(file, release, published, host));
  const claims = inputs.flatMap((input) => input.claims);
  const judged = await withProblems(() => judgeTwice(claims, release, store, host));
  const problems = [
    ...inputs.flatMap((input) => input.findings),
    ...('problems' in judged ? judged.problems : []),
  ];
  if (problems.length > 0 || !('value' in judged)) {
    return { report: null, findings: inFileOrder(problems, files.map(nameOf)), about: 'the claims' };
  }
  const report = describe(judged.value.judged, inputs, {
    source: inputsOf(release).source,
    strict,
    data: dataWords(asked),
    explain: asked.explain === true,
    earlier: judged.value.earlier,
  });
  const errors = report.judgement?.counts.errors ?? 0;
  return { report: withSumNote(report, release), findings, fails: errors > 0 };
}

/** Judges the claims; earlier releases are read only where a claim fails, to say whether it held then. */
async function judgeTwice(claims: readonly Claim[], release: Release, store: string | undefined, host: Host) {
  const judged = judge(claims, askRelease(release));
  if (failing(judged).length === 0) return { judged, earlier: 0 };
  const earlier = await earlierReleases(release, store, host);
  return { judged: explainFailures(judged, claims, release, earlier), earlier: earlier.length };
}

/** Result of the work, or findings for claims that make no sense. */
async function withProblems<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly problems: readonly Finding[] }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof MalformedClaimsError)) throw error;
    return {
      problems: error.problems.map(({ message, place }) => malformed(message, place)),
    };
  }
}
