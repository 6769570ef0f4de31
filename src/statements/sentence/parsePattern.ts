import type { Token } from './token.js';

/** Reads a token as the value of a slot; `null` if it does not fit. */
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
 * Parses a written pattern, such as `so far (this|the) year`, `first <n> months of? <year>?` or
 * `since (labour|the prime minister) (took office|came to power)`. A bar separates alternatives, which need parentheses
 * if they have several words; a question mark follows an optional part; angle brackets enclose a slot.
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

/** Splits at separators outside parentheses. */
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
