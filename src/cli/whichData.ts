import type { Command, InputSelection } from '../commands/command.js';
import { type AnyOption, each, only, QuestionError, release, series, store } from '../option/index.js';

/** Options that say which data are asked, of every command that takes some. */
export interface WhichData {
  readonly release?: string;
  readonly store?: string;
  readonly series?: string;
  readonly only?: readonly string[];
  readonly each?: true;
  /** `false` for `--no-fast-lane`. */
  readonly fastLane?: boolean;
}

/** The options of that kind that a command has. */
export function whichDataOptions({
  takes = 'data',
  answersEach,
}: Pick<Command, 'takes' | 'answersEach'>): readonly AnyOption[] {
  if (takes === 'nothing') return [];
  if (takes === 'store') return [store];
  const which = answersEach ? [series, only, each] : [series, only];
  return takes === 'data' ? [release, store, ...which] : [store, ...which];
}

/** Whether files can be named for it. */
export function takesFiles({ takes = 'data' }: Pick<Command, 'takes'>): boolean {
  return takes !== 'nothing' && takes !== 'store';
}

/** Options that are understood where they make no sense, so that they are refused with a reason. */
export function refusedOptions(command: Command): readonly AnyOption[] {
  return takesFiles(command) && !command.answersEach ? [each] : [];
}

/** Throws `QuestionError` where files and a release are named, and both are the data. */
export function whichData(
  files: readonly string[],
  { release: name, store, fastLane, series, only, each }: WhichData,
  { takes = 'data' }: Pick<Command, 'takes'> = {},
): InputSelection {
  const which = { store, fastLane, series, only, each };
  if (name === undefined || takes !== 'data') return { files, ...which };
  if (files.length > 0) {
    throw new QuestionError(
      `--release and "${files[0]}" both name the data: give one of them, or @${name} among the files`,
    );
  }
  return { files: [`@${name}`], ...which };
}

/** Throws `QuestionError` where each series is asked for of a command that takes them otherwise. */
export function requireEach({ name, judges, dataSchema, answersEach }: Command, { each }: WhichData): void {
  if (!each || answersEach) return;
  const isApart = judges || dataSchema === undefined;
  throw new QuestionError(
    isApart
      ? `${name} needs no --each: it takes every series by itself`
      : `${name} has no --each: choose one series by --only, or leave both out for their sum`,
  );
}
