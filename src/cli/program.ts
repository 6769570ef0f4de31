import { Command as CommanderCommand, Option as CommanderOption, InvalidArgumentError } from 'commander';
import type { Command } from '../command/index.js';
import { type Host, VERSION } from '../host/index.js';
import {
  type AnyOption,
  type Given,
  isFlag,
  meaningOf,
  QuestionError,
  takeAgain,
  takeWords,
} from '../option/index.js';
import type { InputSelection } from '../release/index.js';
import {
  help,
  optionsOf,
  refusedOptions,
  requireEach,
  type SelectionOptions,
  takesFiles,
  toInputSelection,
  version,
} from './commandOptions.js';
import { COMMANDS } from './commands.js';
import { color, colours, type OutputOptions } from './outputOptions.js';

type Run = (
  command: Command,
  selection: InputSelection,
  asked: object,
  options: OutputOptions,
) => Promise<void>;

/** The command line as commander needs it, made from the registries. */
export function buildProgram(host: Host, words: readonly string[], run: Run): CommanderCommand {
  const program = new CommanderCommand('crossings');
  program
    .version(VERSION, `-${version.letter}, --${version.name}`, version.summary)
    .helpOption(`-${help.letter}, --${help.name}`, help.summary)
    .helpCommand(false)
    .showSuggestionAfterError()
    // Must come before any `.command()`: commands made earlier do not take over these settings.
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.output.write(text),
      writeErr: (text) => host.errors.write(text),
      // What is wrong is said by `main`, which gets the same text as an error.
      outputError: () => {},
    });
  program.helpInformation = () => askHelp(null);
  // If the first word names a command, only that one is defined; otherwise only commands among the words get their options:
  // defining all of them takes longer than answering.
  const named = COMMANDS.find(({ name }) => name === words[0]);
  if (named) addCommand(program, named, run);
  else {
    for (const command of COMMANDS) addCommand(program, command, words.includes(command.name) ? run : null);
    addHelp(program);
  }
  return program;
}

/** Thrown where help is asked for, so that its text is loaded only then. `command` is `null` for that of the program. */
export class HelpAsked extends Error {
  readonly command: Command | null;

  constructor(command: Command | null) {
    super('help');
    this.command = command;
  }
}

function askHelp(command: Command | null): never {
  throw new HelpAsked(command);
}

function addCommand(program: CommanderCommand, command: Command, run: Run | null): void {
  const sub = program.command(command.name);
  sub.helpInformation = () => askHelp(command);
  if (takesFiles(command)) sub.argument('[file...]');
  else {
    if (command.words) sub.argument(`[${command.words.option}]`);
    sub.allowExcessArguments(false);
  }
  if (run === null) return;
  for (const option of optionsOf(command)) sub.addOption(toCommander(option));
  addHidden(sub, command);
  sub.action(async (...given: unknown[]) => {
    // Commander passes the words, then the options, then itself.
    const values = given.at(-2) as OutputOptions & SelectionOptions;
    const words = given
      .slice(0, -2)
      .flat()
      .filter((word) => word !== undefined) as string[];
    requireEach(command, values);
    const { files, asked } = takeWords(command, words, values);
    await run(
      command,
      toInputSelection(files, values, command),
      { ...withNegations(values, command), ...asked },
      { ...values, color: colourOf(values) },
    );
  });
}

/** The one setting of two spellings. Throws `QuestionError` where they disagree. */
function colourOf({ color: american, colour: british }: OutputOptions): OutputOptions['color'] {
  if (american === undefined || british === undefined || american === british) return british ?? american;
  throw new QuestionError('--color and --colour ask for two things: give one of them');
}

/** Commander turns `--no-x` into `x: false`; here it is an option of its own. */
function withNegations(values: object, { options }: Command): object {
  const negated = Object.keys(options).filter((key) => /^no[A-Z]/.test(key));
  const plain = (key: string) => `${key[2]?.toLowerCase()}${key.slice(3)}`;
  const given = new Map<string, unknown>(Object.entries(values));
  for (const key of negated) {
    if (given.get(plain(key)) !== false) continue;
    given.delete(plain(key));
    given.set(key, true);
  }
  return Object.fromEntries(given);
}

/** Replaces commander's own `help`, which ignores an unknown command. */
function addHelp(program: CommanderCommand): void {
  program
    .command('help')
    .argument('[command]')
    .allowExcessArguments(false)
    .helpOption(false)
    .action((name?: string) => {
      const named = program.commands.find((command) => command.name() === name);
      if (name !== undefined && !named) program.error(`error: unknown command '${name}'`);
      (named ?? program).outputHelp();
    });
}

/** Adds the options that the help does not show. */
function addHidden(sub: CommanderCommand, command: Command): void {
  for (const option of refusedOptions(command)) sub.addOption(toCommander(option).hideHelp());
  // For comparing the fast path with csv-parse and Zod.
  sub.addOption(new CommanderOption('--no-fast-path').hideHelp());
  if (colours(command)) {
    sub.addOption(toCommander({ ...color, name: 'colour' }).hideHelp());
    for (const flag of ['--no-color', '--no-colour']) sub.addOption(new CommanderOption(flag).hideHelp());
  }
  sub.addOption(new CommanderOption('--debug', 'show the stack of an internal error').hideHelp());
}

function toCommander(option: AnyOption): CommanderOption {
  const { name, letter, placeholder, summary, parse } = option;
  const flags = `${letter === undefined ? '' : `-${letter}, `}--${name}`;
  if (isFlag(option)) return new CommanderOption(flags, summary);
  let given: Given = [];
  return new CommanderOption(`${flags} <${placeholder}>`, summary).argParser((text) => {
    let value: unknown;
    try {
      value = parse(text);
    } catch (error) {
      // Commander turns this error into a usage error that names the option.
      if (error instanceof QuestionError) throw new InvalidArgumentError(error.message);
      throw error;
    }
    given = takeAgain(option, given, { text, value });
    return meaningOf(option, given);
  });
}
