import type { Command, Wanted } from '../commands/command.js';
import { type AnyOption, QuestionError } from '../option/index.js';

/** Options that say which data are asked, of every command that takes some. */
export interface WhichData {
  readonly release?: string;
  readonly store?: string;
}

export const release: AnyOption = {
  name: 'release',
  placeholder: 'R',
  summary: 'the figures as published then: the date of a release such as 2026-08-21, latest or previous',
  parse: (text: string) => text,
};

export const store: AnyOption = {
  name: 'store',
  placeholder: 'DIR',
  summary:
    'where crossings update keeps releases (default: CROSSINGS_STORE, or the usual folder of the system)',
  parse: (text: string) => text,
};

/** The options of that kind that a command has. */
export function whichDataOptions({ takes = 'data' }: Command): readonly AnyOption[] {
  return takes === 'data' ? [release, store] : [store];
}

/** Throws `QuestionError` where files and a release are named. */
export function whichData(files: readonly string[], { release, store }: WhichData): Wanted {
  if (release === undefined) return { files, store };
  if (files.length > 0) {
    throw new QuestionError(
      `--release and "${files[0]}" both name the data: give one of them, or @${release} among the files`,
    );
  }
  return { files: [`@${release.replace(/^@/, '')}`], store };
}
