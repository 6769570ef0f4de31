import { describe, expect, it } from 'vitest';
import { parseRounding, type Rounding, standsFor } from '../../src/claim/index.js';
import { QuestionError } from '../../src/option/index.js';

describe('standsFor', () => {
  it.each<[Rounding, published: number, actual: number, holds: boolean]>([
    ['exact', 8183, 8183, true],
    ['exact', 8183, 8184, false],
    ['exact', 0.3, 0.1 + 0.2, true],
    ['percent', 31, 30.614, true],
    ['percent', 31, 30.5, true],
    ['percent', 30, 30.5, false],
    ['percent', -20, -19.537, true],
    ['percent', -20, -20.787, false],
    ['percent', -21, -20.5, true],
    ['rounded', 8000, 8183, true],
    ['rounded', 1000, 1400, true],
    ['rounded', 1000, 1500, false],
    ['rounded', 8000, 8500, false],
    ['rounded', 8000, 7500, true],
    ['rounded', 14_600, 14_649, true],
    ['rounded', 14_600, 14_509, false],
    ['rounded', 12_340, 12_344, true],
    ['rounded', 12_340, 12_346, false],
    ['rounded', 200_000, 200_499, true],
    ['rounded', 200_000, 195_600, false],
    ['rounded', 210, 214.94, false],
    ['rounded', 49, 48.9, true],
    ['about', 11_500, 11_478, true],
    ['about', 100, 105, true],
    ['about', 100, 95, true],
    ['about', 100, 105.1, false],
    ['nearly', 8200, 8183, true],
    ['nearly', 8200, 8200, false],
    ['nearly', 100, 95, true],
    ['nearly', 100, 94.9, false],
    ['nearly-percent', 50, 47.4, true],
    ['nearly-percent', 50, 50.4, true],
    ['nearly-percent', 50, 50.6, false],
    ['nearly-percent', 50, 44.9, false],
    ['about-percent', 30, 32.9, true],
    ['about-percent', 3, 3.4, true],
    ['about-percent', 30, 33.1, false],
    ['just-over', 8100, 8183, true],
    ['just-over', 8100, 8100, false],
    ['just-over', 100, 105.1, false],
    ['more-than', 8180, 8183, true],
    ['more-than', 8183, 8183, false],
    ['more-than', 5, 8183, true],
    ['at-least', 8183, 8183, true],
    ['at-least', 8184, 8183, false],
    ['fewer-than', 8184, 8183, true],
    ['fewer-than', 8183, 8183, false],
    ['at-most', 8183, 8183, true],
    ['at-most', 8182, 8183, false],
  ])('%s %d of %d: %s', (rounding, published, actual, holds) => {
    expect(standsFor(rounding, published, actual, 0)).toBe(holds);
  });

  it('rounds to the decimals that were given', () => {
    expect(standsFor('percent', 40.7, 40.708, 1)).toBe(true);
    expect(standsFor('percent', 40.7, 40.76, 1)).toBe(false);
    expect(standsFor('rounded', 48.9, 48.899, 1)).toBe(true);
    expect(standsFor('rounded', 8000, 8000.4, 1)).toBe(false);
    expect(standsFor('rounded', 8000, 8000.04, 1)).toBe(true);
  });

  it('takes as equal what only a computation with fractions sets apart, large numbers and small', () => {
    expect(standsFor('exact', 1e12, 1e12 + 500, 0)).toBe(true);
    expect(standsFor('exact', 1e12, 1e12 + 2000, 0)).toBe(false);
    expect(standsFor('exact', 0, 5e-10, 0)).toBe(true);
    expect(standsFor('exact', 0, 5e-9, 0)).toBe(false);
  });

  it('of a fall compares the sizes', () => {
    expect(standsFor('more-than', -20, -25, 0)).toBe(true);
    expect(standsFor('more-than', -20, -15, 0)).toBe(false);
    expect(standsFor('nearly', -20, -19.5, 0)).toBe(true);
    expect(standsFor('at-least', -20, 25, 0)).toBe(false);
  });

  it.each<[Rounding, published: number, actual: number, holds: boolean]>([
    ['fewer-than', -5, 30.6, false],
    ['fewer-than', 5, -19.5, false],
    ['at-most', 5, -19.5, false],
    ['fewer-than', -5, -3, true],
    ['fewer-than', 5, 0, true],
    ['at-most', 0, -19.5, true],
  ])('%s %d of %d: %s, for a rise is no fall', (rounding, published, actual, holds) => {
    expect(standsFor(rounding, published, actual, 0)).toBe(holds);
  });
});

describe('parseRounding', () => {
  it.each([
    ['', 'exact'],
    ['Exact', 'exact'],
    ['rounded-percent', 'percent'],
    ['more than', 'more-than'],
    ['  more _ than ', 'more-than'],
    ['just_over', 'just-over'],
    ['approx', 'about'],
    ['almost', 'nearly'],
    ['over', 'more-than'],
    ['less-than', 'fewer-than'],
    ['up to', 'at-most'],
  ])('takes "%s" for %s', (text, rounding) => {
    expect(parseRounding(text)).toBe(rounding);
  });

  it('names the words there are for another', () => {
    expect(() => parseRounding('nearlyy')).toThrow(QuestionError);
    expect(() => parseRounding('constructor')).toThrow('expected one of exact, percent');
    expect(() => parseRounding('nearlyy')).toThrow('did you mean nearly?');
  });
});
