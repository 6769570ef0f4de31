import { describe, expect, it } from 'vitest';
import { inputOf, piecesOf } from '../../../src/reader/input.js';
import { readCsv } from '../../../src/readers/csv.js';
import type { SeriesKind } from '../../../src/table/index.js';
import { bytes } from '../../support/figures.js';

/** What is told of a text that has no headings of the kind. */
async function told(text: string, kind: SeriesKind = 'daily'): Promise<string[]> {
  const { findings } = await readCsv(inputOf('x.csv', piecesOf(bytes(text)), { kind }));
  return findings.map(({ place, message }) => `${place?.line}: ${message}`);
}

describe('a text without headings of days', () => {
  it.each([
    [
      'days as columns',
      'measure,2025-01-01,2025-01-02,2025-01-03\narrivals,1,2,3\n',
      /^1: .*days as columns.*transpose/,
    ],
    ['years as columns', 'date,2024,2025\n01-01,1,2\n', /^1: .*years as columns/],
    ['a date in parts', 'year,month,day,arrivals\n2025,1,1,5\n', /^1: .*three columns \(year, month, day\)/],
    ['the long form', 'Title\ndate,measure,value\n2025-01-01,arrivals,5\n', /^2: .*long form.*pivot/],
    ['pipes', 'date|arrivals|boats\n2025-01-01|5|1\n', /^1: .*separated by "\|"/],
    ['wrapped lines', '"date,arrivals,boats"\n"2025-01-01,5,1"\n', /^1: .*whole lines in quotation marks/],
    [
      'weeks by their first day',
      'week commencing,arrivals\n2025-01-06,5\n',
      /^1: .*weekly figures \(a column "week commencing"\)/,
    ],
  ])('is named as what it is: %s', async (_, text, message) => {
    expect(await told(text)).toEqual([expect.stringMatching(message)]);
  });

  it('is named as what it is where weekly figures are read', async () => {
    expect(await told('date,arrivals\n2025-01-05,5\n', 'weekly')).toEqual([
      expect.stringMatching(/^1: unexpected daily figures \(a column "date"\)/),
    ]);
    expect(await told('week commencing,arrivals\n2025-01-06,5\n', 'weekly')).toEqual([
      expect.stringMatching(/^1: .*expected weeks by their last day: name it "Week ending"/),
    ]);
  });
});

describe('rows above the headings', () => {
  it('are refused where they are days, whatever separates their cells', async () => {
    const table = 'date,arrivals,boats\n2025-01-01,5,1\n';
    expect(await told(`2025-01-03,50,1\n${table}`)).toEqual([
      expect.stringMatching(/^1: unexpected row for "2025-01-03"/),
    ]);
    expect(await told(`2025-01-03;50;1\n${table}`)).toEqual([
      expect.stringMatching(/^1: unexpected row for "2025-01-03"/),
    ]);
    expect(await told(`Week ending,arrivals\n05/01/2025,70\n12/01/2025,80\n\n${table}`)).toEqual([
      expect.stringMatching(/^2: unexpected 2 rows of days, lines 2 to 3,/),
    ]);
  });

  it('may be titles that begin with a date', async () => {
    expect(await told('21 August 2026\nSmall boats,2026\ndate,arrivals,boats\n2025-01-01,5,1\n')).toEqual([]);
  });
});
