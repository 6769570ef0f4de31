import { describe, expect, it } from 'vitest';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

describe('--term', () => {
  it('counts from the day of taking office to the last day, or to the last day in the data', async () => {
    const sunak = await json('total --term sunak');
    expect([sunak.from, sunak.to]).toEqual(['2022-10-25', '2024-07-04']);
    expect(sunak.total).toBe((await json('total --from 2022-10-25 --to 2024-07-04')).total);
    const starmer = await json('total --term starmer --as-of 2025-04-14');
    expect([starmer.from, starmer.to]).toEqual(['2024-07-05', '2025-04-14']);
    expect(starmer.total).toBe((await json('total --since starmer --as-of 2025-04-14')).total);
  });

  it('leaves no day between two terms out, and counts none twice', async () => {
    const totals = await Promise.all(
      ['boris-johnson', 'liz-truss', 'rishi-sunak', 'keir-starmer'].map(
        async (name) => (await json(`total --term ${name}`)).total as number,
      ),
    );
    const all = (await json('total --since 2019-07-24')).total;
    expect(totals.reduce((sum, each) => sum + each, 0)).toBe(all);
  });

  it('says which day is day 1, and where the term ends', async () => {
    const { out } = await run('total --term sunak --format prose');
    expect(out).toContain(
      'The term from 25 October 2022 (Rishi Sunak became Prime Minister; that day is day 1) to 4 July 2024 is counted.',
    );
  });

  it.each([
    [
      'braverman',
      'which is no single term: give one of suella-braverman-2022-09-06, suella-braverman-2022-10-25',
    ],
    ['sunka', 'expected a term; did you mean rishi-sunak?'],
    ["'general election 2024'", 'expected a term of conservative-government, labour-government, '],
    ['sunak --year 2023', '--term and --year ask for two spans: give one of them'],
  ])('%s is refused', async (words, message) => {
    const { code, out, err } = await run(`total --term ${words}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
