import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.js';

async function sentence(line: string, csv?: string): Promise<string | undefined> {
  const files = csv === undefined ? {} : { 'x.csv': csv };
  const file = csv === undefined ? '' : ' x.csv --quiet';
  return (await run(`${line}${file} --format prose`, { files })).out.split('\n')[0];
}

describe('the sentence about running totals', () => {
  it.each([
    [
      'by month --cumulative',
      'The running total of arrivals reached 15,897 in 2026 by 20 August, 41,472 in 2025 and 36,816 in 2024.',
    ],
    ['by week --cumulative --year 2025', 'The running total of arrivals reached 41,472 in 2025.'],
    [
      'by quarter --cumulative --years 2022,2026 --measure boats',
      'The running total of boats reached 234 in 2026 by 20 August and 1,110 in 2022.',
    ],
    [
      'by weekday --cumulative --year 2025 --as-of 2025-04-14',
      'The running total of arrivals reached 8,183 in 2025 by 14 April.',
    ],
    [
      'by year --cumulative',
      'The running total of arrivals from 1 January 2018 reached 208,507 by 20 August 2026.',
    ],
    [
      'by month --cumulative --measure people-per-boat --years 2025,2026',
      'Counted from the start of each year, people per boat were 68 in 2026 by 20 August and 62 in 2025.',
    ],
    [
      'by year --cumulative --measure people-per-boat',
      'Counted from 1 January 2018, people per boat were 40 by 20 August 2026.',
    ],
    [
      'chart monthly --cumulative --year 2025',
      'The running total of arrivals reached 41,472 in 2025, 36,816 in 2024 and 29,437 in 2023.',
    ],
  ])('%s', async (line, expected) => {
    expect(await sentence(line)).toBe(expected);
  });

  it('says from which day, and that days without a figure may hold more', async () => {
    expect(await sentence('by month --cumulative', 'date,arrivals\n2025-03-03,5\n2025-03-05,6\n')).toBe(
      'The running total of arrivals reached at least 11 in 2025 from 3 March by 5 March.',
    );
    expect(
      await sentence('by month --cumulative', 'date,arrivals,boats\n2025-03-03,5,\n2025-03-04,6,\n'),
    ).toContain('reached 11');
    expect(
      await sentence(
        'by month --cumulative --measure boats',
        'date,arrivals,boats\n2025-03-03,5,\n2025-03-04,6,\n2025-03-05,1,1\n',
      ),
    ).toContain('at least 1 in 2025');
    expect(
      await sentence(
        'by month --cumulative --as-of 2025-03-04 --measure boats',
        'date,arrivals,boats\n2025-03-03,5,\n2025-03-04,6,\n2025-03-05,1,1\n',
      ),
    ).toBe('No day from 3 to 4 March 2025 has a figure.');
  });

  it('is printed with the picture of running totals', async () => {
    const { out } = await run('chart monthly --cumulative --format svg --width 1200');
    expect(out).toContain('>The running total of arrivals reached 15,897 in 2026 by 20 August');
    expect(out).not.toContain('whole months');
  });
});
