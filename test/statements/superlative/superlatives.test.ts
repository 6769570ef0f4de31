import { describe, expect, it } from 'vitest';
import { toSentences } from '../../../src/statements/sentence/toSentences.js';
import { superlativesIn } from '../../../src/statements/superlative/superlatives.js';

/** The superlatives of a sentence in short: the words, the place from the top or the bottom, what is ranked. */
function found(text: string): string[] {
  const [sentence] = toSentences(text);
  const tokens = sentence?.tokens ?? [];
  return superlativesIn(tokens).map(({ at, end, direction, place, unit, isBroken }) => {
    const words = text.slice(tokens[at]?.start, tokens[end - 1]?.end);
    const ranked =
      unit === null ? '?' : `${unit.kind}${unit.inMonth === null ? '' : ` of month ${unit.inMonth}`}`;
    return `${words}: ${direction} ${place}, ${ranked}${isBroken ? ', broken since' : ''}`;
  });
}

describe('words that rank', () => {
  it.each([
    ['It was the busiest day of the year.', 'busiest day: highest 1, day'],
    ['It was the second-busiest day of 2025.', 'second-busiest day: highest 2, day'],
    ['It was the third highest month on record.', 'third highest month on record: highest 3, month'],
    ['It was the lowest annual total since 2020.', 'lowest annual: lowest 1, year'],
    ['It was the quietest December on record.', 'quietest December on record: lowest 1, month of month 12'],
    ['It was the most on any December day.', 'most on any December: highest 1, day of month 12'],
    ['It was the highest first half of any year.', 'highest first half: highest 1, same-days'],
    ['It was the largest half-year opening yet.', 'largest half: highest 1, same-days'],
    [
      'It was the fewest in the first six months of any year.',
      'fewest in the first six months: lowest 1, same-days',
    ],
    ['It was the quietest start to a year since 2021.', 'quietest start: lowest 1, same-days'],
    ['That is a record for this time of year.', 'record for this time: highest 1, same-days'],
    ['It was the highest weekly total of the year.', 'highest weekly: highest 1, week'],
    ['Monday saw a new daily high.', 'high: highest 1, day'],
    ['August was the month with the most.', 'most: highest 1, month'],
    ['A record 1,305 came.', 'record: highest 1, ?'],
    ['The previous high was 853.', 'high: highest 1, ?, broken since'],
    ['Until Tuesday the highest daily number had been 711.', 'highest daily: highest 1, day, broken since'],
    ['More came than on any other day.', 'on any other day: highest 1, day'],
    ['There were fewer than in any month before.', 'fewer than in any month: lowest 1, month'],
    ['No day of 2025 has been worse.', 'No day of 2025 has been worse: highest 1, day'],
    ['Only 2022 was higher.', 'Only 2022 was higher: highest 2, ?'],
    ['It is second only to 2022.', 'second only to: highest 2, ?'],
    ['Saturday is second.', 'second: highest 2, ?'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['among several', 'It was one of the busiest days.'],
    ['denied', 'It was not the busiest day.'],
    ['part of "on record"', 'It has been so on record.'],
    ['part of "record-breaking"', 'It was a record-breaking year.'],
    ['of something else', 'Iranians were the largest nationality.'],
    ['"most" without "the"', 'Most people came in small boats.'],
    ['of some days only', 'It was the busiest of the three days.'],
  ])('are none where %s: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
