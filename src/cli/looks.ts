import type { Command } from '../command/index.js';
import { type AnyOption, choice, didYouMean, flag, type Option, QuestionError } from '../option/index.js';
import * as renderers from '../renderers/index.js';
import type { Renderer } from '../renderers/renderer.js';
import { pictureNamed, RENDERERS, requireFitting } from './outputName.js';

/** Options that every command has: how the answer looks and where it goes, never what it is. */
export interface Looks {
  readonly format?: Renderer;
  readonly json?: true;
  readonly output?: string;
  readonly precision?: number;
  /** Characters of a line, or pixels of a picture. */
  readonly width?: number;
  /** Pixels of a PNG for each of the picture. */
  readonly scale?: number;
  readonly ascii?: true;
  /** `false` for `--no-color`. */
  readonly color?: 'auto' | 'always' | 'never' | false;
  readonly quiet?: true;
  readonly strict?: true;
  readonly debug?: true;
}

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

const json = flag('json', 'the same as --format json');

const MOST_DECIMALS = 6;

const precision: Option<number> = {
  name: 'precision',
  placeholder: 'N',
  summary: `decimals of percentages and of people per boat, 0 to ${MOST_DECIMALS} (default: 0)`,
  parse(text) {
    if (/^\d$/.test(text) && +text <= MOST_DECIMALS) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from 0 to ${MOST_DECIMALS}`);
  },
};

/** Of a command that draws. */
const width: Option<number> = {
  name: 'width',
  placeholder: 'N',
  summary:
    'characters of a line, 20 to 400, or pixels of a picture, 240 to 4000 (default: the terminal, or 800)',
  parse(text) {
    if (/^\d{2,4}$/.test(text) && +text >= 20 && +text <= 4000) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from 20 to 4000`);
  },
};

const scale: Option<number> = {
  name: 'scale',
  placeholder: 'N',
  summary: 'how many times larger a PNG is, 1 to 4 (default: 1)',
  parse(text) {
    if (/^[1-4]$/.test(text)) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from 1 to 4`);
  },
};

const ascii = flag('ascii', 'draw with characters of ASCII alone');

const color = choice('color', ['auto', 'always', 'never'], 'when to colour text (default: auto)');

const output: Option<string> = {
  name: 'output',
  letter: 'o',
  placeholder: 'FILE',
  names: 'file',
  summary: 'write to a file, replacing it as a whole; - for standard output',
  parse: (text) => text,
};

const quiet = { ...flag('quiet', 'no warnings about the data on standard error'), letter: 'q' };
const strict = flag('strict', 'warnings about the data fail');

/** The options of that kind that a command has. */
export function looksOptions(command: Pick<Command, 'dataSchema'> & Gives): readonly AnyOption[] {
  const ofReports = command.dataSchema === undefined ? [] : [formatOption(command), json, precision, color];
  const ofPictures = command.draws ? [width, scale, ascii] : [];
  return [...ofReports, ...ofPictures, output, quiet, strict];
}

/** What a command gives where no format is asked for. */
function usualRenderer({ pages }: Pick<Command, 'pages'>): Renderer {
  return pages ? renderers.html : renderers.text;
}

/** What a command gives beside tables. */
type Gives = Pick<Command, 'judges' | 'draws' | 'pages'>;

/** The formats that a command has: those that show findings one by one are for who judges, pictures for who draws. */
function formatsOf({ judges, draws, pages }: Gives): string[] {
  // A page has no one table: what is not a page of it is all its answers, for machines.
  if (pages) return [renderers.html.name, renderers.json.name];
  return Object.values(RENDERERS)
    .filter((renderer) => (judges || !renderer.judges) && (draws || !renderer.draws) && !renderer.pages)
    .map(({ name }) => name);
}

/** The option `--format` of a command, with the formats that it has. */
function formatOption(command: Gives): Option<Renderer> {
  const names = formatsOf(command);
  return {
    ...format,
    words: names,
    summary: `${names.join(', ')} (default: ${usualRenderer(command).name})`,
  };
}

/** Throws `QuestionError` for a format that the command does not have, or that the name of the output contradicts. */
export function requireFormat(command: Command, renderer: Renderer, output: string | undefined): void {
  const names = formatsOf(command);
  if (!names.includes(renderer.name)) {
    throw new QuestionError(
      `${command.name} has no format ${renderer.name}, expected one of ${names.join(', ')}`,
    );
  }
  requireFitting(output, renderer, command, names);
}

/** The renderer asked for. Throws `QuestionError` where `--json` and `--format` disagree. */
export function chosenRenderer({ format: named, json, output }: Looks, command: Gives): Renderer {
  if (json && named && named !== renderers.json) {
    throw new QuestionError(`--json and --format ${named.name} ask for two formats: give one of them`);
  }
  const byName = command.draws ? pictureNamed(output) : undefined;
  return json ? renderers.json : (named ?? byName ?? usualRenderer(command));
}
