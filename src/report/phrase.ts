import { figureToText, type Quantity, type Rounding, type Unit } from './unit.js';
/** A sentence or a part of one, in which numbers are not yet rounded; a renderer rounds them once. */
export type Phrase = readonly (string | Quantity)[];

/** Tag of a template literal that makes a phrase of texts, quantities and other phrases; a plain number is written as it is. */
export function phrase(
  texts: TemplateStringsArray,
  ...parts: readonly (string | number | Quantity | Phrase)[]
): Phrase {
  return texts.flatMap((text, index) => [text, ...toPieces(parts[index])]).filter((piece) => piece !== '');
}

function toPieces(part: string | number | Quantity | Phrase | undefined): Phrase {
  if (part === undefined) return [];
  if (typeof part === 'string') return [part];
  if (typeof part === 'number') return [String(part)];
  return 'unit' in part ? [part] : part;
}

/** A number with its noun: `1 person`, `119 people`, `2 boats`; a unit without a noun gives only the number. */
export function quantity(value: number, unit: Unit): Phrase {
  return [{ value, unit, withNoun: true }];
}

/** Joins items: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly Phrase[], last: 'and' | 'or' = 'and'): Phrase {
  return items.flatMap((item, index) => {
    const separator = index === 0 ? '' : index === items.length - 1 ? ` ${last} ` : ', ';
    return [separator, ...item].filter((piece) => piece !== '');
  });
}

/** Joins words, as `listed` does phrases. */
export function listedWords(words: readonly string[], last?: 'and' | 'or'): string {
  return listed(
    words.map((word) => [word]),
    last,
  ).join('');
}

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number of things as running text has it: in words up to nine, `five`; then in digits, `1,667`. */
export function numberInWords(value: number): Phrase {
  return [SMALL_NUMBERS[value] ?? { value, unit: 'count' }];
}

/** Makes the first letter of a phrase a capital, if it begins with one. */
export function capitalPhrase([first = '', ...more]: Phrase): Phrase {
  return [typeof first === 'string' ? capital(first) : first, ...more];
}

/** Makes the first letter a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A phrase as text, its quantities rounded. */
export function phraseToText(phrase: Phrase, rounding: Rounding): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : figureToText(piece, rounding))).join('');
}
