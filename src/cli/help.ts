import type { Command } from '../command/index.js';
import { wrap } from '../renderers/text/layOut.js';
import { EXIT_MEANINGS } from './exitCode.js';
import { takesFiles } from './whichData.js';

type Examples = readonly Command['examples'][number][];

export const INPUT =
  'Input: CSV or TSV with one row a day, the official workbook (.ods) or a saved GOV.UK page; or @latest, @previous or ' +
  '@2026-08-21, a release that crossings update keeps. Without any: the file that the environment variable ' +
  'CROSSINGS_DATA names, else the newest release kept, or the one in the package if it is newer.';

const FILES = 'files to read, later ones winning on days that both have; - for standard input';

/** `<thresholds...> [options] [file...]` */
export function usageOf(command: Command): string {
  const { words } = command;
  const name = words && `${words.option}${words.many ? '...' : ''}`;
  const word = words === undefined ? '' : words.required ? `<${name}> ` : `[${name}] `;
  return takesFiles(command) ? `${word}[options] [file...]` : `${word}[options]`;
}

export function argumentHelp({ words, options, files = FILES }: Command): string {
  return words === undefined
    ? files
    : `first the ${words.option}: ${options[words.option]?.summary}; then ${files}`;
}

/** What stands below the options in the help of a command. */
export function commandHelp(command: Command, width: number): string {
  const { examples, input } = command;
  const paragraphs = takesFiles(command) ? (input ?? [INPUT]) : [];
  return [
    '',
    ...paragraphs.map((each) => wrap(each, width).join('\n')),
    exampleText(examples, width),
    exitCodes(width),
  ]
    .join('\n\n')
    .slice(1);
}

/** What stands below the commands in the help of the program: the first example of each. */
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
/** Below this, what an option is for would stand in a column too narrow to read, and goes below its name. */
const NARROW = 72;

/** A command or an option and what it is for, wrapped to the width. */
export function itemHelp(term: string, termWidth: number, text: string, width = 80): string {
  const isNarrow = width < NARROW;
  const column = isNarrow ? INDENT.length * 3 : termWidth + INDENT.length * 2;
  const lines = wrap(text, width, ' '.repeat(column));
  const first = INDENT + term;
  if (isNarrow) return [first, ...lines].join('\n');
  return [first.padEnd(column) + (lines[0] ?? '').slice(column), ...lines.slice(1)].join('\n').trimEnd();
}
