import { withoutFormula } from '../calendar/index.js';

/** A count as it was published, with its marks. `null` means not published, which is not the same as 0. */
export interface PublishedCount {
  readonly value: number | null;
  readonly marks: readonly string[];
}

/** A published count, or why the text is not one. */
export type CountReading = PublishedCount | { readonly problem: string };

/** Markers of the government statistics convention that may follow a figure. */
export const MARKS: Readonly<Record<string, string>> = {
  r: 'revised',
  p: 'provisional',
  e: 'estimated',
  b: 'a break in the series',
  u: 'of low reliability',
  note: 'having a note',
};

// Marks for "no figure" of the publisher, the government statistics convention, R, pandas and Excel.
const MISSING = new Set([
  '',
  '-',
  '–',
  '—',
  '..',
  ':',
  'n/a',
  'na',
  '#n/a',
  'nan',
  'null',
  'not available',
  '[x]',
  '[c]',
  '[z]',
  '[w]',
  '[low]',
]);

// Longer than any count with its markers; keeps hostile cells away from the patterns.
const LONGEST_COUNT = 40;

const PLAIN = /^\d+$/;
// One kind of separator throughout: comma, no-break space, thin space or narrow no-break space.
const GROUPED = /^\d{1,3}(?:(?:,\d{3})+|(?:\u00a0\d{3})+|(?:\u2009\d{3})+|(?:\u202f\d{3})+)$/;
const MARKED = /^(.*?)\s*((?:\[[^[\]]{1,20}\]\s*)+)$/;

/** A mark that points to a note, which says nothing of the figure itself: `[note 1]`. */
const NOTE = /^(?:notes?\s*)?\d{1,3}$|^notes?\s*[a-z\d]{1,3}$/i;
/** A whole number that was stored as one with decimals, as pandas writes a column with gaps: `61.0`. */
const STORED = /^(\d+)\.0{1,6}$/;

/** One of `STORED` that is as likely a thousand and more, as it is written where the comma is the decimal mark: `1.000`. */
const MAY_BE_THOUSANDS = /^[1-9]\d{0,2}\.000$/;

/**
 * Reads a whole number from 0, with or without thousands separators, decimals that are all 0, and markers such as `[r]`. Marks
 * that point to a note, such as `[note 1]`, are the marker `note`.
 */
export function parseCount(text: string): CountReading {
  // Fast path for nearly every cell of every file.
  if (text.length < 16 && PLAIN.test(text)) return { value: +text, marks: [] };
  const plain = withoutFormula(text).trim();
  if (plain.length > LONGEST_COUNT) return { problem: 'it is too long for a count' };
  if (MISSING.has(plain.toLowerCase())) return { value: null, marks: [] };
  const marked = MARKED.exec(plain);
  const marks = (marked?.[2] ?? '')
    .split(/[[\],]+/)
    .flatMap((mark) => (NOTE.test(mark.trim()) ? ['note'] : mark.split(/\s+/)))
    .filter(Boolean);
  const unknown = marks.find((mark) => !Object.hasOwn(MARKS, mark.toLowerCase()));
  if (unknown !== undefined) return { problem: `the marker [${unknown}] is not known` };
  const written = marked?.[1] ?? plain;
  if (MAY_BE_THOUSANDS.test(written)) return { problem: thousandsProblem(written) };
  const digits = STORED.exec(written)?.[1] ?? written;
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return { problem: problemOf(digits) };
  const value = +digits.replace(/\D/g, '');
  if (!Number.isSafeInteger(value)) return { problem: 'it is too large to be held exactly' };
  return { value, marks: marks.map((mark) => mark.toLowerCase()) };
}

function thousandsProblem(text: string): string {
  const [whole] = text.split('.');
  return `it may be ${whole} with three decimals, or ${whole},000; write it as one of these`;
}

function problemOf(text: string): string {
  if (/^[-−]\s*\d/.test(text)) return 'it is negative';
  if (/^\d+\.\d*$/.test(text)) return 'it has a decimal point';
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return 'it is written with an exponent';
  if (/^\d[\d,]*$/.test(text)) return 'its thousands separators are misplaced';
  if (/^\d[\d\s]*$/.test(text)) return 'it has spaces in it';
  return 'it is not a number';
}
