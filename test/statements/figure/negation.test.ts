import { describe, expect, it } from 'vitest';
import { judgeText } from '../../support/judgeText.js';

const verdicts = async (text: string) =>
  (await judgeText(text, '2026-08-21')).figures.map(({ figure, verdict }) => `${figure} ${verdict}`);

describe('a figure', () => {
  it.each([
    'Not even 119 people arrived by small boat on 14 April 2025.',
    'On 14 April 2025, 119 people did not arrive by small boat.',
    "On 14 April 2025, 130 people didn't arrive by small boat.",
    'Nobody claims that 119 people arrived by small boat on 14 April 2025.',
    'It is false that 130 people arrived by small boat on 14 April 2025.',
    'Between 30,000 and 40,000 people arrived by small boat in 2024.',
    '30,000 to 40,000 people arrived by small boat in 2024.',
    'Small boat arrivals passed 10,000 earlier in 2024 than in 2025.',
    'In 2025 an average of 798 people per week arrived by small boat.',
  ])('is not judged where it is denied, the end of a range, of a race or of a week: %s', async (text) => {
    expect(await verdicts(text)).toEqual([]);
  });

  it.each([
    ['No more than 119 people arrived by small boat on 14 April 2025.', '119 holds'],
    ['No fewer than 119 people arrived by small boat on 14 April 2025.', '119 holds'],
    ['Not only did 119 people arrive by small boat on 14 April 2025.', '119 holds'],
    ['I do not hide that 119 people arrived by small boat on 14 April 2025.', '119 holds'],
    ['In 2025 an average of 114 people a day arrived by small boat.', '114 holds'],
  ])('is judged in %s', async (text, verdict) => {
    expect(await verdicts(text)).toEqual([verdict]);
  });
});
