import { describe, expect, it } from 'vitest';
import {
  type AnyOption,
  allTime,
  expect as expectOption,
  type Given,
  meaningOf,
  reading,
  rule,
  takeAgain,
  weekly,
} from '../../src/option/index.js';

/** The value of an option that is given these texts, one after the other. */
function given(option: AnyOption, ...texts: readonly string[]): unknown {
  return meaningOf(
    option,
    texts.reduce<Given>((before, text) => takeAgain(option, before, { text, value: option.parse(text) }), []),
  );
}

describe('an option that is given twice', () => {
  it('is refused where only one value can count', () => {
    expect(() => given(weekly, 'a.csv', 'b.csv')).toThrow(
      '--weekly is given twice, as "a.csv" and "b.csv": give it once',
    );
  });

  it('may say the same again, and a flag too', () => {
    expect(given(weekly, 'a.csv', 'a.csv')).toBe('a.csv');
    expect(given(allTime, '', '')).toBe(true);
  });

  it('has all its values where several can count', () => {
    expect(given(expectOption, '2024=5', '2025=6')).toHaveLength(2);
    expect(given(rule, 'outlier=off', 'outlier=error')).toHaveLength(2);
  });

  it('is refused where two of several values are about the same', () => {
    expect(() => given(reading, '1:2=1', '3:4=1', '1:2=2')).toThrow(
      '--reading is given twice for 1:2, as "1:2=1" and "1:2=2": give it once',
    );
  });
});
