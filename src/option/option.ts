/** The kind of thing that a value names, for completion. `figures` are a file or a release such as `@2026-08-21`. */
export type NamedValue =
  | 'year'
  | 'years'
  | 'rule'
  | 'rule setting'
  | 'command'
  | 'event'
  | 'file'
  | 'figures'
  | 'folder'
  | 'release';

/**
 * An option of a question, independent of the command line. `parse` converts the typed text to a value once; whatever depends
 * on the data (is there such a year?) is checked by the calculation.
 */
export interface Option<Value> {
  /** Name in kebab-case, without the two dashes. */
  readonly name: string;
  /** The name of the value in help, such as `Y` for a year. */
  readonly placeholder: string;
  readonly summary: string;
  /** The short form, without the dash. */
  readonly letter?: string;
  /** Possible or common values, for completion in a shell. */
  readonly words?: readonly string[];
  /** The kind of thing that the value names, if there is no fixed list of words. */
  readonly names?: NamedValue;
  /** Whether values given several times are joined into one list; otherwise a second one that differs is refused. */
  readonly repeats?: true;
  /** For such an option: what a value is about, where two about the same would contradict each other. */
  about?(value: Value): string | undefined;
  /** Converts the typed text; throws `QuestionError` for an invalid one. */
  parse(text: string): Value;
  /** Writes a value as it is typed, so that `parse` reads it back; default: `String(value)`. */
  write?(value: Value): string;
  /** For an option that is given without its name: whether a word is a value of it, and not the name of a file. */
  recognises?(word: string): boolean;
  /** For such an option: what is wrong with words that are nearly a value of it, as a whole message; `null` for any others. */
  mistaken?(words: string): string | null;
}

/** An invalid question, or one that the data cannot answer. The message is a sentence without a full stop. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
}

/** A valid question that these data cannot answer: about a day or year outside them, or a measure that they lack. */
export class BeyondDataError extends QuestionError {}

// biome-ignore lint/suspicious/noExplicitAny: an option of any value; `unknown` would not accept a parser of a narrower one.
export type AnyOption = Option<any>;

/** The parsed values of a set of options by key; every one may be absent. */
export type Asked<Options extends Readonly<Record<string, AnyOption>>> = {
  readonly [Name in keyof Options]?: ReturnType<Options[Name]['parse']>;
};
