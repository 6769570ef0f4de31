import { parseCount } from '../table/index.js';
import { type Option, QuestionError } from './option.js';

/** Totals to reach, in the order they were typed and without repetition. */
export const thresholds: Option<readonly number[]> = {
  name: 'thresholds',
  placeholder: 'N...',
  summary: 'one or several totals, such as 10000 or 25,000',
  recognises: (word) => /^\d[\d,]*$/.test(word),
  mistaken(words) {
    const [typed, thousands] = /^(\d+(?:\.\d+)?)k(?= |$)/i.exec(words) ?? [];
    if (thousands === undefined) return null;
    return `unexpected "${typed}", expected a number in digits; did you mean ${Math.round(+thousands * 1000)}?`;
  },
  parse: (text) => [...new Set(text.trim().split(/\s+/).map(parseThreshold))],
  write: (list) => list.join(' '),
};

function parseThreshold(text: string): number {
  const reading = parseCount(text);
  if ('value' in reading && reading.value !== null && reading.value > 0) return reading.value;
  throw new QuestionError(`unexpected "${text}", expected a whole number above 0, such as 10000`);
}

/** The number that a day must exceed; a day with exactly this number does not count. */
export const over: Option<number> = {
  name: 'over',
  placeholder: 'N',
  summary: 'count the days with more than N',
  parse(text) {
    const reading = parseCount(text);
    if ('value' in reading && reading.value !== null) return reading.value;
    throw new QuestionError(`unexpected "${text}", expected a whole number such as 1000`);
  },
};

function positive(name: string, summary: string, most: number, example: string): Option<number> {
  return {
    name,
    placeholder: 'N',
    summary,
    parse(text) {
      const value = /^\d{1,6}$/.test(text.trim()) ? +text : 0;
      if (value >= 1 && value <= most) return value;
      throw new QuestionError(
        `unexpected "${text}", expected a whole number from 1 to ${most}, such as ${example}`,
      );
    },
  };
}

/** Number of rows that a ranking shows without `--top`. */
export const USUAL_TOP = 10;

export const top = positive('top', `how many to show (default: ${USUAL_TOP})`, 100_000, '3');
export const window = positive('window', 'rank windows of N days in a row', 3660, '7');
