import type { Command } from '../command/index.js';
import { type AnyOption, isFlag } from '../option/index.js';
import { optionsOf, takesFiles } from './commandOptions.js';
import { COMMANDS } from './commands.js';

/** The words of a command line that has an unknown option. */
interface Attempt {
  /** `undefined` where no command is named. */
  readonly command: Command | undefined;
  readonly words: readonly string[];
}

/** What to do instead, as a clause; `null` where the command has nothing of the kind. */
type Remedy = (attempt: Attempt) => string | null;

/** Options by which other programs are told what to read. */
const FILE_FLAGS = ['--data', '--file', '--files', '--input', '--path', '--source', '-f', '-i'];

/** Options that people try from habit, with the remedy of each. */
const TRIED: readonly { readonly flags: readonly string[]; readonly remedy: Remedy }[] = [
  { flags: FILE_FLAGS, remedy: fileAsArgument },
  // Other programs have a flag of this name for the output, too.
  { flags: ['--csv'], remedy: ifValued('--csv', fileAsArgument) },
  { flags: ['--csv'], remedy: instead('--format', 'csv') },
  { flags: ['--format', '--json'], remedy: oneFormat },
  { flags: ['--md', '--markdown'], remedy: instead('--format', 'markdown') },
  { flags: ['--html'], remedy: instead('--format', 'html') },
  { flags: ['--svg'], remedy: instead('--format', 'svg') },
  { flags: ['--start', '--begin', '--start-date'], remedy: instead('--from') },
  { flags: ['--end', '--until', '--end-date', '--to'], remedy: firstOf(instead('--to'), instead('--as-of')) },
  { flags: ['-v'], remedy: () => 'crossings -V prints the version' },
  { flags: ['--edition'], remedy: instead('--release') },
  { flags: ['--route', '--country'], remedy: instead('--only') },
];

/** Remedies for an option that a command does not have, by its flag as it was typed; empty for most. */
export function remediesFor(typed: string, attempt: Attempt): string[] {
  const { flag } = parts(typed);
  const fromHabit = TRIED.flatMap(({ flags, remedy }) => (flags.includes(flag) ? remedy(attempt) : []));
  return [...fromHabit, wordAsArgument(flag, attempt), behindCommand(flag, attempt)].filter(
    (remedy) => remedy !== null,
  );
}

function fileAsArgument({ command, words }: Attempt): string | null {
  if (command && !takesFiles(command)) return null;
  const known = command ? optionsOf(command).map(({ name }) => `--${name}`) : [];
  const flags = [...FILE_FLAGS, '--csv'].filter((flag) => !known.includes(flag));
  const needed = command?.words?.required ? [`<${command.words.option}>`] : [];
  const start = ['crossings', command?.name ?? '<command>', ...needed].join(' ');
  return `give the file as an argument: ${start} ${shown(valuesOf(flags, words), 'FILE')}`;
}

function oneFormat({ command }: Attempt): string | null {
  return command?.gives === 'file' ? `${command.name} has one format only: leave it out` : null;
}

function ifValued(flag: string, remedy: Remedy): Remedy {
  return (attempt) => (valuesOf([flag], attempt.words).length === 0 ? null : remedy(attempt));
}

/** The remedy where a command takes without an option what was typed with one, such as the day of `crossings day`. */
function wordAsArgument(flag: string, { command, words }: Attempt): string | null {
  const option = command?.words && command.options[command.words.option];
  if (command === undefined || !option || flag !== `--${option.name}`) return null;
  const value = shown(valuesOf([flag], words), option.placeholder);
  return `give the ${option.name} as an argument: crossings ${command.name} ${value}`;
}

/** The remedy where an option stands before the command, or without one. */
function behindCommand(flag: string, { command, words }: Attempt): string | null {
  if (command?.name === words[0] && command) return null;
  const named = command ? [command] : COMMANDS;
  const able = named.filter((each) => optionsOf(each).some(({ name }) => `--${name}` === flag));
  const known = able.find(({ name }) => name === 'ytd') ?? able[0];
  if (known === undefined) return null;
  const option = optionsOf(known).find(({ name }) => `--${name}` === flag) as AnyOption;
  const value = isFlag(option) ? '' : ` ${shown(valuesOf([flag], words), option.placeholder)}`;
  return `write options behind the command: crossings ${known.name} ${flag}${value}`;
}

function firstOf(...remedies: readonly Remedy[]): Remedy {
  return (attempt) => remedies.map((remedy) => remedy(attempt)).find((remedy) => remedy !== null) ?? null;
}

function instead(flag: string, word?: string): Remedy {
  return ({ command }) => {
    const option = command && optionsOf(command).find(({ name }) => `--${name}` === flag);
    if (!option || (word !== undefined && !option.words?.includes(word))) return null;
    return `did you mean ${word === undefined ? flag : `${flag} ${word}`}?`;
  };
}

/** The values that stand with or behind these flags. */
function valuesOf(flags: readonly string[], words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const { flag, attached } = parts(word);
    if (!flags.includes(flag)) return [];
    const value = attached === '' ? (words[index + 1] ?? '') : attached;
    return value === '' || parts(value).flag !== '' ? [] : [value];
  });
}

/** `--data=x.csv` and `-fx.csv` have their value attached; the flag of a word that is no option is empty. */
function parts(word: string): { readonly flag: string; readonly attached: string } {
  const [, flag = '', attached = ''] = /^(--[^=]+|-[a-z])=?(.*)$/is.exec(word) ?? [];
  return { flag, attached };
}

/** Words that no shell needs quoted. */
const PLAIN = /^[\w@%+=:,./-]+$/;

/** Values as one would type them; the placeholder for one that would need quotation marks, and where there is none. */
function shown(values: readonly string[], placeholder: string): string {
  if (values.length === 0) return placeholder;
  return values.map((value) => (PLAIN.test(value) ? value : placeholder)).join(' ');
}
