import { parsePattern, type Sequence, type SlotReader } from './parsePattern.js';
import type { Token } from './token.js';

export type SlotName = 'weekday' | 'month' | 'dom' | 'year' | 'n' | 'date';

/** What the slots of a pattern took, by name; a slot that is met a second time has a 2 behind its name. */
export type Slots = Readonly<Partial<Record<SlotName | `${SlotName}2`, number>>>;

/** Words in a row with what they mean; see `parsePattern` for how they are written. */
export interface Pattern<Meaning> {
  readonly sequence: Sequence;
  readonly meaning: Meaning;
}

export function compile<Meaning>(
  written: string,
  meaning: Meaning,
  readers: Readonly<Record<SlotName, SlotReader>>,
): Pattern<Meaning> {
  return { sequence: parsePattern(written, readers), meaning };
}

export interface Match {
  /** Index behind the last token. */
  readonly end: number;
  readonly slots: Slots;
}

/** Matches from a token on, taking what may be left out where it is there; commas and hyphens between words may be there. */
export function matchAt({ sequence }: Pattern<unknown>, tokens: readonly Token[], at: number): Match | null {
  return run(sequence, 0, { tokens, start: at }, at, {}, (end, slots) => (end > at ? { end, slots } : null));
}

interface Text {
  readonly tokens: readonly Token[];
  readonly start: number;
}

type Rest = (at: number, slots: Slots) => Match | null;

function run(
  sequence: Sequence,
  index: number,
  text: Text,
  at: number,
  slots: Slots,
  rest: Rest,
): Match | null {
  const element = sequence[index];
  if (element === undefined) return rest(at, slots);
  const onward: Rest = (next, taken) => run(sequence, index + 1, text, next, taken, rest);
  const match =
    element.kind === 'group'
      ? group(element.choices, text, at, slots, onward)
      : word(element, text, at, slots, onward);
  return match ?? (element.optional ? onward(at, slots) : null);
}

function group(
  choices: readonly Sequence[],
  text: Text,
  at: number,
  slots: Slots,
  onward: Rest,
): Match | null {
  for (const choice of choices) {
    const match = run(choice, 0, text, at, slots, onward);
    if (match !== null) return match;
  }
  return null;
}

function word(
  { words, readers }: Extract<Sequence[number], { kind: 'word' }>,
  { tokens, start }: Text,
  at: number,
  slots: Slots,
  onward: Rest,
): Match | null {
  const place = at > start ? skipJoint(tokens, at) : at;
  const token = tokens[place];
  if (token === undefined) return null;
  if (words.has(token.text)) return onward(place + 1, slots);
  for (const [name, read] of readers) {
    const value = read(token);
    if (value !== null) return onward(place + 1, { ...slots, [name in slots ? `${name}2` : name]: value });
  }
  return null;
}

function skipJoint(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === 'mark' && (token.text === ',' || token.text === '-') ? at + 1 : at;
}

/** Patterns by what they can begin with, so that a token is compared with few of them. */
export interface PatternIndex<Meaning> {
  readonly byWord: ReadonlyMap<string, readonly Pattern<Meaning>[]>;
  /** Those that can begin with a slot, by the reader of the slot. */
  readonly bySlot: ReadonlyMap<SlotReader, readonly Pattern<Meaning>[]>;
}

export function indexPatterns<Meaning>(patterns: readonly Pattern<Meaning>[]): PatternIndex<Meaning> {
  const byWord = new Map<string, Pattern<Meaning>[]>();
  const bySlot = new Map<SlotReader, Pattern<Meaning>[]>();
  for (const pattern of patterns) {
    const { words, readers } = beginningsOf(pattern.sequence);
    for (const word of words) add(byWord, word, pattern);
    for (const reader of readers) add(bySlot, reader, pattern);
  }
  return { byWord, bySlot };
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const NONE: readonly never[] = [];

/** The patterns that may match from a token on. */
export function candidates<Meaning>(index: PatternIndex<Meaning>, token: Token): readonly Pattern<Meaning>[] {
  const named = index.byWord.get(token.text) ?? NONE;
  // Every slot is a number or a name with a capital.
  if (token.kind !== 'number' && !token.capital) return named;
  const lists = [...index.bySlot].filter(([read]) => read(token) !== null).map(([, patterns]) => patterns);
  return lists.length === 0 ? named : [...new Set([...named, ...lists.flat()])];
}

interface Beginnings {
  readonly words: ReadonlySet<string>;
  readonly readers: ReadonlySet<SlotReader>;
}

function beginningsOf(sequence: Sequence): Beginnings {
  const words = new Set<string>();
  const readers = new Set<SlotReader>();
  for (const element of sequence) {
    const own: readonly Beginnings[] =
      element.kind === 'word'
        ? [{ words: element.words, readers: new Set(element.readers.map(([, read]) => read)) }]
        : element.choices.map(beginningsOf);
    for (const each of own) {
      for (const word of each.words) words.add(word);
      for (const reader of each.readers) readers.add(reader);
    }
    if (!element.optional) break;
  }
  return { words, readers };
}
