import { describe, expect, it } from 'vitest';
import { readLines } from '../support/paths.js';

/** Rows of days in January, with the arrivals of each series by its name. */
function rows(arrivals: Readonly<Record<string, readonly (number | null)[]>>): string[] {
  return Object.entries(arrivals).flatMap(([name, figures]) =>
    figures.flatMap((figure, index) =>
      figure === null ? [] : [`2025-01-${String(index + 1).padStart(2, '0')},${name},${figure}`],
    ),
  );
}

async function totals(arrivals: Parameters<typeof rows>[0], only?: readonly string[]) {
  const { findings } = await readLines(['date,route,arrivals', ...rows(arrivals)], { only });
  return findings.filter(({ rule }) => rule === 'total-series').map(({ series }) => series);
}

describe('a series that is the sum of the others', () => {
  it.each(['UK', 'EU27', 'World', 'Both', 'Gesamt', 'Total (UK)'])('is told, named %j', async (name) => {
    expect(await totals({ [name]: [7, 9, 0], A: [5, 2, 0], B: [2, 7, 0] })).toEqual([name]);
  });

  it('is told at its first row, with what to do', async () => {
    const { findings } = await readLines([
      'date,route,arrivals',
      ...rows({ A: [5, 2], B: [2, 7], UK: [7, 9] }),
    ]);
    expect(findings).toEqual([
      {
        rule: 'total-series',
        severity: 'warning',
        message:
          'unexpected series "UK", expected none that is the sum of others: it equals the sum of the others on every day, and is counted beside them; leave it out with --only',
        place: { file: 'x.csv', line: 6, column: 12 },
        series: 'UK',
      },
    ]);
  });

  it('is told even if it lacks the latest day, but not if it lacks most', async () => {
    expect(await totals({ UK: [7, 9, null], A: [5, 2, 3], B: [2, 7, 3] })).toEqual(['UK']);
    expect(await totals({ UK: [7, 9, null, null, null], A: [5, 2, 3, 1, 1], B: [2, 7, 3, 1, 1] })).toEqual(
      [],
    );
  });

  it('is told even if a day in ten has a typing error', async () => {
    const nine = [5, 2, 3, 1, 1, 4, 6, 2, 1];
    const typed = nine.map((figure, index) => 2 * figure + (index === 4 ? 7 : 0));
    const ten = (figures: readonly number[]) => [...figures, 8];
    expect(await totals({ UK: [...typed, 16], A: ten(nine), B: ten(nine) })).toEqual(['UK']);
    expect(await totals({ UK: [...typed.slice(0, -1), 99, 16], A: ten(nine), B: ten(nine) })).toEqual([]);
  });

  it('is told by its name alone, whatever its figures, and once', async () => {
    expect(await totals({ Total: [9, 9], A: [5, 2], B: [2, 7] })).toEqual(['Total']);
    expect(await totals({ Total: [7, 9], A: [5, 2], B: [2, 7] })).toEqual(['Total']);
  });

  it('is not told where a day differs, where nobody arrived, on a single day, or where series were chosen', async () => {
    expect(await totals({ UK: [7, 8], A: [5, 2], B: [2, 7] })).toEqual([]);
    expect(await totals({ UK: [0, 0], A: [0, 0], B: [0, 0] })).toEqual([]);
    expect(await totals({ UK: [7], A: [5], B: [2] })).toEqual([]);
    expect(await totals({ UK: [7, 9], A: [5, 2], B: [2, 7] }, ['UK', 'A', 'B'])).toEqual([]);
  });

  it('is told of two only if they are the same for a week', async () => {
    const week = [1, 2, 3, 4, 5, 6, 7];
    expect(await totals({ A: week, B: week })).toEqual(['B']);
    expect(await totals({ A: week.slice(1), B: week.slice(1) })).toEqual([]);
  });
});
