import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as calculations from '../../src/calculations/index.js';
import { type AnyOption, isFlag } from '../../src/option/index.js';
import { fromWords, type Question, toClaimWords, toWords } from '../../src/question/index.js';

/** Texts that each option takes, by key. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  year: ['2018', '2025'],
  asOf: ['latest', '2025-04-14', '14 April 2025', '14/04/2025', '2024-02-29'],
  date: ['latest', '2025-04-14', '14 April 2025'],
  years: ['2024', '2023,2025', '2022..2025', '2025,2024', '2024,2025'],
  measure: ['boats', 'people-per-boat', 'lost dinghies', "it's"],
  align: ['date', 'day-of-year'],
  basis: ['daily', 'annual'],
  from: ['2025-01-01', '01-01', '02-29'],
  to: ['2025-04-30', '04-30'],
  month: ['2025-03', '2024-12'],
  quarter: ['2025-Q1', '2025q4'],
  half: ['2025-H1', '2024H2'],
  week: ['2025-08-10'],
  weekend: ['2025-08-09', '2025-08-10'],
  last: ['7d', '4w', '12m', '1Y'],
  comparedWith: ['2024', '2024-10', '2024-Q4', '2024H2', '2024-10-05', '2024-01-01..2024-07-04'],
  since: ['2024-07-05', '5 July 2024', 'general election 2024'],
  term: ['sunak', 'yvette-cooper'],
  period: ['day', 'month', 'weekday'],
  top: ['3', '100'],
  highest: ['day', 'month'],
  lowest: ['week', 'year'],
  window: ['7'],
  over: ['1000', '1,000'],
  inMonth: ['6', 'June'],
  thresholds: ['10000', '10000 25,000'],
  kind: ['without', 'with'],
};

function valuesOf(key: string, option: AnyOption): readonly unknown[] {
  return isFlag(option) ? [true] : (TEXTS[key] ?? []).map((text) => option.parse(text));
}

const questions: fc.Arbitrary<Question> = fc.oneof(
  ...Object.values(calculations).map(({ name, options, words }) => {
    const given = Object.entries<AnyOption>(options).map(([key, option]) => {
      const value = fc.constantFrom(...valuesOf(key, option));
      return [key, words?.option === key && words.required ? value : fc.option(value, { nil: undefined })];
    });
    return fc
      .record(Object.fromEntries(given) as Record<string, fc.Arbitrary<unknown>>)
      .map((asked) => ({ calculation: name, asked: without(asked) }) as unknown as Question);
  }),
);

function without(asked: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

describe('the words of a question', () => {
  it('there are texts for every option of every calculation', () => {
    for (const { options } of Object.values(calculations))
      for (const [key, option] of Object.entries<AnyOption>(options))
        expect(valuesOf(key, option), key).not.toHaveLength(0);
  });

  it('are read back as the same question', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(fromWords(toWords(question))).toEqual(question);
      }),
    );
  });

  it('are read back with the path of the figure', () => {
    fc.assert(
      fc.property(
        questions,
        fc.constantFrom('total', 'comparisons.2024.total', 'rows.[0].value'),
        (question, path) => {
          expect(fromWords(toClaimWords({ ...question, path }))).toEqual({ ...question, path });
        },
      ),
    );
  });

  it.each([
    ['ytd --as-of 2025-04-14 --years 2024 :: comparisons.2024.total'],
    ['total --month 2025-03 :: total'],
    ['by month --years 2023..2025 --cumulative'],
    ['milestones 10000 25000 --as-of 2025-12-31'],
  ])('are those that a person types: %s', (line) => {
    expect(toClaimWords(fromWords(line))).toBe(line);
  });

  it.each([
    ['ytdd', 'unexpected "ytdd", expected a question that begins with one of'],
    ['', 'unexpected empty question'],
    ['ytd x.csv', 'the data are named once for all claims, by --data'],
    ['ytd --as-of 2025-02-30', '--as-of: unexpected "2025-02-30"'],
  ])('%s is refused', (line, message) => {
    expect(() => fromWords(line)).toThrow(message);
  });
});
