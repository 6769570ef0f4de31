import type { Command } from '../commands/command.js';
import { choice, didYouMean, type Option, QuestionError } from '../option/index.js';
import * as renderers from '../renderers/index.js';
import type { Renderer } from '../renderers/renderer.js';

export const RENDERERS: Readonly<Record<string, Renderer>> = renderers;

/** Options that every command has: how the answer looks and where it goes, never what it is. */
export interface Looks {
  readonly format?: Renderer;
  readonly json?: true;
  readonly output?: string;
  readonly precision?: number;
  /** `false` for `--no-color`. */
  readonly color?: 'auto' | 'always' | 'never' | false;
  readonly quiet?: true;
  readonly strict?: true;
  readonly debug?: true;
}

export const format: Option<Renderer> = {
  name: 'format',
  placeholder: 'F',
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

const MOST_DECIMALS = 6;

export const precision: Option<number> = {
  name: 'precision',
  placeholder: 'N',
  summary: `decimals of percentages and of people per boat, 0 to ${MOST_DECIMALS} (default: 0)`,
  parse(text) {
    if (/^\d$/.test(text) && +text <= MOST_DECIMALS) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from 0 to ${MOST_DECIMALS}`);
  },
};

export const color = choice('color', ['auto', 'always', 'never'], 'when to colour text (default: auto)');

/** The formats that a command has: those that show findings one by one are for who judges. */
function formatsOf({ judges }: Pick<Command, 'judges'>): string[] {
  return Object.values(RENDERERS)
    .filter((renderer) => judges || !renderer.judges)
    .map(({ name }) => name);
}

/** The option `--format` of a command, with the formats that it has. */
export function formatOption(command: Pick<Command, 'judges'>): Option<Renderer> {
  const names = formatsOf(command);
  return { ...format, summary: `${names.join(', ')} (default: ${renderers.text.name})` };
}

/** Throws `QuestionError` for a format that the command does not have. */
export function requireFormat(command: Command, { name }: Renderer): void {
  const names = formatsOf(command);
  if (names.includes(name)) return;
  throw new QuestionError(`${command.name} has no format ${name}, expected one of ${names.join(', ')}`);
}

/** The renderer asked for. Throws `QuestionError` where `--json` and `--format` disagree. */
export function chosenRenderer({ format: named, json }: Looks): Renderer {
  if (json && named && named !== renderers.json) {
    throw new QuestionError(`--json and --format ${named.name} ask for two formats: give one of them`);
  }
  return json ? renderers.json : (named ?? renderers.text);
}
