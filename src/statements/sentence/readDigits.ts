import type { NumberForm, NumberRead } from './token.js';

// Longest figure of people or boats; a longer run of digits is a telephone number or noise.
const LONGEST = 20;

const SPACES = /[\u00a0\u202f\u2009\u2007]/g;
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const PLAIN = /^\d{1,7}$/;
/** A point in place of the comma of thousands, as in 12.900: no figure of people has three decimals. */
const POINTED = /^[1-9]\d{0,2}\.\d{3}$/;
const DECIMAL = /^\d{1,4}\.\d{1,4}$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const SLASHED = /^\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})$/;
const CLOCK = /^\d{1,2}[.:]\d{2}$/;

/** Suffixes of digits, with the form that each gives a number. */
const SUFFIXES: readonly (readonly [RegExp, NumberForm | 'thousand'])[] = [
  [/^\s?(?:%|pc\b|per\s?cent\b)/i, 'percent'],
  [/^(?:st|nd|rd|th)\b/i, 'ordinal'],
  [/^k\b/i, 'thousand'],
  [/^\s?(?:bn|m|mn|tn|million|billion|trillion)\b/i, 'large'],
  [/^\s?(?:[ap]\.?m\b)/i, 'time'],
  [/^(?:p|mph|km|kg|ft|cm|mm|g)\b/i, 'odd'],
  [/^s\b/i, 'odd'],
];

/**
 * Reads a run of digits and marks between digits, using the text after it and the character before it. `length` is the
 * number of characters of the number, including the sign or letters that give it its form.
 */
export function readDigits(
  run: string,
  after: string,
  before: string,
): { readonly number: NumberRead; readonly length: number } {
  const plain = joinSpacedGroups(run);
  for (const [pattern, form] of SUFFIXES) {
    const suffix = pattern.exec(after)?.[0];
    if (suffix === undefined) continue;
    const length = run.length + suffix.length;
    if (form !== 'thousand') return { number: withForm(plain, form, before), length };
    const number = withForm(plain, 'count', before);
    return { number: { ...number, value: Math.round(number.value * 1000), decimals: 0 }, length };
  }
  return { number: withForm(plain, formOf(plain), before), length: run.length };
}

/** Joins groups of digits separated by a no-break space, as in 8 183; leaves any other grouping unchanged. */
function joinSpacedGroups(run: string): string {
  return /^\d{1,3}(?:[\u00a0\u202f\u2009\u2007]\d{3})+$/.test(run.slice(0, LONGEST + 1))
    ? run.replace(SPACES, '')
    : run;
}

function formOf(plain: string): NumberForm {
  if (plain.length > LONGEST) return 'odd';
  if (GROUPED.test(plain) || PLAIN.test(plain) || POINTED.test(plain)) return 'count';
  if (ISO.test(plain) || SLASHED.test(plain)) return 'date';
  if (DECIMAL.test(plain)) return 'decimal';
  return CLOCK.test(plain) ? 'time' : 'odd';
}

function withForm(plain: string, form: NumberForm, before: string): NumberRead {
  const thousands = form === 'count' && POINTED.test(plain);
  const money = '£$€'.includes(before) && before !== '';
  const short = plain.length <= LONGEST && (GROUPED.test(plain) || PLAIN.test(plain) || DECIMAL.test(plain));
  return {
    form: money ? 'money' : form,
    value: short ? Number(plain.replace(thousands ? '.' : /,/g, '')) : Number.NaN,
    decimals: short && !thousands ? (plain.split('.')[1]?.length ?? 0) : 0,
    inWords: false,
  };
}
