import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import { type RunKind, runs, runsWithoutStart } from '../../src/series/index.js';
import { seriesOf } from '../support/figures.js';

async function found(figures: readonly string[], kind: RunKind) {
  const rows = figures.map((figure, index) => `2025-01-${String(index + 1).padStart(2, '0')},${figure}\n`);
  const set = await seriesOf(`date,arrivals\n${rows.join('')}`);
  return runs(set.series('arrivals'), set.coverage, kind).map(
    ({ span, days, ongoing }) =>
      `${toCivilDate(span.first).slice(8)}-${toCivilDate(span.last).slice(8)} ${days}${ongoing ? '…' : ''}`,
  );
}

describe('runs', () => {
  it.each([
    [
      ['5', '0', '0', '7', '0', '1'],
      ['02-03 2', '05-05 1'],
    ],
    [['5', '0', '0'], ['02-03 2…']],
    // Before the first day with arrivals, the start of a run is unknown.
    [['0', '0', '5', '0', '1'], ['04-04 1']],
    // A day without a figure ends a run, and none can begin after it before the next arrivals.
    [
      ['5', '0', '-', '0', '1', '0', '2'],
      ['02-02 1', '06-06 1'],
    ],
    [['5', '6'], []],
  ])('finds in %j the runs without arrivals %j', async (figures, expected) =>
    expect(await found(figures, 'without')).toEqual(expected),
  );

  it.each([
    [
      ['5', '6', '0', '7'],
      ['01-02 2', '04-04 1…'],
    ],
    [
      ['5', '-', '7', '0'],
      ['01-01 1', '03-03 1'],
    ],
  ])('finds in %j the runs with arrivals %j', async (figures, expected) =>
    expect(await found(figures, 'with')).toEqual(expected),
  );

  it('ends a run without arrivals at a 0 that lacks a series, and takes any incomplete sum above 0 as arrivals', async () => {
    const { series, coverage } = await seriesOf(
      'date,route,arrivals\n2025-01-01,A,5\n2025-01-01,B,1\n2025-01-02,A,0\n2025-01-02,B,0\n2025-01-03,A,0\n2025-01-04,A,7\n2025-01-05,A,0\n2025-01-05,B,0\n',
    );
    const spans = (kind: RunKind) =>
      runs(series('arrivals'), coverage, kind).map(({ span }) => [span.first, span.last].map(toCivilDate));
    expect(spans('without')).toEqual([
      ['2025-01-02', '2025-01-02'],
      ['2025-01-05', '2025-01-05'],
    ]);
    expect(spans('with')).toEqual([
      ['2025-01-01', '2025-01-01'],
      ['2025-01-04', '2025-01-04'],
    ]);
  });

  it('leaves out runs without arrivals that begin the data or follow a day without a figure', async () => {
    const rows = ['0', '0', '5', '0', '-', '0', '4', '-', '0', '0'];
    const set = await seriesOf(
      `date,arrivals\n${rows.map((figure, index) => `2025-01-${String(index + 1).padStart(2, '0')},${figure}\n`).join('')}`,
    );
    const left = runsWithoutStart(set.series('arrivals'), set.coverage);
    expect(left.map(({ span, days, ongoing }) => [toCivilDate(span.first).slice(8), days, ongoing])).toEqual([
      ['01', 2, false],
      ['06', 1, false],
      ['09', 2, true],
    ]);
  });
});
