import { Command as CommanderCommand, Option as CommanderOption, InvalidArgumentError } from 'commander';
import type { Calculation } from '../calculations/calculation.js';
import * as calculations from '../calculations/index.js';
import { calculationCommand } from '../commands/calculationCommand.js';
import type { Command, InputSelection } from '../commands/command.js';
import { completionCommand } from '../commands/completionCommand.js';
import * as ownCommands from '../commands/index.js';
import { manCommand } from '../commands/manCommand.js';
import type { Host } from '../host/index.js';
import { VERSION } from '../host/index.js';
import { type AnyOption, isFlag, QuestionError, takeWords } from '../option/index.js';
import { capital } from '../report/index.js';
import type { ProgramUsage } from '../usage/index.js';
import { argumentHelp, commandHelp, itemHelp, programHelp, usageOf } from './help.js';
import type { Looks } from './looks.js';
import { HELP_COMMAND, help, optionsOf, SUMMARY, version } from './optionsOf.js';
import { toUsageError } from './usageError.js';
import { refusedOptions, requireEach, takesFiles, type WhichData, whichData } from './whichData.js';
import { widthOf } from './width.js';

/** Every command there is: one for each calculation, and those with work of their own. */
export const COMMANDS: readonly Command[] = [
  ...Object.values<Calculation>(calculations).map((calculation) => calculationCommand(calculation)),
  ...Object.values<Command>(ownCommands),
  completionCommand(usage),
  manCommand(usage),
];

/** What only the few commands that tell of all the others ask for. */
async function usage(): Promise<ProgramUsage> {
  return (await import('./programUsage.js')).programUsage(COMMANDS);
}

type Run = (command: Command, wanted: InputSelection, asked: object, looks: Looks) => Promise<void>;

/** The command line, made from the registries. */
export function buildProgram(host: Host, words: readonly string[], run: Run): CommanderCommand {
  const program = new CommanderCommand('crossings');
  const names = COMMANDS.map(({ name }) => name);
  program
    .description(SUMMARY)
    .usage('<command> [options] [file...]')
    .version(VERSION, `-${version.letter}, --${version.name}`, version.summary)
    .helpOption(`-${help.letter}, --${help.name}`, help.summary)
    .helpCommand(false)
    .showSuggestionAfterError()
    // Before any `.command()`: commands made earlier would keep to their old ways.
    .exitOverride()
    .configureHelp({
      formatItem: (term, termWidth, text, helper) => itemHelp(term, termWidth, text, helper.helpWidth),
      subcommandTerm: (command) =>
        `${command.name()} ${command.usage().replace(/ ?\[(?:options|file\.\.\.)\]/g, '')}`.trimEnd(),
    })
    // Asked for when help is printed: to look for a terminal loads much of Node.
    .configureOutput({
      getOutHelpWidth: () => widthOf(host),
      getErrHelpWidth: () => widthOf(host),
      writeOut: (text) => host.output.write(text),
      writeErr: (text) => host.errors.write(text),
      outputError: (text, write) => write(toUsageError(text, names)),
    })
    .addHelpText('after', () => programHelp(COMMANDS, widthOf(host)));
  // Where the first word names a command no other is needed, and options only of those that may be meant: to define them
  // all takes longer than to answer.
  const named = COMMANDS.find(({ name }) => name === words[0]);
  if (named) addCommand(program, named, host, run);
  else {
    for (const command of COMMANDS)
      addCommand(program, command, host, words.includes(command.name) ? run : null);
    addHelp(program);
  }
  return program;
}

function addCommand(program: CommanderCommand, command: Command, host: Host, run: Run | null): void {
  const sub = program
    .command(command.name)
    .summary(command.summary)
    .description(`${capital(command.summary)}.`)
    .usage(usageOf(command))
    .addHelpText('after', () => commandHelp(command, widthOf(host)));
  if (takesFiles(command)) sub.argument('[file...]', argumentHelp(command));
  else {
    if (command.words)
      sub.argument(`[${command.words.option}]`, command.options[command.words.option]?.summary);
    sub.allowExcessArguments(false);
  }
  if (run === null) return;
  for (const option of optionsOf(command)) sub.addOption(toCommander(option));
  addHidden(sub, command);
  sub.action(async (...given: unknown[]) => {
    // Commander hands over what was typed, then the options, then itself.
    const values = given.at(-2) as Looks & WhichData;
    const words = given
      .slice(0, -2)
      .flat()
      .filter((word) => word !== undefined) as string[];
    requireEach(command, values);
    const { files, asked } = takeWords(command, words);
    await run(
      command,
      whichData(files, values, command),
      { ...withNegations(values, command), ...asked },
      values,
    );
  });
}

/** Commander takes `--no-x` for `x: false`; here it is an option of its own. */
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

/** Commander's own `help` passes over a command that it does not know. */
function addHelp(program: CommanderCommand): void {
  program
    .command(HELP_COMMAND.name)
    .argument('[command]')
    .summary(HELP_COMMAND.summary)
    .allowExcessArguments(false)
    .helpOption(false)
    .action((name?: string) => {
      const named = program.commands.find((command) => command.name() === name);
      if (name !== undefined && !named) program.error(`error: unknown command '${name}'`);
      (named ?? program).outputHelp();
    });
}

/** Kept out of the help. */
function addHidden(sub: CommanderCommand, command: Command): void {
  for (const option of refusedOptions(command)) sub.addOption(toCommander(option).hideHelp());
  // For holding the fast lane against csv-parse and Zod.
  sub.addOption(new CommanderOption('--no-fast-lane').hideHelp());
  if (command.dataSchema !== undefined)
    sub.addOption(new CommanderOption('--no-color', 'the same as --color never').hideHelp());
  sub.addOption(new CommanderOption('--debug', 'show the stack of an internal error').hideHelp());
}

function toCommander(option: AnyOption): CommanderOption {
  const { name, letter, placeholder, summary, parse } = option;
  const flags = `${letter === undefined ? '' : `-${letter}, `}--${name}`;
  if (isFlag(option)) return new CommanderOption(flags, summary);
  return new CommanderOption(`${flags} <${placeholder}>`, summary).argParser((text, before: unknown) => {
    try {
      const value = parse(text);
      return option.repeats && Array.isArray(before) ? [...before, ...value] : value;
    } catch (error) {
      // Thrown in here it becomes a usage error with the option's name; thrown in an action it would be swallowed.
      if (error instanceof QuestionError) throw new InvalidArgumentError(error.message);
      throw error;
    }
  });
}
