import { type Span, yearsOf } from '../calendar/index.js';
import { BeyondDataError, type Option, QuestionError } from './option.js';

export const year: Option<number> = {
  name: 'year',
  placeholder: 'Y',
  names: 'year',
  summary: 'the year in question (default: the year of the last day in the data)',
  parse: parseYear,
};

/** A year to which the question is restricted. */
export const onlyYear: Option<number> = { ...year, summary: 'this year only, such as 2025' };

/** A calendar year as the span, or the year of `--from` and `--to` days given without one. */
export const calendarYear: Option<number> = {
  ...year,
  summary: 'a calendar year, such as 2025; with --from and --to, the year of these days',
};

/** Reads a year of four digits. Throws `QuestionError`. */
export function parseYear(text: string): number {
  if (/^\d{4}$/.test(text)) return +text;
  throw new QuestionError(`unexpected "${text}", expected a year such as 2025`);
}

/** Throws `BeyondDataError`, which names the years in the data, if none of their days is in the year. */
export function requireYear(requested: number, coverage: Span): void {
  const years = yearsOf(coverage);
  if (years.includes(requested)) return;
  const [first, last] = [years[0], years.at(-1)];
  const covered = first === last ? `the data cover ${first} only` : `the data cover ${first} to ${last}`;
  // 2052 and 2205 have the digits of 2025 in another order; a year next to the data is not taken for a typing error.
  const meant = years.findLast((candidate) => digits(candidate) === digits(requested));
  const suggestion = meant === undefined ? '' : `; did you mean ${meant}?`;
  throw new BeyondDataError(`there are no figures for ${requested}: ${covered}${suggestion}`);
}

function digits(value: number): string {
  return [...String(value)].sort().join('');
}
