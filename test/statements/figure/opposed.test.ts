import { describe, expect, it } from 'vitest';
import { judgeText } from '../../support/judgeText.js';

const verdicts = async (text: string) =>
  (await judgeText(text, '2026-08-21')).figures.map(({ figure, verdict }) => `${figure} ${verdict}`);

describe('figures beside a word of direction', () => {
  it.each([
    'Arrivals by small boat fell in 2024, from 29,437 to 36,816.',
    'Small boat arrivals dropped to 36,816 in 2024 from 29,437 in 2023.',
    'More people arrived by small boat in 2023 (29,437) than in 2024 (36,816).',
    'In 2024, 36,816 people arrived by small boat, fewer than the 29,437 of 2023.',
    'In 2024, 36,816 people arrived by small boat, down from 29,437 in 2023.',
    'In 2024, 36,816 people arrived by small boat, below the 29,437 of 2023.',
  ])('are not judged where it is the wrong one: %s', async (text) => {
    expect(await verdicts(text)).toEqual([]);
  });

  it.each([
    'Arrivals by small boat rose in 2024, from 29,437 to 36,816.',
    'Small boat arrivals rose to 36,816 in 2024 from 29,437 in 2023.',
    'More people arrived by small boat in 2024 (36,816) than in 2023 (29,437).',
    'In 2024, 36,816 people arrived by small boat, up from 29,437 in 2023.',
  ])('hold where it is the right one: %s', async (text) => {
    expect((await verdicts(text)).sort()).toEqual(['29,437 holds', '36,816 holds']);
  });

  it('are judged where a word only says how much they moved', async () => {
    const text = 'In 2025 people per small boat rose less steeply, from 53 in 2024 to 62.';
    expect(await verdicts(text)).toContain('53 holds');
  });
});

describe('figures whose years have changed places', () => {
  it.each([
    'Small boat arrivals ranged from 29,437 in 2024 to 36,816 in 2023.',
    '36,816 people arrived by small boat in 2023 and 29,437 in 2024.',
  ])('do not hold: %s', async (text) => {
    expect((await verdicts(text)).sort()).toEqual(['29,437 doubtful', '36,816 doubtful']);
  });
});
