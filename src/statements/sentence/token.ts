/** Form of a number, from its own letters and signs. */
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
  /** Value of the number; `NaN` if the form has none. */
  readonly value: number;
  /** Number of digits after the decimal point. */
  readonly decimals: number;
  /** Whether the number is written in words: ten, two hundred. */
  readonly inWords: boolean;
  /** Whether it is a fraction or multiple in words: a third, doubled. */
  readonly isFraction?: true;
  /** Direction of a change that the words say themselves: 1 for doubled, −1 for halved. */
  readonly direction?: 1 | -1;
}

/** A word, a number or a punctuation mark, with its position in the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Text in lower case, with straight quotes, without a possessive 's. */
  readonly text: string;
  /** Offsets in the text of the first character, and of the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  readonly number?: NumberRead;
}

/** A sentence, headline or list item. */
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

/** Indexes of tokens, from `from` (included) to `to` (excluded). */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
