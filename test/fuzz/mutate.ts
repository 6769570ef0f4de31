import { type Input, inBytes } from './input.js';

/** A change to a text; `other` is one that pieces may come from. */
type Change = (text: string, random: Random, other: string) => string;

/** Chance, from numbers of 0 to below 1. */
export class Random {
  readonly next: () => number;

  constructor(next: () => number) {
    this.next = next;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  chance(of: number): boolean {
    return this.next() < of;
  }
}

const NUMBER = /\d[\d,.]*/g;
const DATE = /\d{4}-\d\d-\d\d|\d\d\/\d\d\/\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}/g;
const LINE = /[^\n]*\n|[^\n]+$/g;
const CELL = /[^,;\t\n]+/g;
const TAG = /<[^<>]*>/g;

const NUMBERS = [
  ...['0', '-1', '1.5', '1,305', '1.305', '1 305', '1e3', '1e400', '007', '999999999999', '9007199254740993'],
  ...[
    '9'.repeat(400),
    '-0',
    '0x10',
    'NaN',
    'Infinity',
    '½',
    '١٢٣',
    '12%',
    '[x]',
    '5 [r]',
    '1/0',
    '--5',
    '+5',
  ],
];
const DATES = [
  ...['2024-02-29', '2025-02-29', '2025-02-30', '2025-00-10', '0000-01-01', '9999-12-31', '1899-12-31'],
  ...['99999-01-01', '-2025-01-01', '01/04/2025', '04/13/2025', '1 April 2025', '31 April 2025', '45383'],
  ...['2025-04-01T00:00:00Z', 'Monday 1 April', 'April 2025', '2025', 'yesterday', 'since the election'],
];
/** Pieces that mean something to a reader, a renderer, a terminal or the language itself. */
const PIECES = [
  ...[
    '"',
    '""',
    "'",
    '\\',
    ',',
    ';',
    '\t',
    '|',
    '`',
    '*',
    '_',
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '<',
    '>',
    '&',
    '::',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\n\n\n',
    '\0',
    '\x01',
    '\x07',
    '\b',
    '\x1b[31m',
    '\x1b]0;x\x07',
    '\x7f',
    '\u0085',
    '\u009b',
  ],
  ...[
    '\u200b',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202e',
    '\u2028',
    '\u2066',
    '\u2069',
    '\ufeff',
    '\ufffe',
    '\uffff',
  ],
  ...['\u00a0', 'é', 'e\u0301', 'İ', 'ß', 'ﬀ', '😀', '👨‍👩‍👧', '\u{10ffff}', '一', 'ا'],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'true', '=1+1', '@SUM(A1)', '-cmd', '%s'],
  ...[
    'date',
    'arrivals',
    'boats',
    'people per boat',
    'route',
    'notes',
    'total',
    'Total',
    'claim',
    'expected',
  ],
  ...[
    '<br>',
    '<td>',
    '</td>',
    '<tr>',
    '</table>',
    '<table>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<script>',
    '&nbsp;',
  ],
  ...[
    '&#0;',
    '&#x1f;',
    '&#xd800;',
    '&#x202e;',
    '&amp;lt;',
    '&undefined;',
    '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  ],
  ...['<td colspan="1000000">', '<td rowspan="99999">', ' hidden', ' style="display:none"', ' lang="cy"'],
  ...[
    ' table:number-rows-repeated="1048576"',
    ' table:number-columns-repeated="16384"',
    ' r="XFD1048576"',
    ' s="99"',
  ],
  ...[
    '\\u0000',
    '\\ud800',
    '{"a":',
    '[[',
    '"date":',
    '1e999',
    ']}',
    '# ',
    '```',
    '---\n',
    '> ',
    '<!doctype html>',
  ],
  ...[
    'more than ',
    'nearly ',
    'fewer ',
    'since ',
    ' per cent',
    ' a fifth',
    'double ',
    ' million',
    'between ',
    ' and ',
  ],
].map(inBytes);
const NESTED = [
  ...[
    '<div>',
    '<table><tr><td>',
    '<ul><li>',
    '<b>',
    '<text:span>',
    '<!--',
    '<a href="x">',
    '&amp;',
    '[',
    '{"a":',
  ],
  ...[
    '(',
    '"',
    '> ',
    '- ',
    '  ',
    '*',
    '[a](',
    'more than ',
    'of the ',
    ', and ',
    '1,',
    '\n',
    '\r',
    ',',
    '\t',
    '`',
    '|',
  ],
];

function place(text: string, random: Random): number {
  return random.below(text.length + 1);
}

/** Start and end of a piece; most are short. */
function range(text: string, random: Random): readonly [number, number] {
  const start = place(text, random);
  const most = random.pick([1, 4, 30, 300, text.length]);
  return [start, Math.min(text.length, start + 1 + random.below(most))];
}

