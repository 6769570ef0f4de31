/**
 * C0 controls except the newline, DEL, C1 controls and the bidirectional controls: characters that move a cursor, colour a
 * terminal, or make text read as something else. And what no file can hold: unpaired surrogates, which UTF-8 cannot encode, and
 * the noncharacters U+FFFE and U+FFFF. Written as numbers because a named Unicode class would be looked up at every start.
 */
const UNSEEN =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/gu;

/**
 * Makes text from the data or a file name safe to show: each invisible character becomes `\u` and its code. Nothing is
 * removed, so the reader can still see what the input has. Newlines stay.
 */
export function toVisible(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Like `toVisible`, but on one line: newlines are escaped too, so that no value can start a line of the output. */
export function toVisibleLine(text: string): string {
  return toVisible(text).replaceAll('\n', '\\n');
}

// The invisible characters that no file can hold.
const NO_CHARACTER = /[\ud800-\udfff\ufffe\uffff]/gu;

/** Text for machines: writes only the characters that a file cannot hold as `\u` and their code. */
export function withCharactersOnly(text: string): string {
  return text.replace(NO_CHARACTER, (code) => `\\u${code.charCodeAt(0).toString(16)}`);
}

// A cell can be a megabyte; this much is enough to find it again.
const LONGEST_QUOTE = 40;

/** A piece of the input in quotation marks, cut to 40 characters; `empty cell` for a blank one. */
export function quote(text: string): string {
  if (text.trim() === '') return 'empty cell';
  const characters = [...text.slice(0, LONGEST_QUOTE * 2)];
  const shown = characters.slice(0, LONGEST_QUOTE).join('');
  return `"${shown}${text.length > shown.length ? '…' : ''}"`;
}
