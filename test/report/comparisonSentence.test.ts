import { describe, expect, it } from 'vitest';
import { comparisonSentence, measureWords, phraseToText, type SentenceBase } from '../../src/report/index.js';
import { change } from '../../src/series/index.js';

function sentence(
  value: number | null,
  bases: readonly (readonly [number, number | null])[],
  missingDays = 0,
  measure = 'arrivals',
) {
  const unit = measure === 'people-per-boat' ? 'people per boat' : 'people';
  const words = measureWords(measure, unit);
  const against = bases.map(
    ([year, base]): SentenceBase => ({
      there: (isFirst) => [isFirst ? `at the same point in ${year}` : `in ${year}`],
      value: base,
      missingDays: 0,
      ...change(value, base),
    }),
  );
  const frame = { words, unit, isOver: false, when: 'in 2025 by 14 April' } as const;
  return phraseToText(comparisonSentence({ value, missingDays }, against, frame), {
    precision: 0,
  });
}

describe('comparisonSentence', () => {
  it('compares with each year in one sentence', () => {
    expect(
      sentence(8183, [
        [2024, 6265],
        [2023, 4899],
      ]),
    ).toBe(
      '8,183 people had arrived in 2025 by 14 April, 31% more than at the same point in 2024 (6,265) and 67% more than in 2023 (4,899).',
    );
  });

  it.each([
    [29578, 38129, '22% fewer than at the same point in 2024 (38,129)'],
    [100, 100, 'the same number as at the same point in 2024'],
    [0, 0, 'Nobody had arrived in 2025 by 14 April, nor at the same point in 2024.'],
    [0, 5, 'Nobody had arrived in 2025 by 14 April, against 5 people at the same point in 2024.'],
    [1001, 1000, 'less than 1% more than at the same point in 2024 (1,000)'],
    [999, 1000, 'less than 1% fewer than at the same point in 2024 (1,000)'],
    [1, 36954, 'more than 99% fewer than at the same point in 2024 (36,954)'],
    [299, 100, '199% more than at the same point in 2024 (100)'],
    [300, 100, '3 times as many as at the same point in 2024 (100)'],
    [362, 100, '3.6 times as many as at the same point in 2024 (100)'],
    [1366, 28, '49 times as many as at the same point in 2024 (28)'],
    [5, 0, 'against none at the same point in 2024'],
  ])('compares %i with %i: %s', (value, base, words) =>
    expect(sentence(value, [[2024, base]])).toContain(words),
  );

  it('leaves out a year without a figure', () => {
    expect(sentence(5, [[2024, null]])).toBe('5 people had arrived in 2025 by 14 April.');
  });

  it('does not say that nobody arrived where days lack a figure', () => {
    expect(sentence(0, [[2024, 0]], 2)).toBe(
      'No arrivals had been recorded in 2025 by 14 April (no figure for 2 days), nor at the same point in 2024.',
    );
  });

  it('names in full the first time that it compares with, whichever year that is', () => {
    const bases = [
      [2024, null],
      [2023, 4],
      [2022, 0],
    ] as const;
    expect(sentence(5, bases)).toBe(
      '5 people had arrived in 2025 by 14 April, 25% more than at the same point in 2023 (4) and against none in 2022.',
    );
    expect(sentence(0, bases)).toBe(
      'Nobody had arrived in 2025 by 14 April, nor at the same point in 2022, against 4 people in 2023.',
    );
  });

  it('says that a figure lacks days', () => {
    expect(sentence(5, [], 2)).toBe('5 people had arrived in 2025 by 14 April (no figure for 2 days).');
  });

  it.each([
    [5, 4, '25% more than at the same point in 2024 (4, no figure for 1 day).'],
    [5, 5, 'the same number as at the same point in 2024 (no figure for 1 day).'],
    [5, 0, 'against none at the same point in 2024 (no figure for 1 day).'],
    [0, 0, 'nor at the same point in 2024 (no figure for 1 day).'],
    [0, 5, 'against 5 people at the same point in 2024 (no figure for 1 day).'],
  ])('says of %i against %i that the other figure lacks days: %s', (value, base, words) => {
    const there = () => ['at the same point in 2024'];
    const against = { there, value: base, missingDays: 1, ...change(value, base) };
    const frame = {
      words: measureWords('arrivals', 'people'),
      unit: 'people',
      isOver: true,
      when: 'in 2025',
    } as const;
    const all = comparisonSentence({ value, missingDays: 0 }, [against], frame);
    expect(phraseToText(all, { precision: 0 })).toContain(words);
  });

  it.each([
    [1, '1 person had arrived'],
    [0, 'Nobody had arrived'],
    [null, 'There is no figure for arrivals in 2025 by 14 April.'],
  ])('writes %j as %s', (value, words) => expect(sentence(value, [])).toContain(words));

  it('writes people per boat as an average', () => {
    expect(sentence(55.4, [[2024, 47]], 0, 'people-per-boat')).toBe(
      'Boats had carried an average of 55 people in 2025 by 14 April, 18% more than at the same point in 2024 (47).',
    );
  });
});
