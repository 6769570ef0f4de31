import { describe, expect, it } from 'vitest';
import { readStatements } from '../../src/article/readStatements.js';
import type { CivilDate } from '../../src/calendar/index.js';
import { officialRelease } from '../support/figures.js';

const release = await officialRelease();

function read(text: string, published = '2025-04-16') {
  const { statements, notUnderstood } = readStatements(text, release, { published: published as CivilDate });
  return {
    statements: statements.map(({ figure, claim }) => `${figure} → ${claim}`),
    left: notUnderstood.map(({ figure }) => figure),
  };
}

const LEAD = 'By Monday 8,183 people had crossed the Channel in small boats this year. ';

describe('readings', () => {
  it.each([
    [
      'a bare figure in apposition',
      `${LEAD}At the same point last year it was 6,265, and 4,899 in 2023.`,
      '4,899 → ytd --as-of 2025-04-14 --years 2023 :: comparisons.2023.total',
    ],
    [
      'a line of a list of months',
      `${LEAD}\n\nJanuary: 1,098\nFebruary: 958`,
      '1,098 → total --month 2025-01 :: total',
    ],
    [
      'a percentage without its base',
      `${LEAD}That is a rise of 31%.`,
      '31% → ytd --as-of 2025-04-14 --years 2024 :: comparisons.2024.changePercent',
    ],
    [
      'a month of the year before, which another sentence names',
      `${LEAD}In March there were 4,586. The same weeks saw 3,180 then.`,
      '3,180 → total --month 2024-03 :: total',
    ],
    [
      'a total of a whole year, of which only the same point is named',
      `${LEAD}At this point in 2024 it was 6,265. It ended on 36,816.`,
      '36,816 → total --year 2024 :: total',
    ],
    [
      'days that the next sentence names',
      `${LEAD}It ended on 4,586. In March 2025 there were 80 boats.`,
      '4,586 → total --month 2025-03 :: total',
    ],
  ])('are settled by the data for %s', (_, text, statement) => {
    expect(read(text).statements).toContain(statement);
  });

  it('make no statement of a figure that none of them fits', () => {
    expect(read(`${LEAD}It had been 1,150.`)).toMatchObject({ left: ['1,150'] });
  });

  it.each([
    'P&O carried 8,183 passengers across the Channel on Monday.',
    'Channel swimmers: 119 people swam the Channel in 2024.',
    'Turnout was 31% lower than at the same point last year.',
  ])('are not tried for a figure of something else: %s', (sentence) => {
    expect(read(`${LEAD}${sentence}`).statements).toHaveLength(1);
  });
});

describe('every number, rank and share', () => {
  it.each([
    ['a number', `${LEAD}It cost 17 pencils.`, '17'],
    ['a rank', `${LEAD}It was the second-largest of its kind.`, 'largest'],
    ['a share in words', `${LEAD}Numbers doubled.`, 'doubled'],
  ])('is judged or listed: %s', (_, text, figure) => {
    expect(read(text).left).toContain(figure);
  });

  it('but not the years and days that date a text', () => {
    expect(read(`Wednesday 16 April 2025\n\n${LEAD}`).left).toEqual([]);
  });
});
