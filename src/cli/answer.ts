import type { Answer, Command } from '../command/index.js';
import { type Finding, toPlaceText } from '../finding/index.js';
import { ClosedPipe, type Host } from '../host/index.js';
import { QuestionError } from '../option/index.js';
import type { InputSelection } from '../release/index.js';
import type { Renderer } from '../renderers/renderer.js';
import {
  countWithNoun,
  occurrences,
  ofSeverity,
  type Report,
  SEVERITIES,
  SEVERITY_WORDS,
} from '../report/index.js';
import { quote, toVisible, toVisibleLine } from '../text/index.js';
import { COMMANDS } from './commands.js';
import { EXIT, type ExitCode } from './exitCode.js';
import { chosenRenderer } from './format.js';
import { type OutputOptions, requireEffect } from './outputOptions.js';
import { styleFor } from './style.js';

/** Runs a command, writes its findings to the error stream and its answer to the output. */
export async function answer(
  command: Command,
  selection: InputSelection,
  asked: object,
  options: OutputOptions,
  host: Host,
): Promise<ExitCode> {
  const renderer = chosenRenderer(options, command, COMMANDS);
  requireEffect(options, renderer);
  requireFolder(options.output, host);
  if (isReadToo(options.output, selection, host)) {
    throw readToo(options.output);
  }
  const context = { strict: options.strict === true, commands: COMMANDS, output: options.output };
  const answered = await command.run(selection, asked, host, context);
  const { report, findings, fails, undone = [], about = 'the data' } = answered;
  const refusal = refusalOf({ report, findings, about }, options, command.refusal);
  const shown = options.quiet ? refusing(findings, refusal, report !== null) : findings;
  for (const line of findingLines(shown)) host.errors.write(`${line}\n`);
  if (report === null || refusal !== null) {
    // A single error says it all.
    if (report !== null || shown.length > 1) host.errors.write(`crossings: ${refusal}\n`);
    return EXIT.dataFail;
  }
  await deliver(await contentOf(report, renderer, options, host), options, host);
  const caveat = typeof report === 'string' ? null : renderer.caveat?.(report);
  if (caveat && !options.quiet) host.errors.write(`crossings: ${toVisibleLine(caveat)}\n`);
  for (const sentence of undone) host.errors.write(`crossings: ${toVisibleLine(sentence)}\n`);
  if (undone.length > 0) return EXIT.notDone;
  return fails ? EXIT.dataFail : EXIT.done;
}

/** Throws `QuestionError` where a file could not be written, before any work is done for it. */
function requireFolder(output: string | undefined, host: Host): void {
  if (output === undefined || output === '-') return;
  const folder = output.slice(0, output.lastIndexOf('/'));
  if (folder !== '' && output.includes('/') && !host.isFolder(folder)) {
    throw new QuestionError(
      `unexpected ${quote(output)}, expected a file in a folder: ${quote(folder)} is none, so make it first or write elsewhere`,
    );
  }
  if (!host.isFolder(output)) return;
  throw new QuestionError(`unexpected ${quote(output)}, expected the name of a file: it is that of a folder`);
}

function readToo(output: string | undefined): QuestionError {
  return new QuestionError(`${output} is both read and written: write to another file`);
}

/** Whether a file that is written is among those that are named to be read; others are known only once they were read. */
function isReadToo(output: string | undefined, { files }: InputSelection, host: Host): boolean {
  if (output === undefined || output === '-') return false;
  const read = files.length > 0 ? files : [host.environment['CROSSINGS_DATA'] || '-'];
  return read.some((file) => file !== '-' && !file.startsWith('@') && host.isSameFile(file, output));
}

/** Why there is no answer: errors, or warnings with `--strict`; `null` where there is one. */
function refusalOf(
  { report, findings, about }: Required<Pick<Answer, 'report' | 'findings' | 'about'>>,
  { strict }: OutputOptions,
  consequence = 'no figures',
): string | null {
  if (report === null) return `${consequence}, since ${about} have ${countsInWords(findings)}`;
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return strict && warnings.length > 0
    ? `${consequence}, since ${about} have ${countsInWords(warnings)} and --strict is given`
    : null;
}

/** The findings for which there is no answer: errors, or with `--strict` warnings. */
function refusing(findings: readonly Finding[], refusal: string | null, isStrict: boolean): Finding[] {
  if (refusal === null) return [];
  return findings.filter(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'));
}

async function contentOf(
  report: Report | string,
  renderer: Renderer,
  options: OutputOptions,
  host: Host,
): Promise<string | Uint8Array> {
  if (typeof report !== 'string') {
    const content = await renderer.render(report, await styleFor(options, host));
    const isShown = (options.output ?? '-') === '-' && host.output.isTerminal;
    if ((typeof content === 'string' && !renderer.pages) || !isShown) return content;
    throw new QuestionError(`${renderer.name} is no text for a terminal: write it to a file with -o`);
  }
  // On a terminal, the text of a file must not contain anything that the terminal obeys.
  return options.output === undefined && host.output.isTerminal ? toVisible(report) : report;
}

async function deliver(content: string | Uint8Array, { output }: OutputOptions, host: Host): Promise<void> {
  try {
    if (output === undefined || output === '-') host.output.write(content);
    else {
      // Settings, texts of a folder, a release, standard input: whatever it was, it must not be lost.
      if (host.wasRead(output)) throw readToo(output);
      await host.replaceFile(output, content);
    }
  } catch (error) {
    // A reader that stops early, such as `head`, changes neither the answer nor the exit code.
    if (!(error instanceof ClosedPipe)) throw error;
  }
}

/** Findings that are shown; any more are only counted. */
const MOST_SHOWN = 10;

/** `error: daily.csv, line 3, column 12: unexpected …`, one line that never starts with a value from the data. */
export function findingLine({ severity, place, message }: Finding): string {
  return toVisibleLine(`${SEVERITY_WORDS[severity]}: ${place ? `${toPlaceText(place)}: ` : ''}${message}`);
}

/** Lines for the first findings, errors before the rest, and one that counts the others. */
export function findingLines(findings: readonly Finding[]): string[] {
  const isError = (finding: Finding) => finding.severity === 'error';
  const ordered = [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
  const lines = ordered.slice(0, MOST_SHOWN).map(findingLine);
  const more = ordered.slice(MOST_SHOWN);
  return more.length === 0 ? lines : [...lines, `… and more: ${countsInWords(more)}`];
}

/** `3 errors, 1 warning`; a finding that stands for several counts as that many. */
export function countsInWords(findings: readonly Finding[]): string {
  return SEVERITIES.map((severity) => ({
    noun: SEVERITY_WORDS[severity],
    count: occurrences(ofSeverity(findings, severity)),
  }))
    .filter(({ count }) => count > 0)
    .map(({ noun, count }) => countWithNoun(count, noun))
    .join(', ');
}
