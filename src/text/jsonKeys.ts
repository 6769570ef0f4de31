import { lineAt } from './lines.js';

/** A key of an object in JSON, and where it stands, both from 1; the column in characters. */
export interface KeyPlace {
  readonly key: string;
  readonly line: number;
  readonly column: number;
}

// A text, or a mark of structure: bare values have no keys.
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]/g;

/**
 * The first key that stands a second time in its object, in a text that is valid JSON; `null` if each stands once. The parser of the
 * language takes the last of them without a word.
 */
export function repeatedKey(text: string): KeyPlace | null {
  return findKey(text, (key, before) => before.has(key));
}

/** The first key of this name in a text that is valid JSON; `null` if there is none. */
export function keyNamed(text: string, name: string): KeyPlace | null {
  return findKey(text, (key) => key === name);
}

function findKey(text: string, isSought: (key: string, before: ReadonlySet<string>) => boolean) {
  const open: Set<string>[] = [];
  let last = { token: '', index: 0 };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const key: string = JSON.parse(last.token);
      const before = open.at(-1) ?? new Set();
      if (isSought(key, before)) return { key, ...placeOf(text, last.index) };
      before.add(key);
    } else last = { token, index };
  }
  return null;
}

function placeOf(text: string, position: number): { readonly line: number; readonly column: number } {
  const start = Math.max(text.lastIndexOf('\n', position), text.lastIndexOf('\r', position)) + 1;
  return { line: lineAt(text, position), column: [...text.slice(start, position)].length + 1 };
}
