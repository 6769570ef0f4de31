import { describe, expect, it } from 'vitest';
import { listed, listedWords, phrase, phraseToText, quantity } from '../../src/report/index.js';

describe('phrase', () => {
  const toText = (words: Parameters<typeof phraseToText>[0]) => phraseToText(words, { precision: 0 });

  it('keeps numbers unrounded until it is written', () => {
    const words = phrase`${quantity(1234, 'people')} in ${2025}, ${{ value: 12.6, unit: 'percent' }} more`;
    expect(words).toContainEqual({ value: 1234, unit: 'people', withNoun: true });
    expect(toText(words)).toBe('1,234 people in 2025, 13% more');
  });

  it('has singular and plural nouns', () => {
    expect([1, 2, 0].map((value) => toText(quantity(value, 'people')))).toEqual([
      '1 person',
      '2 people',
      '0 people',
    ]);
  });

  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [[], ''],
  ])('lists %j as %j', (items, text) => expect(toText(listed(items.map((item) => [item])))).toBe(text));

  it('lists words of which one is meant', () => {
    expect(listedWords(['.csv', '.json', '.md'], 'or')).toBe('.csv, .json or .md');
    expect(listedWords(['.csv'], 'or')).toBe('.csv');
  });
});
