/**
 * C0 controls but the newline, DEL, C1 controls, and the bidirectional controls: characters that move a cursor,
 * colour a terminal, or make text read as something else.
 */
const UNSEEN = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text from the data or a file name, made safe to show: each unseen character becomes `\u` and its code. Nothing is
 * stripped, so what stands in the input can still be told. A newline stays.
 */
export function toVisible(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same on one line: newlines are escaped too, so that no value can start a line of the output. */
export function toVisibleLine(text: string): string {
  return toVisible(text).replaceAll('\n', '\\n');
}

// Halves of surrogate pairs that stand alone cannot be written in UTF-8; U+FFFE and U+FFFF are never characters. By number,
// since the name of a class of characters is looked up at every start.
const NO_CHARACTER = /[\ud800-\udfff\ufffe\uffff]/gu;

/** Text from the data on one line, in which everything that a person cannot see or a file cannot hold is told by code. */
export function toShown(text: string): string {
  return withCharactersOnly(toVisibleLine(text));
}

/** The same for text that is not for the eye: only what a file cannot hold is told by code. */
export function withCharactersOnly(text: string): string {
  return text.replace(NO_CHARACTER, (code) => `\\u${code.charCodeAt(0).toString(16)}`);
}
