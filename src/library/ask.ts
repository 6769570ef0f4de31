import { type AnyOption, didYouMean, isFlag, QuestionError } from '../option/index.js';
import {
  type AnswerOf,
  CALCULATIONS,
  type CalculationName,
  type Calculations,
  compute,
} from '../question/index.js';
import type { Release } from '../release/index.js';

/** A number of the calendar year, such as 2025. */
type Year = number;

/**
 * The words in which questions are asked. Every one may be left out. Days are `YYYY-MM-DD`; what is typed after `crossings` is
 * taken as well, such as `14 April 2025` or `latest`.
 */
export interface QuestionWords {
  /** The last day counted, included; default: the last day in the data, or of `year` in the data. */
  readonly asOf?: string | undefined;
  /** The year in question, or the only year; default: that of the last day counted, or every year. */
  readonly year?: Year | undefined;
  /** The other years, or the years shown; default: every earlier year, or every year, in the data. */
  readonly years?: readonly Year[] | undefined;
  /** Measure: `arrivals` (default), `boats`, `uncontrolled-landings`, `people-per-boat`, or a numeric column of the input. */
  readonly measure?: string | undefined;
  /** Same point of another year: the same calendar date (default), or as many days into the year. */
  readonly align?: 'date' | 'day-of-year' | undefined;
  /** Basis of whole years: the daily series (default), or the finalised annual statistics. */
  readonly basis?: 'daily' | 'annual' | undefined;
  /** The first day, included; `01-01` is that day of the year in question. */
  readonly from?: string | undefined;
  /** The last day, included; `04-30` is that day of the year in question. */
  readonly to?: string | undefined;
  /** A month, `2025-03`. */
  readonly month?: string | undefined;
  /** A quarter, `2025-Q1`. */
  readonly quarter?: string | undefined;
  /** A half year, `2025-H1`. */
  readonly half?: string | undefined;
  /** The week that ends on this Sunday. */
  readonly week?: string | undefined;
  /** The Saturday and Sunday of which one is this day. */
  readonly weekend?: string | undefined;
  /** Days, weeks, months or years up to the last day counted: `7d`, `4w`, `12m`, `1y`. */
  readonly last?: string | undefined;
  /** First day of a span up to the last day counted, included; it is day 1. Also an event: `keir-starmer`, `general election 2024`. */
  readonly since?: string | undefined;
  /** The day of a fact sheet; default: the last day in the data. */
  readonly date?: string | undefined;
  /** Period by which days are summed. */
  readonly period?: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'weekday' | undefined;
  /** Running totals within each year. */
  readonly cumulative?: boolean | undefined;
  /** Each year against the one before. */
  readonly change?: boolean | undefined;
  /** Number of rows of a ranking; default: 10. */
  readonly top?: number | undefined;
  /** Period that is ranked from the highest down; default: `day`. */
  readonly highest?: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | undefined;
  /** Period that is ranked from the lowest up. */
  readonly lowest?: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | undefined;
  /** Ranks windows of so many days in a row. */
  readonly window?: number | undefined;
  /** Counts the days with more than this. */
  readonly over?: number | undefined;
  /** Month of any year to which records are limited, 1 to 12. */
  readonly inMonth?: number | undefined;
  /** Totals to be passed. */
  readonly thresholds?: number | readonly number[] | undefined;
  /** Over the whole series, not year by year. */
  readonly allTime?: boolean | undefined;
  /** Days in a row without arrivals (default), or with. */
  readonly kind?: 'without' | 'with' | undefined;
}

/** The words that a calculation takes. */
export type WordsOf<Name extends CalculationName> = Pick<
  QuestionWords,
  keyof Calculations[Name]['options'] & keyof QuestionWords
>;

/**
 * A release's answer to a question: the `data` that the command of the same name prints as JSON, by the schema of that name.
 * Figures are unrounded; days are `YYYY-MM-DD`, both ends included; what is not known is `null`, and `missingDays` says how many
 * days without a published figure a total lacks.
 *
 * Throws `UnfitDataError` where the release holds an error, and `QuestionError` for a question that makes no sense or that the
 * data cannot answer, such as a day after their last.
 *
 * @example
 * import { ask, loadRelease } from 'crossings';
 *
 * const release = await loadRelease('@bundled');
 * ask(release, 'ytd', { asOf: '2025-04-14', years: [2024] }).comparisons[0].difference; // 1918
 * ask(release, 'total', { since: '2024-07-05', asOf: '2025-08-11' }).total; // 50271
 * ask(release, 'records', { top: 1 }).rows[0]; // { rank: 1, from: '2022-09-03', to: '2022-09-03', value: 1305, rankSharedBy: 1 }
 * ask(release, 'day', { date: '2099-04-14' }); // throws QuestionError
 */
export function ask<Name extends CalculationName>(
  release: Release,
  calculation: Name,
  words?: WordsOf<Name>,
): AnswerOf<Name> {
  const asked = CALCULATIONS[calculation];
  if (asked === undefined || !Object.hasOwn(CALCULATIONS, calculation)) {
    throw new QuestionError(unexpected(String(calculation), Object.keys(CALCULATIONS)));
  }
  return compute(requireRelease(release), asked, parseWords(asked.options, words ?? {}))
    .data as AnswerOf<Name>;
}

/** Throws `QuestionError` for what is no release. */
export function requireRelease(release: Release): Release {
  if (typeof release === 'object' && release !== null && 'entries' in release) return release;
  throw new QuestionError(`unexpected ${typeof release}, expected a release, as loadRelease gives one`);
}

/** Reads what a program gives like what is typed, so that it is held to the same rules. */
export function parseWords(
  options: Readonly<Record<string, AnyOption>>,
  words: object,
): Record<string, unknown> {
  const given = Object.entries(words).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.flatMap(([key, value]) => {
      const option = Object.hasOwn(options, key) ? options[key] : undefined;
      if (option === undefined) throw new QuestionError(unexpected(key, Object.keys(options)));
      if (isFlag(option)) return value === false ? [] : [[key, true]];
      return [[key, option.parse(textOf(key, value))]];
    }),
  );
}

function textOf(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.join(key === 'thresholds' ? ' ' : ',');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new QuestionError(`unexpected ${value === null ? 'null' : typeof value} for ${key}`);
}

function unexpected(word: string, words: readonly string[]): string {
  return `unexpected "${word}", expected one of ${words.join(', ')}${didYouMean(word, words)}`;
}
