import { describe, expect, it } from 'vitest';
import { whens } from '../../support/whens.js';

describe('a date after since', () => {
  it.each([
    ['since the deal was struck on 10 March 2023', 'since 2023-03-10'],
    ['since the agreement with France on 10 March 2023', 'since 2023-03-10'],
    ['since arrivals were first recorded in 2018', 'since 2018-01-01'],
    ['since the deal was struck in April 2022', 'vague'],
    ['since arrivals were last counted in 2019', 'vague'],
  ])('is the start of a time, vague where it is no day: %s', (words, days) => {
    expect(whens(`Some 9,000 people have crossed the Channel ${words}.`)).toEqual([`${words}: ${days}`]);
  });

  it.each([
    ['since 29 November 2022', ', when 947 arrived', '2022-11-29'],
    ['since November 2022', ', when 947 arrived', '2022-11-01 to 2022-11-30'],
    ['since 2022', ' when 947 arrived', '2022-01-01 to 2022-12-31'],
    ['since Saturday', ', when 947 arrived', '2025-04-12'],
    ['since 29 November 2022', '', 'since 2022-11-29'],
    ['since November 2022', '', 'since 2022-11-01'],
  ])('is that time itself before "when": %s%s', (words, more, days) => {
    expect(whens(`It was the most ${words}${more}.`)).toEqual([`${words}: ${days}`]);
  });

  it.each([
    ['since then on 10 March 2023', ['10 March 2023: 2023-03-10']],
    ['since the deal, on 10 March 2023', ['10 March 2023: 2023-03-10']],
    ['since 12 boats came on 10 March 2023', ['10 March 2023: 2023-03-10']],
    ['since the deal; on 10 March 2023', ['10 March 2023: 2023-03-10']],
  ])('is a day by itself behind other words: %s', (words, days) => {
    expect(whens(`Arrivals have risen ${words}.`)).toEqual(days);
  });
});
