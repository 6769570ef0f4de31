import { describe, expect, it } from 'vitest';
import { readStatements } from '../../src/article/readStatements.js';
import type { CivilDate } from '../../src/calendar/index.js';
import { officialRelease } from '../support/figures.js';

const release = await officialRelease();

/** Figures of a text that are called doubtful wherever they do not hold, with the clause that says why. */
function doubts(text: string): string[] {
  const { statements } = readStatements(text, release, { published: '2026-08-21' as CivilDate });
  return statements.flatMap(({ figure, doubt }) => (doubt === undefined ? [] : [`${figure}: ${doubt}`]));
}

const OTHER_DAYS = 'its sentence counts other days too, of which it may be the change';
const IN_WORDS = 'words such as these are read in more than one way';

describe('a change that does not hold', () => {
  it('is doubtful where its sentence counts other days, of which it may be', () => {
    expect(
      doubts(
        'From January to March 2026, 4,441 people crossed the Channel in small boats, 41% fewer than the 6,642 of January to March 2025.',
      ),
    ).toEqual([]);
    expect(
      doubts(
        'In July 2025, 5,454 people crossed the Channel in small boats and in June 2025 5,170, 57% more than in June 2024.',
      ),
    ).toEqual([`57%: ${OTHER_DAYS}`]);
  });

  it('is not doubtful beside another of the same days that holds', () => {
    const text = (percent: string) =>
      `By 14 April 2025, 8,183 people had crossed the Channel in small boats, 31% more than at this point of 2024 and ${percent} up on the same point of 2023.`;
    expect(doubts(text('76%'))).toEqual([]);
  });

  it('has nothing to do with the same words said again', () => {
    const text = 'On Monday 119 people crossed the Channel in small boats, up 41% on 2024. ';
    expect(doubts(text.repeat(3))).toEqual(Array(3).fill(doubts(text)).flat());
  });

  it('is doubtful in words, which are read in more than one way', () => {
    expect(
      doubts('In 2024, 36,816 people crossed the Channel in small boats, double the number of 2023.'),
    ).toEqual([`double: ${IN_WORDS}`]);
  });
});
