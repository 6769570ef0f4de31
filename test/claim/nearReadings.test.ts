import { describe, expect, it } from 'vitest';
import { askRelease, type Claim, type TextDates } from '../../src/claim/index.js';
import { nearReadingsIn } from '../../src/claim/nearReadings.js';
import { fromWords, toWords } from '../../src/question/index.js';
import { day, officialRelease } from '../support/figures.js';

const release = await officialRelease();
const ask = askRelease(release);
const DATES = { published: '2025-04-16', asOf: '2025-04-14' } as TextDates;

function claim(words: string, expected: number, more: Partial<Claim> = {}): Claim {
  const question = fromWords(words);
  return { id: 'x', question, words, expected, rounding: 'exact', source: null, text: DATES, ...more };
}

const near = (each: Claim, confirmed: readonly number[] = []) =>
  nearReadingsIn(release, ask, new Set(confirmed))(each).map(({ how }) => how);

describe('nearReadings', () => {
  it.each([
    ['the same point of another year', 'total --year 2024 :: total', 6265, 'from 2024-01-01 --to 2024-04-14'],
    ['a whole year', 'ytd --as-of 2025-04-14 :: total', 36816, 'from 2024-01-01 --to 2024-12-31'],
    ['a day before', 'day 2025-04-14 :: arrivals', 656, 'from 2025-04-12 --to 2025-04-12'],
    ['boats instead of people', 'day 2025-04-12 :: arrivals', 11, 'from 2025-04-12 --to 2025-04-12'],
  ])('finds %s', (_, words, expected, how) => {
    expect(near(claim(words, expected))).toEqual([`total --${how}`]);
  });

  it('finds the finalised figure of a year', () => {
    expect(near(claim('ytd --as-of 2025-04-14 :: total', 45774))).toEqual([
      'total --year 2022 --basis annual',
    ]);
  });

  it('finds a change of other days against the same year, and none against another', () => {
    const percent = (words: string, expected: number) =>
      near(claim(words, expected, { rounding: 'percent' }));
    const words = 'ytd --as-of 2025-04-14 --years 2024 :: comparisons.2024.changePercent';
    expect(percent(words, 86)).toEqual(['compare --from 2025-04-01 --to 2025-04-14 --years 2024']);
    expect(percent(words, 67)).toEqual([]);
  });

  it('tries no other last day where a total confirms the one of the text', () => {
    const wrong = claim('ytd --as-of 2025-04-14 --years 2024 :: comparisons.2024.changePercent', 41, {
      rounding: 'percent',
    });
    expect(near(wrong)).toEqual(['compare --from 2025-01-01 --to 2025-04-13 --years 2024']);
    expect(near(wrong, [day('2025-04-14')])).toEqual([]);
  });

  it('finds nothing for a figure that holds nowhere, and for a claim from a file', () => {
    expect(near(claim('ytd --as-of 2025-04-14 :: total', 8184))).toEqual([]);
    const { text: _, ...fromFile } = claim('total --year 2024 :: total', 6265);
    expect(near(fromFile)).toEqual([]);
  });

  it('gives readings that hold, as questions that can be asked', () => {
    const [reading] = nearReadingsIn(release, ask, new Set())(claim('total --year 2024 :: total', 6265));
    expect(reading).toMatchObject({ verdict: 'doubtful', isHeld: true });
    expect(reading?.reply().data).toMatchObject({ total: 6265 });
    expect(toWords(fromWords(reading?.how ?? ''))).toBe(reading?.how);
  });
});
