import type { Command } from '../command/index.js';
import { didYouMean, type Option, QuestionError } from '../option/index.js';
import * as renderers from '../renderers/index.js';
import type { Renderer } from '../renderers/renderer.js';
import { listedWords } from '../report/index.js';
import { quote } from '../text/index.js';

/** Every format, by its name on the command line. */
export const RENDERERS: Readonly<Record<string, Renderer>> = renderers;

/** The option `--format` of a command, with the formats that this command has. */
export function formatOption(gives: Command['gives']): Option<Renderer> {
  const words = formatsOf(gives);
  return {
    name: 'format',
    placeholder: 'F',
    words,
    summary: `${words.join(', ')} (default: ${usualRenderer(gives).name})`,
    parse(text) {
      const renderer = words.includes(text) ? RENDERERS[text] : undefined;
      if (renderer) return renderer;
      throw new QuestionError(
        `unexpected "${text}", expected one of ${words.join(', ')}${didYouMean(text, words)}`,
      );
    },
  };
}

/** A page consists of several reports: only these formats hold them all. */
const PAGE_FORMATS = [renderers.html, renderers.json, renderers.markdown, renderers.prose].map(
  ({ name }) => name,
);

/** Names of the formats that can show what a command gives. */
export function formatsOf(gives: Command['gives']): string[] {
  if (gives === 'page') return PAGE_FORMATS;
  const hasVerdicts = gives === 'verdicts';
  return Object.values(RENDERERS)
    .filter(
      ({ judges, draws, pages, reviews }) =>
        (!judges || gives === 'findings' || hasVerdicts) &&
        (!draws || gives === 'picture') &&
        ((!pages && !reviews) || hasVerdicts),
    )
    .map(({ name }) => name);
}

function usualRenderer(gives: Command['gives']): Renderer {
  return gives === 'page' ? renderers.html : renderers.text;
}

/** Options that decide the format. */
interface FormatOptions {
  readonly format?: Renderer;
  readonly json?: true;
  readonly output?: string;
}

/**
 * The renderer that the options ask for, by name or by the ending of the output file. Throws `QuestionError` where `--json` and
 * `--format` disagree, and where the command has no format of that ending, or another one was asked for.
 */
export function chosenRenderer(
  { format: named, json, output }: FormatOptions,
  command: Command,
  commands: readonly Command[],
): Renderer {
  if (json && named && named !== renderers.json) {
    throw new QuestionError(`--json and --format ${named.name} ask for two formats: give one of them`);
  }
  const asked = json ? renderers.json : named;
  const { gives } = command;
  if (output === undefined || output === '-' || !hasEnding(output)) return asked ?? usualRenderer(gives);
  const meant = rendererOf(output, gives);
  if (asked && !ends(output, [...asked.endings, ...(asked.fits ?? [])])) {
    const other = meant === undefined ? '' : `, or --format ${meant.name}`;
    throw new QuestionError(
      `unexpected ${quote(output)}, expected a name that ends in ${alternatives(endingsToShow(asked))}, as ${json ? '--json' : `--format ${asked.name}`} asks: give such a name${other}`,
    );
  }
  if (command.gives === 'file' ? ends(output, command.endings) : (asked ?? meant)) {
    return asked ?? meant ?? usualRenderer(gives);
  }
  throw new QuestionError(
    `unexpected ${quote(output)}, expected a name that ends in ${alternatives(endingsOf(command))}, or in nothing: ${remedyFor(output, command, commands)}`,
  );
}

/** Endings that choose the format of a command, or that its file may have; of each format the usual one. */
function endingsOf(command: Command): readonly string[] {
  if (command.gives === 'file') return command.endings;
  return formatsOf(command.gives).flatMap((name) => RENDERERS[name]?.endings.slice(0, 1) ?? []);
}

/** `.csv, .json or .md`. */
function alternatives(endings: readonly string[]): string {
  return listedWords(
    endings.map((ending) => `.${ending}`),
    'or',
  );
}

/** The usual endings of a format, or those that its files may have where it has none of its own. */
function endingsToShow({ endings, fits = [] }: Renderer): readonly string[] {
  return endings.length > 0 ? endings.slice(0, 1) : fits;
}

/** Whether the name of a file has an ending: `.bashrc` has none, nor has `report-1.2`, of which it is a number. */
function hasEnding(path: string): boolean {
  return /[^/\\]\.[^./\\]*[^./\\\d][^./\\]*$/.test(path);
}

function ends(path: string, endings: readonly string[]): boolean {
  const name = path.toLowerCase();
  return endings.some((ending) => name.endsWith(`.${ending}`));
}

/** The format that a name asks for by its longest ending: SARIF for `x.sarif.json`; `undefined` if the command has none. */
function rendererOf(path: string, gives: Command['gives']): Renderer | undefined {
  const able = formatsOf(gives).flatMap((name) => {
    const renderer = RENDERERS[name] as Renderer;
    return renderer.endings.filter((ending) => ends(path, [ending])).map((ending) => ({ renderer, ending }));
  });
  return able.sort((one, other) => other.ending.length - one.ending.length)[0]?.renderer;
}

/** Names the commands that have a format of this ending, where they are few. */
function remedyFor(path: string, { name }: Command, commands: readonly Command[]): string {
  const able = commands.filter((command) =>
    command.gives === 'file' ? ends(path, command.endings) : rendererOf(path, command.gives),
  );
  if (able.length === 0 || able.length > 2) return `give such a name, since ${name} has no other format`;
  return `${able.map((command) => `crossings ${command.name}`).join(' and ')} can write ${path.slice(path.lastIndexOf('.'))}`;
}
