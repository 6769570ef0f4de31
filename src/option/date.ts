import { longDate, parseDate, toCivilDate } from '../calendar/index.js';
import { type AsOf, asOf } from './asOf.js';
import type { Option } from './option.js';

const EXAMPLE_YEAR = 2025;

/** A day typed without a name before it. */
export const date: Option<AsOf> = {
  ...asOf,
  name: 'date',
  summary: 'a day such as 2025-04-12, or latest (default: latest)',
  recognises: (word) =>
    /^(?:latest|today|yesterday)$/i.test(word) ||
    /^\d{1,4}[-/]\d/.test(word) ||
    /^\d{1,2} [a-z]+ \d+$/i.test(word),
  mistaken(words) {
    const [text, year] = /^\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}(?: (\d{4}))?(?= |$)/i.exec(words) ?? [];
    if (text === undefined) return null;
    const reading = parseDate(year === undefined ? `${text} ${EXAMPLE_YEAR}` : text);
    if ('problem' in reading) return null;
    const expected = year === undefined ? 'a day with its year' : 'the day as one word';
    return `unexpected "${text}", expected ${expected}: write ${toCivilDate(reading.day)} or "${longDate(reading.day)}"`;
  },
};
