import { describe, expect, it } from 'vitest';
import { canonicalSeriesHeading, toColumn, withSeriesColumn } from '../../src/entry/index.js';

const COLUMNS = ['date', 'Port', 'arrivals', 'notes', 'Crossing point'].map((heading) => toColumn(heading));

function seriesHeadings(series?: string): readonly string[] {
  return withSeriesColumn(COLUMNS, { series })
    .filter(({ role }) => role === 'series')
    .map(({ heading }) => heading);
}

describe('the column that tells series apart', () => {
  it('is one with a usual heading where none is named', () => expect(seriesHeadings()).toEqual(['Port']));

  it('is the one that is named, in any case', () => {
    expect(seriesHeadings('crossing_POINT')).toEqual(['Crossing point']);
  });

  it('may be that of the notes', () => expect(seriesHeadings('Notes')).toEqual(['notes']));

  it('is none with another role', () => {
    expect(withSeriesColumn(COLUMNS, { series: 'date' })).toEqual(COLUMNS);
    expect(withSeriesColumn(COLUMNS, { series: 'arrivals' })).toEqual(COLUMNS);
  });
});

it('is written with its own heading where that is a usual one, and else as series', () => {
  expect(['#ROUTE', 'Region', 'Crossing point'].map(canonicalSeriesHeading)).toEqual([
    'route',
    'region',
    'series',
  ]);
});
