import type { Command, Wanted } from '../commands/command.js';
import { type AnyOption, QuestionError, release, store } from '../option/index.js';

/** Options that say which data are asked, of every command that takes some. */
export interface WhichData {
  readonly release?: string;
  readonly store?: string;
  /** `false` for `--no-fast-lane`. */
  readonly fastLane?: boolean;
}

/** The options of that kind that a command has. */
export function whichDataOptions({ takes = 'data' }: Pick<Command, 'takes'>): readonly AnyOption[] {
  return takes === 'data' ? [release, store] : [store];
}

/** Throws `QuestionError` where files and a release are named, and both are the data. */
export function whichData(
  files: readonly string[],
  { release: name, store, fastLane }: WhichData,
  { takes = 'data' }: Pick<Command, 'takes'> = {},
): Wanted {
  if (name === undefined || takes !== 'data') return { files, store, fastLane };
  if (files.length > 0) {
    throw new QuestionError(
      `--release and "${files[0]}" both name the data: give one of them, or @${name} among the files`,
    );
  }
  return { files: [`@${name}`], store, fastLane };
}
