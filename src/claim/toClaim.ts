import * as z from 'zod';
import type { Place } from '../finding/index.js';
import { QuestionError } from '../option/index.js';
import { fromWords, type Question } from '../question/index.js';
import type { Claim } from './claim.js';
import { parseRounding } from './rounding.js';

const text = (what: string) => z.string(`expected ${what}`).trim().min(1, `expected ${what}`);
const FIGURE = 'the published figure, such as 8,183, 31% or 14 April 2025';

/** A row of a claims file, or what a program gives. Unknown fields are ignored; a newsroom can use them for notes. */
const rawClaim: z.ZodType<RawClaim> = z.object({
  id: z.union([z.string(), z.number()], 'expected a name or number of the claim').optional(),
  claim: text('a question such as ytd --as-of 2025-04-14 :: total'),
  expected: z.union([text(FIGURE), z.number(), z.boolean()], `expected ${FIGURE}`),
  rounding: z.string('expected a word such as exact or percent').optional(),
  source: z.string('expected where it was published, as text').nullish(),
});

/** A claim as it is given. */
export interface RawClaim {
  /** A name or number of your own; default: its place among the claims, from 1. */
  readonly id?: string | number | undefined;
  /** A question as it is typed after `crossings` and, where not its main figure is meant, `::` and the path of one in its data. */
  readonly claim: string;
  /** Published figure: a number, or text such as `8,183`, `31%` or `14 April 2025`. */
  readonly expected: string | number | boolean;
  /** Relation of the published figure to the exact one, such as `percent` or `more-than`; default: `exact`. */
  readonly rounding?: string | undefined;
  /** Publication it is from. */
  readonly source?: string | null | undefined;
}

type ClaimField = keyof RawClaim;

export const CLAIM_FIELDS: readonly ClaimField[] = ['id', 'claim', 'expected', 'rounding', 'source'];

/** Places of a claim's fields in the input. */
export interface ClaimPlaces {
  readonly place?: Place;
  readonly questionPlace?: Place;
}

/** A field of a claim that cannot be read. */
export interface RawProblem {
  readonly field: ClaimField;
  /** Sentence without a full stop. */
  readonly message: string;
}

/** Checks a row or value and makes a claim of it, or gives its first problem. `number` is the id of a claim that has none. */
export function toClaim(
  raw: unknown,
  number: number,
  places: ClaimPlaces = {},
): { readonly claim: Claim } | { readonly problem: RawProblem } {
  const parsed = rawClaim.safeParse(raw);
  if (!parsed.success) return { problem: problemOf(parsed.error.issues[0]) };
  const { id, claim: words, expected, source } = parsed.data;
  const rounding = readField('rounding', () => parseRounding(parsed.data.rounding ?? ''));
  if ('problem' in rounding) return rounding;
  const question = readField('claim', (): Question => fromWords(words));
  if ('problem' in question) return question;
  return {
    claim: {
      id: id === undefined || id === '' ? String(number) : String(id),
      question: question.value,
      words,
      expected,
      rounding: rounding.value,
      source: source || null,
      ...places,
    },
  };
}

function readField<T>(
  field: ClaimField,
  read: () => T,
): { readonly value: T } | { readonly problem: RawProblem } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof QuestionError) return { problem: { field, message: error.message } };
    throw error;
  }
}

function problemOf(issue: z.core.$ZodIssue | undefined): RawProblem {
  const [field] = issue?.path ?? [];
  if (field === undefined)
    return { field: 'claim', message: 'unexpected value, expected a claim with claim and expected' };
  return { field: field as ClaimField, message: `unexpected value of ${String(field)}, ${issue?.message}` };
}
