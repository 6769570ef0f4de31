import { toCivilDate } from '../../calendar/index.js';
import { type Ask, type Claim, judge, MalformedClaimsError, malformed } from '../../claim/index.js';
import type { Answer, RunContext } from '../../command/index.js';
import { type Finding, hasErrors, inFileOrder } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import type { Asked } from '../../option/index.js';
import type { InputSelection, Release } from '../../release/index.js';
import { groundsOf } from '../calculationCommand.js';
import { inspectRelease } from '../inspectRelease.js';
import { withSumNote } from '../series/seriesInWords.js';
import type { VerifyOptions } from '../verify.js';
import { asker } from './asker.js';
import { dataFiles, dataWords, requireInputs } from './dataSelection.js';
import { describe } from './describe.js';
import { earlierReleases } from './earlierReleases.js';
import { explainFailures, failing } from './explainFailures.js';
import { nameOf, readInput } from './readInput.js';

/** Claims of every file, held against one release. */
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
  const grounds = groundsOf(release);
  const { coverage } = grounds.series;
  const published = asked.published === undefined ? undefined : toCivilDate(asked.published);
  const ask = asker(release, grounds);
  const inputs = files.map((file) => readInput(file, { coverage, published, ask }, host));
  const claims = inputs.flatMap((input) => input.claims);
  const judged = await withProblems(() => judgeTwice(claims, { release, ask }, store, host));
  const problems = [
    ...inputs.flatMap((input) => input.findings),
    ...('problems' in judged ? judged.problems : []),
  ];
  if (problems.length > 0 || !('value' in judged)) {
    return { report: null, findings: inFileOrder(problems, files.map(nameOf)), about: 'the claims' };
  }
  const said = describe(judged.value.judged, inputs, {
    source: grounds.source,
    strict,
    data: dataWords(asked),
    explain: asked.explain === true,
    earlier: judged.value.earlier,
  });
  const report = withSumNote(said, release);
  return { report, findings, fails: report.judgement !== undefined && report.judgement.counts.errors > 0 };
}

/** Only where a claim fails are earlier releases read, to say whether it held once. */
async function judgeTwice(
  claims: readonly Claim[],
  { release, ask }: { readonly release: Release; readonly ask: Ask },
  store: string | undefined,
  host: Host,
) {
  const judged = judge(claims, ask);
  if (failing(judged).length === 0) return { judged, earlier: 0 };
  const earlier = await earlierReleases(release, store, host);
  return { judged: explainFailures(judged, claims, ask, earlier), earlier: earlier.length };
}

/** What comes of the work, or what keeps it from being done: claims that mean nothing. */
async function withProblems<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly problems: readonly Finding[] }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof MalformedClaimsError)) throw error;
    return {
      problems: error.problems.map(({ claim, part, message }) =>
        malformed(message, part === 'claim' ? claim.questionPlace : claim.place),
      ),
    };
  }
}
