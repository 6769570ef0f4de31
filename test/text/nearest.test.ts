import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../src/option/index.js';
import { nearest } from '../../src/text/index.js';

describe('nearest', () => {
  it.each([
    ['ytdd', 'ytd'],
    ['jsn', 'json'],
    ['xyzzy', null],
    ['', null],
  ])('finds that %j is nearest to %j', (word, best) =>
    expect(nearest(word, ['ytd', 'json', 'markdown'])).toBe(best),
  );

  it('suggests nothing if no word is similar', () => expect(didYouMean('q', ['arrivals'])).toBe(''));
});
