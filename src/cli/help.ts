import type { Command } from '../commands/command.js';
import { EXIT_MEANINGS } from './exitCode.js';

type Examples = readonly Command['examples'][number][];

const INPUT = `Input: CSV or TSV with one row a day, the official workbook (.ods) or a saved
GOV.UK page; or @latest, @previous or @2026-08-21, a release that crossings
update keeps. Without any: the file that the environment variable CROSSINGS_DATA
names, else the newest release kept, or the one in the package if it is newer.`;

/** `<N...> [options] [file...]` */
export function usageOf({ words, options, takes }: Command): string {
  if (takes === 'nothing') return '[options]';
  const placeholder = words === undefined ? '' : (options[words.option]?.placeholder ?? '');
  const word = words?.required
    ? `<${wordOf(words, placeholder)}> `
    : words
      ? `[${wordOf(words, placeholder)}] `
      : '';
  return `${word}[options] [file...]`;
}

function wordOf({ option }: { readonly option: string }, placeholder: string): string {
  return placeholder.includes('|') ? option : placeholder;
}

export function argumentHelp({ words, options }: Command): string {
  const files = 'files to read, later ones winning on days that both have; - for standard input';
  return words === undefined
    ? files
    : `first the ${words.option}: ${options[words.option]?.summary}; then ${files}`;
}

/** What stands below the options in the help of a command. */
export function commandHelp({ examples, takes }: Command): string {
  return `\n${takes === 'nothing' ? '' : `${INPUT}\n\n`}${exampleText(examples)}\n\n${exitCodes()}`;
}

/** What stands below the commands in the help of the program: the first example of each. */
export function programHelp(commands: readonly Command[]): string {
  return `\n${exampleText(commands.map(({ examples }) => examples[0]))}\n\n${exitCodes()}`;
}

function exampleText(examples: Examples): string {
  const lines = examples.flatMap(({ line, answers }) => [`  crossings ${line}`, `      ${answers}`]);
  return ['Examples:', ...lines].join('\n');
}

function exitCodes(): string {
  const lines = Object.entries(EXIT_MEANINGS).map(([code, meaning]) => `  ${code.padStart(2)}  ${meaning}`);
  return ['Exit codes:', ...lines].join('\n');
}
