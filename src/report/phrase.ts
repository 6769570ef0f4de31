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

const NOUNS: Readonly<Partial<Record<Unit, readonly [one: string, many: string]>>> = {
  people: ['person', 'people'],
  boats: ['boat', 'boats'],
  days: ['day', 'days'],
};

/** A number with its noun: `1 person`, `119 people`, `2 boats`; a unit without a noun gives only the number. */
export function quantity(value: number, unit: Unit): Phrase {
  const noun = NOUNS[unit]?.[value === 1 ? 0 : 1];
  return noun === undefined ? [{ value, unit }] : [{ value, unit }, ` ${noun}`];
}

/** Joins items: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly Phrase[]): Phrase {
  return items.flatMap((item, index) => {
    const separator = index === 0 ? '' : index === items.length - 1 ? ' and ' : ', ';
    return [separator, ...item].filter((piece) => piece !== '');
  });
}

/** Makes the first letter a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A phrase as text, its quantities rounded. */
export function phraseToText(phrase: Phrase, rounding: Rounding): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : figureToText(piece, rounding))).join('');
}
