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

/** Whether a token is a number that may be a year of the last or this century. */
export function isYearNumber(token: Token | undefined): boolean {
  return /^(?:19|20)\d{2}$/.test(token?.text ?? '');
}

/** Whether a word is possessive: "Saturday's arrivals". Its text is without the s, and shorter than where it stands. */
export function isPossessive(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.end - token.start > token.text.length;
}

/** Indexes of tokens, from `from` (included) to `to` (excluded). */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
