/** What a number is of; says how it is rounded and written. */
export type Unit =
  | 'people'
  | 'boats'
  | 'people per boat'
  | 'count'
  | 'days'
  | 'percent'
  /** A label made of digits, such as a year or a rank: never with a thousands separator. */
  | 'label';

/** A number with its unit, not yet rounded; `null` is unknown. */
export interface Quantity {
  readonly value: number | null;
  readonly unit: Unit;
  /** Whether the sign is always written: `+31%`. */
  readonly signed?: boolean;
  /** Whether a figure that is not 0 but would be rounded to it is said as `less than 1%`. */
  readonly neverZero?: boolean;
}

/** A sentence in which the numbers are still numbers: whoever prints it rounds them, once. */
export type Phrase = readonly (string | Quantity)[];

/** Makes a phrase of a template: `phrase` then a template literal with figures, phrases, texts and plain labels in it. */
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

/** `1 person`, `119 people`, `2 boats`; a unit without a noun gives the bare figure. */
export function quantity(value: number, unit: Unit): Phrase {
  const noun = NOUNS[unit]?.[value === 1 ? 0 : 1];
  return noun === undefined ? [{ value, unit }] : [{ value, unit }, ` ${noun}`];
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly Phrase[]): Phrase {
  return items.flatMap((item, index) => {
    const separator = index === 0 ? '' : index === items.length - 1 ? ' and ' : ', ';
    return [separator, ...item].filter((piece) => piece !== '');
  });
}

/** The first letter large: a word or sentence that begins something. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
