import type { RawEntry } from '../table/index.js';

const FIRST_PRINTABLE = 32;
const TAB = 9;
/** Most bytes of a line that are given to a function as its arguments. */
const LONGEST_QUICK = 1000;

/** A row with the text of its line. */
export interface PlainLine extends RawEntry {
  readonly text: string;
}

/** Decodes a line that the fast path has read: it is UTF-8, and no cell contains a quotation mark or a line end. */
export function plainLine(bytes: Uint8Array, start: number, line: number, delimiter: string): PlainLine {
  let end = start;
  while ((bytes[end] as number) >= FIRST_PRINTABLE || bytes[end] === TAB) end += 1;
  const text = textOf(bytes.subarray(start, end));
  return { line, cells: splitPlain(text, delimiter), text };
}

function textOf(line: Uint8Array): string {
  // Quicker than a decoder for lines as they are; a function takes no more than about 120,000 arguments.
  const isShortAscii = line.length <= LONGEST_QUICK && line.every((byte) => byte < 0x80);
  return isShortAscii
    ? String.fromCharCode(...line)
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(line);
}

/** Splits a line in which quotation marks only enclose whole cells. */
export function splitPlain(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const isQuoted = text[at] === '"';
    const end = text.indexOf(isQuoted ? '"' : delimiter, at + (isQuoted ? 1 : 0));
    const stop = end === -1 ? text.length : end;
    cells.push(text.slice(isQuoted ? at + 1 : at, stop));
    at = stop + (isQuoted ? 2 : 1);
  }
  return cells;
}
