import { toVisibleLine } from './visible.js';

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
