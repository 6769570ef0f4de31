import { readDigits } from './readDigits.js';
import type { Token } from './token.js';

// Sticky and without nested repetition, so that matching takes linear time.
const LETTERS = /[\p{L}\p{M}\u00ad\u200b\ufeff]+(?:['’‘][\p{L}\u00ad]+)*['’]?/uy;
const DIGITS = /\d+(?:[.,:/\u00a0\u202f\u2009\u2007-]\d+)*/y;
/** Matches a hyphenation at the end of a line: the hyphen, the break, and the lower-case letter after it. */
const CUT = /[-\u2010]\r?\n[ \t]*(?=\p{Ll})/uy;
const INVISIBLE = /[\u00ad\u200b\ufeff]/g;

/** Splits text between two offsets into words, numbers and marks. White space and control characters separate them. */
export function scan(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  for (let at = from; at < to; ) {
    const token = tokenAt(text, at, to);
    if (token === null) {
      at += 1;
      continue;
    }
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, to: number): Token | null {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return digits(text, at);
  if (code <= 32 || code === 0xa0) return null;
  const letters = match(LETTERS, text, at);
  if (letters !== null) return word(text, at, letters, to);
  if (/\s|\p{C}/u.test(text.charAt(at))) return null;
  return { kind: 'mark', text: markAt(text, at), start: at, end: at + 1, capital: false };
}

function word(text: string, at: number, letters: string, to: number): Token {
  let written = letters;
  let end = at + letters.length;
  for (let cut = match(CUT, text, end); cut !== null && end + cut.length < to; cut = match(CUT, text, end)) {
    const rest = match(LETTERS, text, end + cut.length);
    if (rest === null) break;
    written += rest;
    end += cut.length + rest.length;
  }
  const plain = written.replace(INVISIBLE, '').replace(/[’‘]/g, "'").toLowerCase();
  const base = plain.replace(/'s?$/, '');
  const first = written.charAt(0);
  return { kind: 'word', text: base, start: at, end, capital: first !== first.toLowerCase() };
}

function digits(text: string, at: number): Token {
  const run = match(DIGITS, text, at) as string;
  const before = text.charAt(at - 1);
  const { number, length } = readDigits(run, text.slice(at + run.length, at + run.length + 12), before);
  if (isShortYear(text, at, run)) {
    const year = Number(run) + 2000;
    const read = { form: 'count' as const, value: year, decimals: 0, inWords: false };
    return {
      kind: 'number',
      text: String(year),
      start: at,
      end: at + run.length,
      capital: false,
      number: read,
    };
  }
  const possessive = match(/['’]s(?![\p{L}\p{N}])/uy, text, at + length)?.length ?? 0;
  return {
    kind: 'number',
    text: text.slice(at, at + length),
    start: at,
    end: at + length + possessive,
    capital: false,
    number,
  };
}

/** Whether two digits behind an apostrophe are a year: "Same date '24". */
function isShortYear(text: string, at: number, run: string): boolean {
  return (
    /^(?:1[89]|2\d)$/.test(run) &&
    /['’‘]/.test(text.charAt(at - 1)) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(at - 2))
  );
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** A mark in its plain form; a hyphen between blanks is a dash. */
function markAt(text: string, at: number): string {
  const mark = text.charAt(at);
  if (mark === '-' && text.charAt(at - 1) === ' ' && /[ \n]/.test(text.charAt(at + 1))) return '–';
  return plainMark(mark);
}

function plainMark(mark: string): string {
  if ('‐‑-'.includes(mark)) return '-';
  if ('–—―'.includes(mark)) return '–';
  if ('“”„«»"'.includes(mark)) return '"';
  if ("‘’'".includes(mark)) return "'";
  return mark;
}
