import type { Command } from '../command/index.js';
import { VERSION } from '../host/index.js';
import { type AnyOption, isFlag } from '../option/index.js';
import type { CommandUsage, OptionUsage, ProgramUsage, ValueUsage, WordsUsage } from '../usage/index.js';
import { ENVIRONMENT_MEANINGS, FILE_MEANINGS } from './environment.js';
import { EXIT_MEANINGS } from './exitCode.js';
import { INPUT, usageOf } from './help.js';
import { HELP_COMMAND, help, optionsOf, SUMMARY, version } from './optionsOf.js';
import { takesFiles } from './whichData.js';

/** The command line as plain data, made of what its help is made of. */
export function programUsage(commands: readonly Command[]): ProgramUsage {
  return {
    name: 'crossings',
    version: VERSION,
    summary: SUMMARY,
    options: [version, help].map(toOption),
    commands: [...commands.map(toCommand), helpUsage(commands.map(({ name }) => name))],
    input: [INPUT],
    environment: ENVIRONMENT_MEANINGS,
    files: FILE_MEANINGS,
    exitCodes: EXIT_MEANINGS,
  };
}

function toCommand(command: Command): CommandUsage {
  const { name, summary, examples, takes, input = [] } = command;
  return {
    name,
    summary,
    synopsis: usageOf(command),
    options: [...optionsOf(command), help].map(toOption),
    words: wordsOf(command),
    takes: !takesFiles(command) ? null : takes === 'claims' ? 'file' : 'figures',
    input,
    examples,
  };
}

function wordsOf({ words, options }: Command): WordsUsage | null {
  const option = words && options[words.option];
  return words && option
    ? { ...toValue(option), name: option.name, many: words.many, required: words.required }
    : null;
}

function toOption(option: AnyOption): OptionUsage {
  const short = option.letter === undefined ? null : `-${option.letter}`;
  return {
    ...toValue(option),
    flag: `--${option.name}`,
    short,
    isFlag: isFlag(option),
    repeats: option.repeats === true,
  };
}

function toValue({ placeholder, summary, words, names }: AnyOption): ValueUsage {
  return { placeholder, summary, words: words ?? [], names: names ?? null };
}

/** It has no options, and answers for every command. */
function helpUsage(names: readonly string[]): CommandUsage {
  const placeholder = 'command';
  const summary = 'any of them (default: the program itself)';
  return {
    ...HELP_COMMAND,
    synopsis: `[${placeholder}]`,
    options: [],
    words: {
      name: placeholder,
      placeholder,
      summary,
      words: names,
      names: null,
      many: false,
      required: false,
    },
    takes: null,
    input: [],
    examples: [],
  };
}