function withPiece(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

/** One of the pieces that a pattern finds near a random place, since there may be very many of them. */
function found(text: string, pattern: RegExp, random: Random): readonly [number, number] {
  const from = random.chance(0.2) ? 0 : Math.max(0, place(text, random) - 500);
  const all = [...text.slice(from, from + 4000).matchAll(pattern)];
  if (all.length === 0) return range(text, random);
  const { index, 0: piece } = random.pick(all);
  return [from + index, from + index + piece.length];
}

function replaced(pattern: RegExp, by: readonly string[]): Change {
  const pieces = by.map(inBytes);
  return (text, random) => {
    const [start, end] = found(text, pattern, random);
    return text.slice(0, start) + random.pick(pieces) + text.slice(end);
  };
}

/** Two pieces change places. */
function swapped(pattern: RegExp): Change {
  return (text, random) => {
    const [one, other] = [found(text, pattern, random), found(text, pattern, random)].sort(
      ([a], [b]) => a - b,
    ) as [readonly [number, number], readonly [number, number]];
    if (one[1] > other[0]) return text;
    const between = text.slice(one[1], other[0]);
    return text.slice(0, one[0]) + text.slice(...other) + between + text.slice(...one) + text.slice(other[1]);
  };
}

const CHANGES: readonly Change[] = [
  // A byte is another, or only one of its bits is.
  (text, random) => {
    const at = random.below(text.length);
    const byte = random.chance(0.5) ? random.below(256) : text.charCodeAt(at) ^ (1 << random.below(8));
    return text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1);
  },
  (text, random) => {
    const [start, end] = range(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random) => {
    const [start, end] = range(text, random);
    return withPiece(text, end, text.slice(start, end));
  },
  (text, random) => withPiece(text, place(text, random), random.pick(PIECES)),
  (text, random) => withPiece(text, found(text, random.pick([CELL, TAG]), random)[0], random.pick(PIECES)),
  (text, random, other) => withPiece(text, place(text, random), other.slice(...range(other, random))),
  (text, random, other) => text.slice(0, place(text, random)) + other.slice(place(other, random)),
  (text, random) => text.slice(0, place(text, random)),
  ...[NUMBER, DATE, LINE, CELL, TAG].map(swapped),
  ...[LINE, CELL, TAG].map(
    (pattern): Change =>
      (text, random) => {
        const [start, end] = found(text, pattern, random);
        return random.chance(0.5)
          ? text.slice(0, start) + text.slice(end)
          : withPiece(text, end, text.slice(start, end));
      },
  ),
  replaced(NUMBER, NUMBERS),
  replaced(DATE, DATES),
  replaced(CELL, [...NUMBERS, ...DATES, '', ' ']),
  (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  (text, random) =>
    text.replaceAll(random.pick([',', '\n', '<', '"', '-', ' ']), () =>
      random.pick([',', '\n', ';', '\t', ' ']),
    ),
];

/** Changes that make a text large, or deep: most of a run would be theirs if they were not rare. */
const LARGE_CHANGES: readonly Change[] = [
  (text, random) => {
    const [start, end] = random.chance(0.5)
      ? found(text, random.pick([LINE, CELL, TAG]), random)
      : range(text, random);
    const piece = text.slice(start, end) || 'x';
    const times = Math.ceil(random.pick([2000, 70_000, 300_000]) / piece.length);
    return withPiece(text, end, piece.repeat(times));
  },
  (text, random) =>
    withPiece(
      text,
      found(text, random.pick([LINE, CELL, TAG]), random)[0],
      random.pick(NESTED).repeat(random.pick([20, 300, 5000, 40_000])),
    ),
];

const MOST = 700_000;

/** Makes an input of another by a few changes, with pieces of a second one; `large` is the share of changes that make it large. */
export function mutated(input: Input, other: Input, random: Random, large: number): Input {
  const parts: Record<string, string> = { ...input.parts };
  const names = Object.keys(parts);
  // The largest part of an archive is the one with the figures.
  const main = names.toSorted((a, b) => (parts[b]?.length ?? 0) - (parts[a]?.length ?? 0))[0] ?? '';
  for (let times = random.pick([1, 1, 1, 2, 2, 3, 5, 9]); times > 0; times--) {
    const name = random.chance(0.75) ? main : random.pick(names);
    const from = random.pick(Object.values(other.parts));
    const change = random.pick(random.chance(large) ? LARGE_CHANGES : CHANGES);
    parts[name] = change(parts[name] ?? '', random, from).slice(0, MOST);
  }
  if (names.length > 1 && random.chance(0.05)) delete parts[random.pick(names)];
  return { ...input, parts };
}

/** Changes bytes of a packed file, or cuts it off. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.3)) return bytes.slice(0, random.below(bytes.length + 1));
  const changed = bytes.slice();
  for (let times = random.pick([1, 1, 4]); times > 0; times--)
    changed[random.below(changed.length)] = random.below(256);
  return changed;
}
