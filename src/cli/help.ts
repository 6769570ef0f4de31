import type { Command } from '../commands/command.js';

type Examples = readonly Command['examples'][number][];

const EXIT_CODES = `Exit codes:
   0  done
   1  the data fail: they cannot be read, or contradict themselves
   2  it could not be done: wrong usage, a file that cannot be read or written
  70  a bug in crossings`;

const INPUT = `Input: CSV or TSV, one row a day. Without a file: the one that the environment
variable CROSSINGS_DATA names, else the official figures in the package.`;

/** What stands below the options in the help of a command. */
export function commandHelp({ examples }: Command): string {
  return `\n${INPUT}\n\n${exampleText(examples)}\n\n${EXIT_CODES}`;
}

/** What stands below the commands in the help of the program: the first example of each. */
export function programHelp(commands: readonly Command[]): string {
  return `\n${exampleText(commands.map(({ examples }) => examples[0]))}\n\n${EXIT_CODES}`;
}

function exampleText(examples: Examples): string {
  const lines = examples.flatMap(({ line, answers }) => [`  crossings ${line}`, `      ${answers}`]);
  return ['Examples:', ...lines].join('\n');
}
