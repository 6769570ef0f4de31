import type { Token } from './token.js';

/** Reads one token as the value of a slot, or gives `null`. */
export type SlotReader = (token: Token) => number | null;

type Element =
  | {
      readonly kind: 'word';
      readonly words: ReadonlySet<string>;
      /** Slots that the token may fill instead, by name. */
      readonly readers: readonly (readonly [string, SlotReader])[];
      readonly optional: boolean;
    }
  | { readonly kind: 'group'; readonly choices: readonly Sequence[]; readonly optional: boolean };

export type Sequence = readonly Element[];

/**
 * Reads a pattern as one writes it: `so far (this|the) year`, `first <n> months of? <year>?`,
 * `since (labour|the prime minister) (took office|came to power)`. A bar stands between choices, of words or within
 * parentheses of several words; a question mark behind what may be left out; angle brackets around a slot.
 */
export function parsePattern(written: string, readers: Readonly<Record<string, SlotReader>>): Sequence {
  return partsOf(written, ' ').map((part) => toElement(part, readers));
}

function toElement(part: string, readers: Readonly<Record<string, SlotReader>>): Element {
  const optional = part.endsWith('?');
  const plain = optional ? part.slice(0, -1) : part;
  if (plain.startsWith('(')) {
    const choices = partsOf(plain.slice(1, -1), '|').map((choice) => parsePattern(choice, readers));
    return { kind: 'group', choices, optional };
  }
  const choices = plain.split('|');
  const slots = choices.filter((choice) => choice.startsWith('<')).map((choice) => choice.slice(1, -1));
  return {
    kind: 'word',
    words: new Set(choices.filter((choice) => !choice.startsWith('<'))),
    readers: slots.map((name) => [name, readers[name] as SlotReader] as const),
    optional,
  };
}

/** The parts between separators that stand in no parentheses. */
function partsOf(written: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of written) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.filter((part) => part !== '');
}
