import { describe, expect, it } from 'vitest';
import { toSentences } from '../../../src/statements/sentence/toSentences.js';

/** The fractions of a text, as `words: change in percent`; without a sign where the words give no direction. */
function fractions(text: string): string[] {
  return toSentences(text)
    .flatMap(({ tokens }) => tokens)
    .flatMap(({ start, end, number }) => {
      if (number?.isFraction !== true) return [];
      const sign = { '1': '+', '-1': '-' }[String(number.direction)] ?? '';
      return [`${text.slice(start, end)}: ${sign}${Math.round(number.value * 10) / 10}`];
    });
}

describe('fractions and multiples', () => {
  it.each([
    ['Arrivals were down by a third.', 'a third: 33.3'],
    ['One third crossed in May.', 'One third: 33.3'],
    ['Two thirds crossed in May.', 'Two thirds: 66.7'],
    ['Two-thirds crossed in May.', 'Two-thirds: 66.7'],
    ['Arrivals fell by a quarter.', 'a quarter: 25'],
    ['Three-quarters crossed in May.', 'Three-quarters: 75'],
    ['Arrivals rose by a fifth, the data show.', 'a fifth: 20'],
    ['Four fifths crossed in May.', 'Four fifths: 80'],
    ['Arrivals rose by a sixth.', 'a sixth: 16.7'],
    ['Three tenths crossed in May.', 'Three tenths: 30'],
    ['Arrivals fell by a half.', 'a half: 50'],
  ])('are a part without a direction: %s', (text, fraction) => {
    expect(fractions(text)).toEqual([fraction]);
  });

  it.each([
    ['Arrivals doubled.', 'doubled: +100'],
    ['Doubling arrivals is no plan.', 'Doubling: +100'],
    ['There were twice as many.', 'twice: +100'],
    ['It was a twofold rise.', 'twofold: +100'],
    ['Arrivals tripled.', 'tripled: +200'],
    ['Arrivals trebled.', 'trebled: +200'],
    ['Arrivals quadrupled.', 'quadrupled: +300'],
    ['Arrivals halved.', 'halved: -50'],
    ['There were three times as many.', 'three times: +200'],
    ['There were 3 times the number of 2019.', '3 times: +200'],
    ['It was ten times higher.', 'ten times: +900'],
    ['It was 100 times what it had been.', '100 times: +9900'],
    ['There were half as many.', 'half as many: -50'],
    ['It was half as high.', 'half as high: -50'],
    ['There were half as many again.', 'half as many again: +50'],
  ])('are a change in a direction: %s', (text, fraction) => {
    expect(fractions(text)).toEqual([fraction]);
  });

  it('keep their order', () => {
    expect(fractions('Arrivals doubled in May, then fell by a third, then by two-fifths.')).toEqual([
      'doubled: +100',
      'a third: 33.3',
      'two-fifths: 40',
    ]);
  });

  it.each([
    'It was the third busiest day.',
    'It was the third-busiest day.',
    'May had a third busiest day.',
    'It was a third-highest total.',
    'It was the third time.',
    'Arrivals fell in the third quarter.',
    'Arrivals fell in the last quarter of the year.',
    'It was a quarter-final.',
    'It was a half-year report.',
    'They met three times a week.',
    'They met three times.',
    'It was one times the number.',
    'It was 101 times the number.',
    'Two third of them came.',
    'One thirds of them came.',
    'Half of them came.',
  ])('are not read in: %s', (text) => {
    expect(fractions(text)).toEqual([]);
  });
});
