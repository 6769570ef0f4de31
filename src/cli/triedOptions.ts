import type { Command } from '../command/index.js';
import { type AnyOption, isFlag, measure } from '../option/index.js';
import { listedWords } from '../report/index.js';
import { optionsOf, takesFiles } from './commandOptions.js';
import { COMMANDS } from './commands.js';
import { formatsOf } from './format.js';

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
  // `-f` is short for the format in other programs, too.
  { flags: ['-f'], remedy: firstOf(formatOfValue, fileAsArgument) },
  { flags: FILE_FLAGS.filter((flag) => flag !== '-f'), remedy: fileAsArgument },
  // Other programs have a flag of this name for the output, too.
  { flags: ['--csv'], remedy: ifValued('--csv', fileAsArgument) },
  { flags: ['--format', '--json'], remedy: oneFormat },
  { flags: ['--start', '--begin', '--start-date'], remedy: instead('--from') },
  { flags: ['--end', '--until', '--end-date', '--to'], remedy: firstOf(instead('--to'), instead('--as-of')) },
  { flags: ['-v'], remedy: () => 'crossings -V prints the version' },
  {
    flags: ['-h', '--h'],
    remedy: ({ command }) => `crossings ${command?.name ?? 'ytd'} -h prints help`,
  },
  { flags: ['-j'], remedy: firstOf(oneFormat, () => 'did you mean --json?') },
  { flags: ['-q', '--quiet'], remedy: quietCheck },
  { flags: ['-s', '--silent'], remedy: instead('--quiet') },
  { flags: ['-n', '--limit', '--count', '--first'], remedy: instead('--top') },
  { flags: ['--date', '--day', '--on'], remedy: firstOf(instead('--as-of'), instead('--from')) },
  { flags: ['--days'], remedy: instead('--last', undefined, ' 7d, for seven days') },
  { flags: ['--metric', '--unit', '--what'], remedy: instead('--measure') },
  ...(measure.words ?? []).map((name) => ({ flags: [`--${name}`], remedy: instead('--measure', name) })),
  { flags: ['--between'], remedy: instead('--from', undefined, ' D --to D') },
  {
    flags: ['--fy', '--financial-year'],
    remedy: instead('--from', undefined, ' 2024-04-01 --to 2025-03-31'),
  },
  { flags: ['--year'], remedy: instead('--years') },
  { flags: ['--edition'], remedy: instead('--release') },
  { flags: ['--route', '--country'], remedy: instead('--only') },
];

/** Remedies for an option that a command does not have, by its flag as it was typed; empty for most. */
export function remediesFor(typed: string, attempt: Attempt): string[] {
  const { flag } = parts(typed);
  const fromHabit = TRIED.flatMap(({ flags, remedy }) => (flags.includes(flag) ? remedy(attempt) : []));
  const found = [
    ...fromHabit,
    formatNamed(flag, attempt),
    withoutValue(typed, attempt),
    wordAsArgument(flag, attempt),
    behindCommand(flag, attempt),
  ].filter((remedy) => remedy !== null);
  const elsewhere = found.length > 0 ? null : ofOtherCommands(flag, attempt);
  return elsewhere === null ? found : [elsewhere];
}

/** Other words for formats, such as the endings of their files. */
const FORMAT_WORDS: Readonly<Record<string, string>> = {
  md: 'markdown',
  txt: 'text',
  excel: 'csv',
  xlsx: 'csv',
};

/** The remedy for the name of a format as an option, such as `--csv`; it may be one of another command. */
function formatNamed(flag: string, attempt: Attempt): string | null {
  // `--json` is an option itself.
  const typed = flag === '--json' ? '' : flag.replace(/^--/, '');
  const word = FORMAT_WORDS[typed] ?? typed;
  const own = instead('--format', word)(attempt);
  if (own !== null || attempt.command === undefined || attempt.command.gives === 'file') return own;
  const able = COMMANDS.filter(({ gives }) => gives !== 'file' && formatsOf(gives).includes(word));
  if (able.length === 0) return null;
  return `crossings ${able.map(({ name }) => name).join(' and crossings ')} can write ${word}`;
}

function formatOfValue(attempt: Attempt): string | null {
  const [value = ''] = valuesOf(['-f'], attempt.words);
  return instead('--format', FORMAT_WORDS[value] ?? value)(attempt);
}

/** The remedy where a flag was given a value, such as `--strict=true`. */
function withoutValue(typed: string, { command }: Attempt): string | null {
  const { flag, attached } = parts(typed);
  const option = command && optionsOf(command).find(({ name }) => `--${name}` === flag);
  return option && isFlag(option) && attached !== '' ? `${flag} takes no value` : null;
}

/** The remedy for an option of other commands that are asked of the same data. */
function ofOtherCommands(flag: string, { command }: Attempt): string | null {
  if (command?.reads !== 'figures') return null;
  const able = COMMANDS.filter(
    ({ reads, gives, options }) =>
      reads === 'figures' &&
      gives !== 'findings' &&
      Object.values<AnyOption>(options).some(({ name }) => `--${name}` === flag),
  );
  const names = able.map(({ name }) => `crossings ${name}`);
  if (names.length === 0) return null;
  return `${listedWords(names)} ${names.length === 1 ? 'has' : 'have'} it`;
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

function quietCheck({ command }: Attempt): string | null {
  return command?.gives === 'findings' ? 'its findings are the answer: -o writes them to a file' : null;
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

function instead(flag: string, word?: string, more = ''): Remedy {
  return ({ command }) => {
    const option = command && optionsOf(command).find(({ name }) => `--${name}` === flag);
    if (!option || (word !== undefined && !option.words?.includes(word))) return null;
    return `did you mean ${word === undefined ? flag : `${flag} ${word}`}${more}?`;
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
