import type { Command } from '../command/index.js';
import { didYouMean, type Option, QuestionError } from '../option/index.js';
import * as renderers from '../renderers/index.js';
import type { Renderer } from '../renderers/renderer.js';
import { quote } from '../text/index.js';

/** Every format, by its name on the command line. */
export const RENDERERS: Readonly<Record<string, Renderer>> = renderers;

const format: Option<Renderer> = {
  name: 'format',
  placeholder: 'F',
  words: Object.keys(RENDERERS),
  summary: `${Object.keys(RENDERERS).join(', ')} (default: ${renderers.text.name})`,
  parse(text) {
    const renderer = Object.hasOwn(RENDERERS, text) ? RENDERERS[text] : undefined;
    if (renderer) return renderer;
    const words = Object.keys(RENDERERS);
    throw new QuestionError(
      `unexpected "${text}", expected one of ${words.join(', ')}${didYouMean(text, words)}`,
    );
  },
};

/** The option `--format` of a command, with the formats that this command has. */
export function formatOption(gives: Command['gives']): Option<Renderer> {
  const names = formatsOf(gives);
  return { ...format, words: names, summary: `${names.join(', ')} (default: ${usualRenderer(gives).name})` };
}

/** Names of the formats that can show what a command gives. */
export function formatsOf(gives: Command['gives']): string[] {
  // A page consists of several reports: beside the page itself, only JSON holds them all.
  if (gives === 'page') return [renderers.html.name, renderers.json.name];
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
 * The renderer that the options ask for. Throws `QuestionError` where `--json` and `--format` disagree, where the command
 * does not have the format, and where the name of the output file contradicts it.
 */
export function chosenRenderer({ format: named, json, output }: FormatOptions, command: Command): Renderer {
  const { name, gives } = command;
  if (json && named && named !== renderers.json) {
    throw new QuestionError(`--json and --format ${named.name} ask for two formats: give one of them`);
  }
  const formats = formatsOf(gives);
  const renderer = json ? renderers.json : (named ?? visualNamed(output, formats) ?? usualRenderer(gives));
  if (!formats.includes(renderer.name)) {
    throw new QuestionError(`${name} has no format ${renderer.name}, expected one of ${formats.join(', ')}`);
  }
  requireFitting(output, renderer, command, formats);
  return renderer;
}

/** Endings of pictures and pages that people may expect, though there is no such format. */
const OTHER_ENDINGS = ['jpg', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'tif', 'tiff', 'pdf', 'eps'];

const SYNONYMS: Readonly<Record<string, string>> = { htm: 'html' };

/** The format that a file name asks for by its ending: `svg` for `chart.svg`; `null` where the ending is of no format. */
function formatNamed(output: string): string | null {
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '';
  const name = SYNONYMS[ending] ?? ending;
  return Object.hasOwn(RENDERERS, name) || OTHER_ENDINGS.includes(name) ? name : null;
}

/** The picture or page that a file name asks for, if it is among `formats`: `chart.svg`. */
function visualNamed(output = '', formats: readonly string[]): Renderer | undefined {
  const name = formatNamed(output) ?? '';
  return isVisualFormat(name) && formats.includes(name) ? RENDERERS[name] : undefined;
}

/**
 * Throws `QuestionError` where a command that gives a picture or page would write one into a file whose name promises
 * something else, or something else into a file whose name promises one. `formats` are those of the command.
 */
function requireFitting(
  output: string | undefined,
  renderer: Renderer,
  { name: command }: Command,
  formats: readonly string[],
): void {
  const named = formatNamed(output ?? '');
  if (!formats.some(isVisualFormat) || output === undefined || named === null || named === renderer.name)
    return;
  if (!(isVisualFormat(named) || isVisualFormat(renderer.name))) return;
  if (!formats.includes(named)) {
    throw new QuestionError(
      `${command} has no format ${named}, which ${quote(output)} asks for, expected one of ${formats.join(', ')}`,
    );
  }
  throw new QuestionError(
    `${quote(output)} is the name of ${named}, but the format is ${renderer.name}: give --format ${named} or another name`,
  );
}

function isVisualFormat(name: string): boolean {
  const { draws, pages } = RENDERERS[name] ?? { draws: true };
  return draws === true || pages === true;
}
