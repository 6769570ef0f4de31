import type { Command } from '../command/index.js';
import { VERSION } from '../host/index.js';
import { type AnyOption, isFlag } from '../option/index.js';
import type { CommandUsage, OptionUsage, ProgramUsage, ValueUsage, WordsUsage } from '../usage/index.js';
import { help, optionsOf, takesFiles, version } from './commandOptions.js';
import { EXIT_MEANINGS } from './exitCode.js';
import { HELP_COMMAND, INPUT, SUMMARY, usageOf } from './help.js';

/** The command line as plain data, made from the same values as its help. */
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
  const { name, summary, examples, reads, filesHelp } = command;
  return {
    name,
    summary,
    synopsis: usageOf(command),
    options: [...optionsOf(command), help].map(toOption),
    words: wordsOf(command),
    takes: !takesFiles(command) ? null : reads === 'claims' ? 'file' : 'figures',
    input: filesHelp?.paragraphs ?? [],
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

/** Usage of `help`, which has no options and takes the name of any command. */
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

/** Environment variables that the program and its start read, without those by which a system names its folders. */
export const ENVIRONMENT_MEANINGS: Readonly<Record<string, string>> = {
  CROSSINGS_DATA: 'a file with daily figures, for every command that is given none',
  CROSSINGS_STORE: 'the folder in which crossings update keeps releases',
  CROSSINGS_CONTACT: 'an address that crossings update gives to the publisher with its questions',
  NO_COLOR: 'no colour, where it is set and not empty',
  FORCE_COLOR: 'colour where there is no terminal, or none for 0',
  CLICOLOR_FORCE: 'colour where there is no terminal',
  CLICOLOR: 'no colour for 0',
  TERM: 'no colour for dumb',
  COLUMNS: 'the width of a line, where there is no terminal that knows its own',
  LC_ALL: 'whether there are characters beyond ASCII; before LC_CTYPE, and that before LANG',
  LC_CTYPE: 'the same',
  LANG: 'the same',
  NODE_DISABLE_COMPILE_CACHE: 'where it is not empty, the program is not kept as compiled',
};

/** Files and folders that the program looks for by itself. */
export const FILE_MEANINGS: Readonly<Record<string, string>> = {
  'crossings.config.json': 'settings of crossings check, in the folder in which it is called',
  '$XDG_DATA_HOME/crossings':
    'the releases that crossings update keeps, a folder each; without that variable, ~/.local/share/crossings, on macOS ' +
    '~/Library/Application Support/crossings, on Windows %LOCALAPPDATA%\\crossings',
  '$XDG_CACHE_HOME/crossings':
    'the program as Node has compiled it, for the next start; may be deleted at any time; without that variable, ~/.cache/crossings, on macOS ' +
    '~/Library/Caches/crossings, on Windows %LOCALAPPDATA%\\crossings-cache',
};
