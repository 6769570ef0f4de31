import { dayOrNull } from '../calendar/index.js';
import { type AnyOption, QuestionError } from './option.js';
import { yearsMeant } from './years.js';

/** The option that a command takes without its name, before any file. */
export interface Words {
  /** Its key among the options. */
  readonly option: string;
  /** Whether several words may be given; they are parsed as one text, with a blank between them. */
  readonly many: boolean;
  readonly required: boolean;
}

/** Options and words of a command. */
export interface Vocabulary {
  readonly name: string;
  readonly options: Readonly<Record<string, AnyOption>>;
  readonly words?: Words;
}

/** Values of options by which a bare year is understood. */
interface Given {
  readonly year?: number;
  readonly years?: readonly number[];
}

/**
 * Splits the words that were typed without the name of an option: first those of the command, then files. `given` are the values
 * of options. Throws `QuestionError`.
 */
export function takeWords(
  { name, words, options }: Vocabulary,
  typed: readonly string[],
  given: Given = {},
): { readonly files: readonly string[]; readonly asked: Readonly<Record<string, unknown>> } {
  const option = words && options[words.option];
  if (!words || !option) return { files: filesOf(typed, options, given), asked: {} };
  const end = typed.findIndex((word) => !option.recognises?.(word));
  const most = words.many ? typed.length : 1;
  const count = Math.min(end === -1 ? typed.length : end, most);
  const problem = count === 0 ? option.mistaken?.(typed.join(' ')) : undefined;
  if (problem) throw new QuestionError(problem);
  if (count === 0 && words.required) {
    const needed = words.many ? option.summary : `a ${option.name}: ${option.summary}`;
    const found = typed[0] === undefined ? '' : `, not "${typed[0]}"`;
    throw new QuestionError(`${name} needs ${needed}${found}`);
  }
  const text = typed.slice(0, count).join(' ');
  return {
    files: filesOf(typed.slice(count), options, given),
    asked: count === 0 ? {} : { [words.option]: option.parse(text) },
  };
}

/** A bare year is meant for an option, not for a file of that name. Throws `QuestionError`. */
function filesOf(
  words: readonly string[],
  options: Vocabulary['options'],
  { year, years: before = [] }: Given,
): readonly string[] {
  // A month with its year is meant as a whole.
  if (words.some((word) => dayOrNull(`1 ${word} 2025`) !== null)) return words;
  const isYears = (word: string) => /^(?:19|20)\d{2}(?:(?:\.\.|,)\d{4})*$/.test(word);
  const years = words.filter((word) => isYears(word) || yearsMeant(word) !== null);
  const option =
    year === undefined &&
    before.length === 0 &&
    years.length === 1 &&
    /^\d+$/.test(`${years[0]}`) &&
    options['year']
      ? 'year'
      : 'years';
  if (years.length === 0 || !options[option]) return words;
  throw new QuestionError(
    `unexpected "${years[0]}", expected a file: write --${option} ${[...(option === 'years' ? before : []), ...years.map((word) => yearsMeant(word) ?? word)].join(',')}, or ./${years[0]} for a file of that name`,
  );
}
