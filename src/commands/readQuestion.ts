import type { Calculation } from '../calculation/index.js';
import * as calculations from '../calculations/index.js';
import { type Asked, didYouMean, QuestionError, readWords, splitWords } from '../option/index.js';
import { quote } from '../text/index.js';

const CALCULATIONS: readonly Calculation[] = Object.values<Calculation>(calculations);

/** A question in the program's own words, as it is meant. */
export interface ReadQuestion {
  readonly calculation: Calculation;
  readonly asked: Asked<Calculation['options']>;
  /** As they were written, the name of the calculation first. */
  readonly words: readonly string[];
}

/** Reads `ytd --as-of 2025-04-14`, what is typed after `crossings`. Throws `QuestionError`. */
export function readQuestion(line: string): ReadQuestion {
  const all = splitWords(line);
  const words = all[0] === 'crossings' ? all.slice(1) : all;
  const [name = '', ...rest] = words;
  const calculation = CALCULATIONS.find((each) => each.name === name);
  const names = CALCULATIONS.map((each) => each.name);
  if (calculation === undefined) {
    throw new QuestionError(
      `unexpected ${name === '' ? 'empty question' : quote(name)}, expected a question that begins with one of ${names.join(', ')}${didYouMean(name, names)}`,
    );
  }
  const { files, asked } = readWords(calculation, rest);
  if (files.length > 0) {
    throw new QuestionError(
      `unexpected ${quote(files[0] ?? '')}, expected options of ${name}: the data are named once for all claims, by --data`,
    );
  }
  return { calculation, asked, words };
}
