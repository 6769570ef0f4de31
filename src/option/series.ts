import { didYouMean } from './didYouMean.js';
import { type Flag, flag } from './flag.js';
import { type Option, QuestionError } from './option.js';

/** Heading of the column that tells series apart, for input with several. */
export const series: Option<string> = {
  name: 'series',
  placeholder: 'COLUMN',
  summary:
    'the column that tells several series apart (default: one named route, series, country, sector, region or port)',
  parse: notBlank('the heading of a column'),
};

export const only: Option<readonly string[]> = {
  name: 'only',
  placeholder: 'VALUE',
  summary: 'use only the series of this name; may be given again',
  repeats: true,
  parse: (text) => [notBlank('a value of the column')(text)],
};

export const each: Flag = flag('each', 'each of several series by itself, not their sum');

/** Names in a sentence at most. */
const MOST_NAMES = 40;

/** Throws `QuestionError` for a name that is not among those there are in the column. */
export function requireNames(wanted: readonly string[], names: readonly string[], column: string): void {
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  throw new QuestionError(
    `there is no series "${unknown}": the column ${column} has ${names.slice(0, MOST_NAMES).join(', ')}${more}${didYouMean(unknown, names)}`,
  );
}

function notBlank(expected: string): (text: string) => string {
  return (text) => {
    if (text.trim() !== '') return text.trim();
    throw new QuestionError(`unexpected empty name, expected ${expected}`);
  };
}
