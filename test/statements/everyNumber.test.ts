import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../support/effort.js';
import { readText } from '../support/readText.js';

const NUMBERS = [
  '1,195',
  '31%',
  '12',
  '8,184',
  '47.5',
  '£5m',
  '1.2 million',
  'twelve',
  'two-thirds',
  '36,816',
  '0',
  '672',
];
const DATES = ['14 April 2025', 'May 31, 2025', '3 September 2022', '25 December'];
const RANKS = ['busiest', 'record', 'second-highest', 'fewest', 'lowest', 'peak', 'doubled', 'unprecedented'];
const WORDS = `people crossed the Channel in small boats boats arrived from France on and of with after this last year month
  Monday yesterday so far more than nearly up down higher compared to same point day total figure asylum hotels Home Office
  said would not if who were men rescued by a an the it they total had has been since number for Labour election when at`;

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS.split(/\s+/)) },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS).map((number) => `${number} people`) },
  { weight: 1, arbitrary: fc.constantFrom(...DATES).map((date) => `on ${date}`) },
  { weight: 1, arbitrary: fc.constantFrom(...RANKS) },
  { weight: 1, arbitrary: fc.constantFrom(',', ';', ' –', ' (', ')') },
);
const sentence = fc
  .array(piece, { minLength: 4, maxLength: 25 })
  .map((pieces) => `The ${pieces.join(' ').replaceAll(/ +([,;)])/g, '$1')} .`);
const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));

/** Numbers, dates and words for ranks of a text on one line that end neither as judged nor as listed. */
function silent(line: string): string[] {
  const { statements, notUnderstood } = readText(line, '2025-06-01');
  const shown = [...statements, ...notUnderstood].map(({ column, figure }) => ({
    from: column - 1,
    to: column - 1 + figure.length,
  }));
  const isShown = (from: number, to: number) => shown.some((each) => each.from < to && from < each.to);
  // The day of a figure that is judged is judged with it.
  const isTime = (word: string) =>
    DATES.includes(word) && statements.some(({ quote }) => quote.includes(word));
  // So is the word that ranks it: "the busiest day was 2 September" is judged at the date.
  const isRank = (word: string) =>
    RANKS.includes(word) &&
    statements.some(
      ({ quote, question: { calculation, path } }) =>
        quote.includes(word) && (calculation === 'records' || path === 'highestSince.date'),
    );
  const all = [...NUMBERS, ...DATES, ...RANKS].map((word) => word.replace('.', '\\.')).join('|');
  return [...line.matchAll(new RegExp(`(?<![\\w,.£-])(?:${all})(?![\\w%-]|[.,]\\d)`, 'g'))]
    .filter(({ index, 0: word }) => !isShown(index, index + word.length) && !isTime(word) && !isRank(word))
    .map(({ 0: word }) => word);
}

it('ends every number, date and word for a rank as judged or listed', () => {
  fc.assert(
    fc.property(text, (line) => {
      expect(silent(line)).toEqual([]);
    }),
    runs(300),
  );
});
