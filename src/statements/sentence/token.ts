/** What a number is, as far as its own letters and signs say. */
export type NumberForm =
  | 'count'
  | 'decimal'
  | 'percent'
  | 'ordinal'
  | 'money'
  | 'time'
  | 'date'
  | 'large'
  | 'odd';

export interface NumberRead {
  readonly form: NumberForm;
  /** `NaN` where the form has none. */
  readonly value: number;
  /** Digits behind the point. */
  readonly decimals: number;
  /** Whether it is written in words: ten, two hundred. */
  readonly inWords: boolean;
}

/** A word, a number or a mark of a text, where it stands. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** In lower case, straight quotes, without a possessive 's; of a mark the mark. */
  readonly text: string;
  /** First character, and the one after the last, in the text. */
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  readonly number?: NumberRead;
}

/** A sentence, headline or item of a list. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text);
}

export function isMark(token: Token | undefined, ...marks: readonly string[]): boolean {
  return token?.kind === 'mark' && marks.includes(token.text);
}
