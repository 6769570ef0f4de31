import { describe, expect, it } from 'vitest';
import { otherFiguresBeside, saysOtherFigures, toColumn } from '../../src/table/index.js';

describe('saysOtherFigures', () => {
  it.each([
    'Migrants prevented',
    'Prevented',
    'Preventions by French authorities',
    'Cumulative arrivals since 1 January',
    'Running totals',
    'Figures in thousands',
    'thousands',
    "Arrivals ('000s)",
    'Rolling average',
    'Seven-day rolling averages',
    'Forecast',
  ])('is true for %j', (title) => expect(saysOtherFigures(title)).toBe(true));

  it.each([
    '',
    'Migrants detected crossing the English Channel in small boats',
    'Small boat arrivals and preventions',
    'Migrants detected, and migrants prevented',
    'Daily and cumulative arrivals',
    'Daily arrivals with rolling average',
    'Not cumulative',
    '8. Prevented are those who return to France',
    'French authorities prevented many departures.',
    'Thousands cross the Channel',
    'Arrivals 2025 to date',
    `Prevented ${'x'.repeat(200)}`,
  ])('is false for %j', (title) => expect(saysOtherFigures(title)).toBe(false));
});

describe('otherFiguresBeside', () => {
  const columns = ['Date', 'Migrants', 'Boats', 'Migrants prevented'].map((heading) => toColumn(heading));
  const told = (...rows: string[][]) =>
    otherFiguresBeside(
      rows.map((cells, index) => ({ line: index + 1, cells })),
      columns,
      ({ line }, column) => ({ file: 'x', line, column }),
    ).map(({ place }) => `${place?.line}:${place?.column}`);

  it('finds the title of the table', () => expect(told(['Prevented'], ['Channel'])).toEqual(['1:0']));
  it('finds the heading of a group once', () => expect(told(['', 'Prevented'])).toEqual(['1:1']));
  it('leaves the groups of other columns alone', () =>
    expect(told(['', 'Arrived', '', 'Prevented'], ['', '', '', 'Prevented'])).toEqual([]));
  it('looks at the lowest rows only', () =>
    expect(told(['Prevented'], ['a'], ['b'], ['c'], ['d'], ['e'])).toEqual([]));
});
