import type { RawEntry } from '../entry/index.js';

const FIRST_PRINTABLE = 32;
const TAB = 9;
const QUOTE = 34;

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
  const isAscii = line.every((byte) => byte < 0x80);
  return isAscii ? String.fromCharCode(...line) : new TextDecoder('utf-8', { ignoreBOM: true }).decode(line);
}

/** Column, in characters from 1, at which a cell starts in the line that starts at byte `start`. */
export function plainCellStart(bytes: Uint8Array, start: number, separator: number, column: number): number {
  let at = start;
  let characters = 0;
  let isQuoted = false;
  for (let left = column; left > 0; at++) {
    const byte = bytes[at] as number;
    // Continuation bytes of UTF-8 are not counted.
    if ((byte & 0xc0) !== 0x80) characters += 1;
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === separator && !isQuoted) left -= 1;
  }
  return characters + 1;
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
