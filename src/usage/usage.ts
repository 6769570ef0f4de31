import type { NamedValue } from '../option/index.js';

/** Command line of the program as plain data, for the page of the manual and the completion scripts. */
export interface ProgramUsage {
  readonly name: string;
  readonly version: string;
  /** A sentence. */
  readonly summary: string;
  /** Options of the program itself, without a command. */
  readonly options: readonly OptionUsage[];
  readonly commands: readonly CommandUsage[];
  /** Paragraphs on the input that most commands read. */
  readonly input: readonly string[];
  /** Meanings of environment variables by name, without `$`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly exitCodes: Readonly<Record<string, string>>;
}

export interface CommandUsage {
  readonly name: string;
  /** A phrase without a capital and a full stop. */
  readonly summary: string;
  /** The arguments after the name: `<period> [options] [file...]`. */
  readonly synopsis: string;
  readonly options: readonly OptionUsage[];
  /** The option that is typed first, without its name; `null` for most commands. */
  readonly words: WordsUsage | null;
  /** Meaning of further words: any file, or figures (a file or a release); `null` where none may follow. */
  readonly takes: 'file' | 'figures' | null;
  /** Paragraphs on its input, where that differs from what most commands read. */
  readonly input: readonly string[];
  readonly examples: readonly { readonly line: string; readonly answers: string }[];
}

/** A value that can be typed. */
export interface ValueUsage {
  readonly placeholder: string;
  readonly summary: string;
  /** Words to choose from, as far as they are known; empty where anything can be typed. */
  readonly words: readonly string[];
  readonly names: NamedValue | null;
}

export interface WordsUsage extends ValueUsage {
  /** Their name in the synopsis. */
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
  /** Whether values that are given several times are put together; otherwise the last one counts. */
  readonly repeats: boolean;
}

/** Options that more than half of the commands have, all with the same explanation, so that it is printed once. */
export function sharedOptions(commands: readonly CommandUsage[]): OptionUsage[] {
  const all = commands.flatMap(({ options }) => options);
  const first = all.filter(({ flag }, index) => all.findIndex((other) => other.flag === flag) === index);
  return first.filter((option) => {
    const namesakes = all.filter(({ flag }) => flag === option.flag);
    return namesakes.length > commands.length / 2 && namesakes.every((other) => isSame(option, other));
  });
}

function isSame(one: OptionUsage, other: OptionUsage): boolean {
  return one.summary === other.summary && one.placeholder === other.placeholder;
}
