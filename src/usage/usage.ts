import type { NamedValue } from '../option/index.js';

/** How the program is called, as plain data: what a page of the manual and the shells are told from. */
export interface ProgramUsage {
  readonly name: string;
  readonly version: string;
  /** A sentence. */
  readonly summary: string;
  /** Of the program itself, where no command is named. */
  readonly options: readonly OptionUsage[];
  readonly commands: readonly CommandUsage[];
  /** What is true of most commands' input, a paragraph each. */
  readonly input: readonly string[];
  /** By name, without `$`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly exitCodes: Readonly<Record<string, string>>;
}

export interface CommandUsage {
  readonly name: string;
  /** Without a capital and a full stop. */
  readonly summary: string;
  /** What follows the name: `<period> [options] [file...]`. */
  readonly synopsis: string;
  readonly options: readonly OptionUsage[];
  /** What is typed first, without the name of an option. */
  readonly words: WordsUsage | null;
  /** What the words after that name; `null` where there may be none. */
  readonly takes: 'file' | 'figures' | null;
  /** What its files hold, where that is not what most commands read, a paragraph each. */
  readonly input: readonly string[];
  readonly examples: readonly { readonly line: string; readonly answers: string }[];
}

/** What a value can be. */
export interface ValueUsage {
  readonly placeholder: string;
  readonly summary: string;
  /** What there is to choose from, as far as it is known; none where anything can be typed. */
  readonly words: readonly string[];
  readonly names: NamedValue | null;
}

export interface WordsUsage extends ValueUsage {
  /** What they are called in the synopsis. */
  readonly name: string;
  readonly many: boolean;
  readonly required: boolean;
}

export interface OptionUsage extends ValueUsage {
  /** `--output`. */
  readonly flag: string;
  /** `-o`; `null` for most. */
  readonly short: string | null;
  /** Whether it has no value. */
  readonly isFlag: boolean;
  /** Whether several of it are put together; else the last one counts. */
  readonly repeats: boolean;
}
