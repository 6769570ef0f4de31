import { parsePattern, type Sequence, type SlotReader } from './parsePattern.js';
import type { Token } from './token.js';

export type SlotName = 'weekday' | 'month' | 'dom' | 'nth' | 'year' | 'n' | 'date';

/** Values of the slots of a match, by name. The second occurrence of a slot has a 2 after its name. */
export type Slots = Readonly<Partial<Record<SlotName | `${SlotName}2`, number>>>;

/** A sequence of words with its meaning; see `parsePattern` for the notation. */
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
  /** Index after the last token. */
  readonly end: number;
  readonly slots: Slots;
}

/** Matches a pattern from a token on. Takes optional parts if present, and allows commas and hyphens between words. */
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
