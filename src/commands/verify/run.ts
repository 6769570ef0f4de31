import { toCivilDate } from '../../calendar/index.js';
import { inspectRelease } from '../../check/inspectRelease.js';
import { explainFailures } from '../../claim/explainFailures.js';
import { askRelease, type Claim, judge, MalformedClaimsError, malformed } from '../../claim/index.js';
import type { Answer, RunContext } from '../../command/index.js';
import { type Finding, hasErrors, inFileOrder } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import { type Asked, QuestionError, resolveAsOf } from '../../option/index.js';
import { inputsOf, quoteWord, withSumNote } from '../../question/index.js';
import { type InputSelection, loadRelease, type Release, shortNames } from '../../release/index.js';
import { allEditions, byDate, type Edition, parseEditionName, storeFolder } from '../../store/index.js';
import { requireFetchable } from './address.js';
import type { VerifyOptions } from './definition.js';
import { describe } from './describe.js';
import {
  type Context,
  nameOf,
  readInput,
  requireDates,
  type VerifyInput,
  withoutFolders,
} from './readInput.js';

/** Judges the claims of every file by one release. */
export async function run(
  wanted: InputSelection,
  asked: Asked<VerifyOptions>,
  host: Host,
  { strict }: RunContext,
): Promise<Answer> {
  const { store } = wanted;
  requireFetchable(wanted.files, asked.fetch === true);
  const files = withoutFolders(wanted.files, host);
  requireInputs(files, asked);
  const { release, findings } = await inspectRelease({ ...wanted, files: dataFiles(asked) }, host);
  if (hasErrors(findings)) return { report: null, findings };
  const context = contextOf(asked, release);
  const inputs: VerifyInput[] = [];
  for (const file of files) for (const input of await readInput(file, context, host)) inputs.push(input);
  requireTexts(inputs, asked);
  if (!inputs.some(({ findings }) => hasErrors(findings))) requireDates(inputs, asked.asOf !== undefined);
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
    dataPassedOn: dataWords({ ...asked, data: shortNames(asked.data ?? []) }),
    explain: asked.explain === true,
    earlier: judged.value.earlier,
  });
  const errors = report.judgement?.counts.errors ?? 0;
  return { report: withSumNote(report, release), findings, fails: errors > 0 };
}

/** What is known of texts from the options. */
function contextOf({ published, asOf, reading = [] }: Asked<VerifyOptions>, release: Release): Context {
  const { coverage } = inputsOf(release).series;
  return {
    release,
    published: published === undefined ? undefined : toCivilDate(published),
    asOf: asOf === undefined ? undefined : toCivilDate(resolveAsOf({ asOf }, coverage)),
    chosen: new Map(reading.map(({ id, number }) => [id, number])),
  };
}

/** Judges the claims; earlier releases are read only where a claim fails, to say whether it held then. */
async function judgeTwice(claims: readonly Claim[], release: Release, store: string | undefined, host: Host) {
  const judged = judge(claims, askRelease(release));
  if (judged.every(({ verdict }) => verdict !== 'fails')) return { judged, earlier: 0 };
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

/** Files and releases that claims are judged by; none for the default data. */
export function dataFiles({ data, release }: Asked<VerifyOptions>): readonly string[] {
  return data ?? (release === undefined ? [] : [`@${release}`]);
}

/** Words that name the data in other commands. */
export function dataWords({ data = [], release }: Asked<VerifyOptions>): string {
  const words = [...data, ...(release === undefined ? [] : ['--release', release])];
  return words.map((word) => ` ${quoteWord(word)}`).join('');
}

const ONE_TEXT = '--reading is for one text: judge each by itself';

/** Throws `QuestionError` where an input is missing, named twice, or stands for two things. */
export function requireInputs(
  files: readonly string[],
  { data = [], release, reading = [] }: Asked<VerifyOptions>,
): void {
  if (files.length === 0) throw new QuestionError('verify needs a file with claims, or - for standard input');
  if (reading.length > 0 && files.length > 1) throw new QuestionError(ONE_TEXT);
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new QuestionError(`${twice} is named twice: each input is judged once`);
  if (files.includes('-') && data.includes('-'))
    throw new QuestionError('standard input can be read once, and is named twice');
  if (data.length > 0 && release !== undefined) {
    throw new QuestionError(
      `--release and --data both name the data: give one of them, or --data @${release}`,
    );
  }
}

/** Throws `QuestionError` for options of texts where there is none, and for a reading of a figure that is in no text. */
function requireTexts(inputs: readonly VerifyInput[], { asOf, reading = [] }: Asked<VerifyOptions>): void {
  const texts = inputs.flatMap(({ textInfo }) => textInfo ?? []);
  const option = asOf !== undefined ? '--as-of' : reading.length > 0 ? '--reading' : null;
  if (option !== null && texts.length === 0) {
    throw new QuestionError(`${option} is for texts, and there is none: a claim names its day itself`);
  }
  if (reading.length > 0 && texts.length > 1) throw new QuestionError(ONE_TEXT);
  const ids = new Set(texts.flatMap(({ offsets }) => [...offsets.keys()]));
  const absent = reading.find(({ id }) => !ids.has(id));
  if (absent !== undefined) throw new QuestionError(`there is no figure at ${absent.id}: --json lists them`);
}

/** Earlier releases that are searched at most, the newest first. */
const MOST_READ = 24;

/**
 * The releases that are kept, and the one in the package, that are older than the one judged by; the newest first. Throws
 * `DamagedRelease`: a claim that failed without a word of a release that is there, but not read, might be a false accusation.
 */
export async function earlierReleases(
  { provenance: { edition } }: Release,
  store: string | undefined,
  host: Host,
): Promise<Release[]> {
  const current = edition === null ? null : parseEditionName(edition);
  const isEarlier = (each: Edition) =>
    current === null || byDate(each, { ...each, date: current.date, version: current.version ?? 1 }) < 0;
  const editions = allEditions(storeFolder(store, host), host)
    .filter(isEarlier)
    .reverse()
    .slice(0, MOST_READ);
  const found: Release[] = [];
  for (const { name } of editions) {
    const release = await loadRelease({ files: [`@${name}`], store }, host);
    if (!hasErrors(release.findings)) found.push(release);
  }
  return found;
}
