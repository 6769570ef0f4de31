/** What a value can name: years of the data, a rule, files, daily figures (a file, or a release behind `@`), and so on. */
export type NamedValue =
  | 'year'
  | 'years'
  | 'rule'
  | 'rule setting'
  | 'command'
  | 'file'
  | 'figures'
  | 'folder'
  | 'release';

/**
 * A word of the questions that can be asked, free of any command line. `parse` turns what was typed into what is
 * meant, once; what only the data can tell (is there such a year?) is settled by the calculation.
 */
export interface Option<Value> {
  /** In kebab-case, without dashes. */
  readonly name: string;
  /** How the value is called in help, such as `Y` for a year. */
  readonly placeholder: string;
  readonly summary: string;
  /** Its short form, without the dash. */
  readonly letter?: string;
  /** What can be typed for it, or what is typed most: for a shell that completes it. */
  readonly words?: readonly string[];
  /** What its value names, where that is no list of words: what there is to choose from is known elsewhere. */
  readonly names?: NamedValue;
  /** Given several times, the lists are put together; without it, the last one counts. */
  readonly repeats?: true;
  /** Throws `QuestionError` for a text that means nothing. */
  parse(text: string): Value;
  /** Writes a value as it is typed, so that `parse` reads it back; default: `String(value)`. */
  write?(value: Value): string;
  /** For an option that is typed without its name: whether a word is meant for it, and not the name of a file. */
  recognises?(word: string): boolean;
}

/** A question that makes no sense, or that the data cannot answer. The message is a sentence without a full stop. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
}

/** A question that makes sense, but that these data cannot answer: a day or year that they do not reach, a measure that they lack. */
export class BeyondDataError extends QuestionError {}

// biome-ignore lint/suspicious/noExplicitAny: an option of any value; `unknown` would not accept a parser of a narrower one.
export type AnyOption = Option<any>;

/** What a set of options yields: every one may be left out. */
export type Asked<Options extends Readonly<Record<string, AnyOption>>> = {
  readonly [Name in keyof Options]?: ReturnType<Options[Name]['parse']>;
};
