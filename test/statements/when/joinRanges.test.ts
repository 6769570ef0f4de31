import { describe, expect, it } from 'vitest';
import { whens } from '../../support/whens.js';

describe('two times that are one range', () => {
  it.each([
    ['from Christmas Day to 28 December', '2024-12-25 to 2024-12-28'],
    ['from 28 December 2024 to 3 January 2025', '2024-12-28 to 2025-01-03'],
    ['1 January 2025 – 14 April 2025', '2025-01-01 to 2025-04-14'],
    ['from Friday to Sunday', '2025-04-11 to 2025-04-13'],
    ['from Friday until Sunday', '2025-04-11 to 2025-04-13'],
    ['Friday through Sunday', '2025-04-11 to 2025-04-13'],
    ['Saturday-Sunday', '2025-04-12 to 2025-04-13'],
    ['between Friday and Sunday', '2025-04-11 to 2025-04-13'],
    ['between 1 April and 5 April 2025', '2025-04-01 to 2025-04-05'],
    ['between 5 July 2024, and 14 April 2025', '2024-07-05 to 2025-04-14'],
    ['October 2021 to November 2022', '2021-10-01 to 2022-11-30'],
    ['between January and March 2024', '2024-01-01 to 2024-03-31'],
    ['from July 2024 to 14 April 2025', '2024-07-01 to 2025-04-14'],
    ['from March to 14 April', '2025-03-01 to 2025-04-14'],
    ['from 5 July 2024 until 14 April 2025', '2024-07-05 to 2025-04-14'],
    ['since 5 July 2024 until 14 April 2025', '2024-07-05 to 2025-04-14'],
  ])('%s', (words, days) => {
    expect(whens(`Some 5,000 people crossed the Channel ${words}.`)).toEqual([`${words}: ${days}`]);
  });

  it('takes words between the two where "between" is said', () => {
    expect(
      whens(
        'Between the day on which he took office, 25 October 2022, and 4 July 2024, 49,519 people crossed the Channel.',
      ),
    ).toEqual(['25 October 2022, and 4 July 2024: 2022-10-25 to 2024-07-04']);
  });

  it.each([
    ['without "between"', 'on 3 March and 5 March', ['3 March: 2025-03-03', '5 March: 2025-03-05']],
    [
      'where the last comes first',
      'from March to January 2025',
      ['March: 2025-03-01 to 2025-03-31', 'January 2025: 2025-01-01 to 2025-01-31'],
    ],
    [
      'with a comma before "to"',
      'in January, to 14 April',
      ['in January: 2025-01-01 to 2025-01-31', '14 April: 2025-04-14'],
    ],
    [
      'of whole years',
      'in 2023 to 2024',
      ['2023: 2023-01-01 to 2023-12-31', '2024: 2024-01-01 to 2024-12-31'],
    ],
  ])('are not joined %s', (_, words, apart) => {
    expect(whens(`Some 5,000 people crossed the Channel ${words}.`)).toEqual(apart);
  });
});
