import type { Command } from '../command/index.js';
import { wrap } from '../text/index.js';
import { takesFiles } from './commandOptions.js';
import { EXIT_MEANINGS } from './exitCode.js';

export const SUMMARY = 'Totals, changes and same-date comparisons of small-boat arrivals in the UK.';

/** The one command that commander answers itself. */
export const HELP_COMMAND = { name: 'help', summary: 'print help for a command' };

type Examples = readonly Command['examples'][number][];

export const INPUT =
  'Input: CSV, TSV or JSON with one row a day, a workbook such as the official one (.ods, .fods or .xlsx) or a saved GOV.UK ' +
  'page, also packed by gzip; or @latest, @previous or @2026-08-21, a release that crossings update keeps. Without any: the file that the environment variable ' +
  'CROSSINGS_DATA names, else the newest release kept, or the one in the package if it is newer.';

const FILES = 'files to read, later ones winning on days that both have; - for standard input';

/** The arguments after the name of a command: `<thresholds...> [options] [file...]`. */
export function usageOf(command: Command): string {
  const { words } = command;
  const name = words && `${words.option}${words.many ? '...' : ''}`;
  const word = words === undefined ? '' : words.required ? `<${name}> ` : `[${name}] `;
  return takesFiles(command) ? `${word}[options] [file...]` : `${word}[options]`;
}

/** Help on the arguments that are typed without the name of an option. */
export function argumentHelp({ words, options, filesHelp }: Command): string {
  const files = filesHelp?.argument ?? FILES;
  return words === undefined
    ? files
    : `first the ${words.option}: ${options[words.option]?.summary}; then ${files}`;
}

/** Help of a command below its options: its input, examples and exit codes. */
export function commandHelp(command: Command, width: number): string {
  const { examples, filesHelp } = command;
  const own = filesHelp?.paragraphs ?? [];
  const paragraphs = !takesFiles(command) ? [] : own.length > 0 ? own : [INPUT];
  return [
    '',
    ...paragraphs.map((each) => wrap(each, width).join('\n')),
    exampleText(examples, width),
    exitCodes(width),
  ]
    .join('\n\n')
    .slice(1);
}

/** Help of the program below its commands: the first example of each, and the exit codes. */
export function programHelp(commands: readonly Command[], width: number): string {
  return `\n${exampleText(
    commands.map(({ examples }) => examples[0]),
    width,
  )}\n\n${exitCodes(width)}`;
}

function exampleText(examples: Examples, width: number): string {
  const lines = examples.flatMap(({ line, answers }) => [
    `${INDENT}crossings ${line}`,
    ...wrap(answers, width, INDENT.repeat(3)),
  ]);
  return ['Examples:', ...lines].join('\n');
}

function exitCodes(width: number): string {
  const lines = Object.entries(EXIT_MEANINGS).flatMap(([code, meaning]) => {
    const [first = '', ...more] = wrap(meaning, width, ' '.repeat(6));
    return [`${INDENT}${code.padStart(2)}${INDENT}${first.trimStart()}`, ...more];
  });
  return ['Exit codes:', ...lines].join('\n');
}

const INDENT = '  ';
/** In a narrower terminal, an explanation goes below the term: beside it, its column would be too narrow to read. */
const NARROW = 72;

/** A command or option with its explanation, wrapped to the width. */
export function itemHelp(term: string, termWidth: number, text: string, width = 80): string {
  const isNarrow = width < NARROW;
  const column = isNarrow ? INDENT.length * 3 : termWidth + INDENT.length * 2;
  const lines = wrap(text, width, ' '.repeat(column));
  const first = INDENT + term;
  if (isNarrow) return [first, ...lines].join('\n');
  return [first.padEnd(column) + (lines[0] ?? '').slice(column), ...lines.slice(1)].join('\n').trimEnd();
}
