import { describe, expect, it } from 'vitest';
import { canonicalSeriesHeading, toColumn, withSeriesColumn } from '../../src/table/index.js';

const COLUMNS = ['date', 'Port', 'arrivals', 'notes', 'Crossing point'].map((heading) => toColumn(heading));

function seriesHeadings(series?: string): readonly string[] {
  return withSeriesColumn(COLUMNS, { series })
    .filter(({ role }) => role === 'series')
    .map(({ heading }) => heading);
}

describe('the column with the names of series', () => {
  it('has a usual heading if none is named', () => expect(seriesHeadings()).toEqual(['Port']));

  it('has the heading that is named, in any case', () => {
    expect(seriesHeadings('crossing_POINT')).toEqual(['Crossing point']);
  });

  it('may be the column of notes', () => expect(seriesHeadings('Notes')).toEqual(['notes']));

  it('is never a column with another role', () => {
    expect(withSeriesColumn(COLUMNS, { series: 'date' })).toEqual(COLUMNS);
    expect(withSeriesColumn(COLUMNS, { series: 'arrivals' })).toEqual(COLUMNS);
  });
});

it('is written with its own heading if that is a usual one, else as series', () => {
  expect(['#ROUTE', 'Region', 'Crossing point'].map(canonicalSeriesHeading)).toEqual([
    'route',
    'region',
    'series',
  ]);
});
