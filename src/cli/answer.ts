import type { Answer, Command, InputSelection } from '../commands/command.js';
import { ClosedPipe, type Host } from '../host/index.js';
import { QuestionError } from '../option/index.js';
import type { Renderer, Style } from '../renderers/renderer.js';
import type { Report } from '../report/index.js';
import { toVisible } from '../text/index.js';
import { isColoured } from './colour.js';
import { EXIT, type ExitCode } from './exitCode.js';
import { countsInWords, findingLines } from './findingText.js';
import { chosenRenderer, type Looks, requireFormat } from './looks.js';
import { widthOf } from './width.js';

/** Runs a command, says what it found on the error stream and its answer on the output. */
export async function answer(
  command: Command,
  wanted: InputSelection,
  asked: object,
  looks: Looks,
  host: Host,
): Promise<ExitCode> {
  const renderer = chosenRenderer(looks, command);
  requireFormat(command, renderer, looks.output);
  if (isReadToo(looks.output, wanted, host)) {
    throw new QuestionError(`${looks.output} is both read and written: write to another file`);
  }
  const { report, findings, fails, about } = await command.run(wanted, asked, host, {
    strict: looks.strict === true,
  });
  const refusal = refusalOf({ report, findings, about: about ?? 'the data' }, looks, command.refusal);
  const shown = looks.quiet && refusal === null ? [] : findingLines(findings);
  for (const line of shown) host.errors.write(`${line}\n`);
  if (report === null || refusal !== null) {
    // A single error is the whole story.
    if (report !== null || findings.length > 1) host.errors.write(`crossings: ${refusal}\n`);
    return EXIT.dataFail;
  }
  await deliver(await contentOf(report, renderer, looks, host), looks, host);
  return fails ? EXIT.dataFail : EXIT.done;
}

async function contentOf(
  report: Report | string,
  renderer: Renderer,
  looks: Looks,
  host: Host,
): Promise<string | Uint8Array> {
  if (typeof report !== 'string') {
    const content = await renderer.render(report, styleFor(looks, host));
    const isShown = (looks.output ?? '-') === '-' && host.output.isTerminal;
    if ((typeof content === 'string' && !renderer.pages) || !isShown) return content;
    throw new QuestionError(`${renderer.name} is no text for a terminal: write it to a file with -o`);
  }
  // A file for a terminal is shown like everything else: with nothing in it that a terminal obeys.
  return looks.output === undefined && host.output.isTerminal ? toVisible(report) : report;
}

function isReadToo(output: string | undefined, { files }: InputSelection, host: Host): boolean {
  if (output === undefined || output === '-') return false;
  const read = files.length > 0 ? files : [host.environment['CROSSINGS_DATA'] || '-'];
  return read.some((file) => file !== '-' && !file.startsWith('@') && host.isSameFile(file, output));
}

function refusalOf(
  { report, findings, about }: Required<Pick<Answer, 'report' | 'findings' | 'about'>>,
  { strict }: Looks,
  consequence = 'no figures',
): string | null {
  if (report === null) return `${consequence}, since ${about} have ${countsInWords(findings)}`;
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return strict && warnings.length > 0
    ? `${consequence}, since ${about} have ${countsInWords(warnings)} and --strict is given`
    : null;
}

const MOST_CHARACTERS = 400;
const USUAL_PIXELS = 800;
const FEWEST_PIXELS = 240;

function styleFor({ output, color, precision = 0, width, scale = 1, ascii }: Looks, host: Host): Style {
  const toTerminal = output === undefined && host.output.isTerminal;
  return {
    width: Math.min(width ?? widthOf(host, toTerminal), MOST_CHARACTERS),
    unicode: !ascii && isUnicode(host.environment),
    picture: { width: Math.max(width ?? USUAL_PIXELS, FEWEST_PIXELS), scale },
    colour: isColoured(color === false ? 'never' : (color ?? 'auto'), host.environment, toTerminal),
    precision,
  };
}

/** POSIX: the first of these that is set and not empty says which characters there are. Where none is, UTF-8. */
function isUnicode(environment: Host['environment']): boolean {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || 'UTF-8';
  return /utf-?8/i.test(locale);
}

async function deliver(content: string | Uint8Array, { output }: Looks, host: Host): Promise<void> {
  try {
    if (output === undefined || output === '-') host.output.write(content);
    else await host.replaceFile(output, content);
  } catch (error) {
    // That nobody reads to the end changes nothing of the answer, nor of the exit code.
    if (!(error instanceof ClosedPipe)) throw error;
  }
}
