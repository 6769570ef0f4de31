import type { Command } from '../command/index.js';
import {
  type AnyOption,
  data,
  each,
  flag,
  only,
  QuestionError,
  release,
  series,
  store,
} from '../option/index.js';
import type { InputSelection } from '../release/index.js';
import { generalOptionsOf, outputOptionsOf } from './outputOptions.js';

/** Options that commander answers itself. */
export const help = { ...flag('help', 'print help'), letter: 'h' };
export const version = { ...flag('version', 'print the version'), letter: 'V' };

/** Options of `verify` that name data, as files do for other commands. */
const NAMES_DATA: readonly AnyOption[] = [data, release];

/**
 * Every option of a command that its help shows, by heading and in that order: what is asked, of which data, how the answer
 * looks and where it goes, and the rest.
 */
export function optionGroupsOf(
  command: Command,
): readonly (readonly [title: string, options: readonly AnyOption[]])[] {
  const own = Object.entries(command.options)
    .filter(([key]) => key !== command.words?.option)
    .map(([, option]) => option);
  const isOfData = (option: AnyOption) => NAMES_DATA.includes(option);
  const groups = [
    ['Options', own.filter((option) => !isOfData(option))],
    ['Data', [...own.filter(isOfData), ...inputOptionsOf(command)]],
    ['Output', outputOptionsOf(command)],
    ['General', [...generalOptionsOf(command), help]],
  ] as const;
  return groups.filter(([, options]) => options.length > 0);
}

/** Every option of a command that its help shows, in that order, without `--help`. */
export function optionsOf(command: Command): readonly AnyOption[] {
  return optionGroupsOf(command)
    .flatMap(([, options]) => options)
    .filter((option) => option !== help);
}

/** Options that select the input, of every command that reads some. */
export interface SelectionOptions {
  readonly release?: string;
  readonly store?: string;
  readonly series?: string;
  readonly only?: readonly string[];
  readonly each?: true;
  readonly year?: number;
  readonly years?: readonly number[];
  /** `false` for `--no-fast-path`. */
  readonly fastPath?: boolean;
}

function inputOptionsOf({ reads, answersEach }: Command): readonly AnyOption[] {
  if (reads === 'nothing') return [];
  if (reads === 'store') return [store];
  const ofSeries = answersEach ? [series, only, each] : [series, only];
  return reads === 'figures' ? [release, store, ...ofSeries] : [store, ...ofSeries];
}

/** Whether files can be named for a command. */
export function takesFiles({ reads }: Pick<Command, 'reads'>): boolean {
  return reads !== 'nothing' && reads !== 'store';
}

/** Options that a command accepts only to refuse them with a reason. */
export function refusedOptions(command: Command): readonly AnyOption[] {
  return takesFiles(command) && !command.answersEach ? [each] : [];
}

/** Throws `QuestionError` for `--each` with a command that treats several series in another way. */
export function requireEach({ name, gives, answersEach }: Command, { each }: SelectionOptions): void {
  if (!each || answersEach) return;
  const isSeparate = gives === 'findings' || gives === 'verdicts' || gives === 'file';
  throw new QuestionError(
    isSeparate
      ? `${name} needs no --each: it takes every series by itself`
      : `${name} has no --each: choose one series by --only, or leave both out for their sum`,
  );
}

/** The input that files and options select. Throws `QuestionError` where both files and `--release` name the data. */
export function toInputSelection(
  files: readonly string[],
  { release: name, store, fastPath, series, only, each }: SelectionOptions,
  { reads }: Pick<Command, 'reads'>,
): InputSelection {
  const rest = { store, fastPath, series, only, each };
  if (name === undefined || reads !== 'figures') return { files, ...rest };
  if (files.length > 0) {
    throw new QuestionError(
      `--release and "${files[0]}" both name the data: give one of them, or @${name} among the files`,
    );
  }
  return { files: [`@${name}`], ...rest };
}
