import { type Span, yearsOf } from '../calendar/index.js';
import { type Option, QuestionError } from './option.js';
import { parseYear, requireYear } from './year.js';

export const years: Option<readonly number[]> = {
  name: 'years',
  placeholder: 'Y,Y|Y..Y',
  names: 'years',
  summary: 'the other years, such as 2023,2025 or 2022..2025 (default: every earlier year in the data)',
  parse: (text) => [...new Set(text.split(',').flatMap((part) => parsePart(part.trim(), text)))],
  write: (list) => (isRun(list) ? `${list[0]}..${list.at(-1)}` : list.join(',')),
};

/** The years to show, for questions without a single year in question. */
export const shownYears: Option<readonly number[]> = {
  ...years,
  summary: 'the years to show, such as 2023,2025 or 2022..2025 (default: all in the data)',
};

/** The years of a picture, or all in the data. */
export const drawnYears: Option<readonly number[] | 'all'> = {
  ...years,
  placeholder: 'Y,Y|Y..Y|all',
  words: ['all'],
  parse: (text) => (text.trim().toLowerCase() === 'all' ? 'all' : years.parse(text)),
  write: (list) => (list === 'all' ? list : (years.write?.(list) ?? list.join(','))),
};

/** Whether several years follow each other, earliest first. */
function isRun(list: readonly number[]): boolean {
  return list.length > 1 && list.every((each, index) => each === (list[0] as number) + index);
}

const PART = /^(\d{4})(?:\.\.(\d{4}))?$/;

function parsePart(part: string, text: string): number[] {
  const [, from, to = from] = PART.exec(part) ?? [];
  if (from === undefined || to === undefined) {
    const meant = yearsMeant(text);
    throw new QuestionError(
      `unexpected "${text}", expected years such as 2025, 2023,2025 or 2022..2025${meant === null ? '' : `; did you mean ${meant}?`}`,
    );
  }
  const [first, last] = [parseYear(from), parseYear(to)];
  if (first > last)
    throw new QuestionError(`unexpected "${part}", expected the earlier year first: ${last}..${first}`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** `2022..2025` for two years with another mark between them, such as `2022-2025`, or as it is typed; `null` for any other text. */
export function yearsMeant(text: string): string | null {
  const [, first, last] =
    /^((?:19|20)\d{2})\s*(?:\.\.|[-\u2013:]|\.{3}|to)\s*((?:19|20)\d{2})$/i.exec(text.trim()) ?? [];
  return first === undefined ? null : `${first}..${last}`;
}

/**
 * The years to compare with, newest first, without the year in question; default: every earlier year in the data. Throws
 * `BeyondDataError` for a year outside the data.
 */
export function resolveYears(
  requested: readonly number[] | undefined,
  year: number,
  coverage: Span,
): number[] {
  for (const each of requested ?? []) requireYear(each, coverage);
  const others = requested ?? yearsOf(coverage).filter((each) => each < year);
  return others.filter((each) => each !== year).sort((one, other) => other - one);
}
