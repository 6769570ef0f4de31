import { describe, expect, it } from 'vitest';
import { checkColumns, type SeriesChoice, toColumn, withSeriesColumn } from '../../src/table/index.js';
import { table } from '../support/table.js';

/** `severity rule cell: message`, one for each finding. */
function told(headings: string, choice: SeriesChoice = {}): string[] {
  const each = headings.split(',');
  const columns = withSeriesColumn(
    each.map((heading) => toColumn(heading)),
    choice,
  );
  return checkColumns(table(each, [], { columns }), choice).map(
    ({ severity, rule, place, message }) => `${severity} ${rule} ${place?.cell}: ${message}`,
  );
}

describe('checkColumns', () => {
  it('accepts days and arrivals, in any order and among other columns', () => {
    expect(told('arrivals,date')).toEqual([]);
    expect(told('date,arrivals,boats,uncontrolled landings,notes,weather,route')).toEqual([]);
  });

  it('names a column without a heading by its number, and each of several', () => {
    expect(told('date,,arrivals,')).toEqual([
      'warning unnamed-column B1: column 2 of the table has no heading and is left out',
      'warning unnamed-column D1: column 4 of the table has no heading and is left out',
    ]);
  });

  it('leaves out a column of a computed measure', () => {
    expect(told('date,arrivals,People per boat')).toEqual([
      'warning computed-column C1: the column "People per boat" is left out: people-per-boat is worked out from other columns',
    ]);
  });

  it('keeps a column with the names of series, even with the name of a computed measure', () => {
    expect(told('date,arrivals,People per boat', { series: 'people per boat' })).toEqual([]);
  });

  it('leaves out a column whose name reduces to that of a known measure', () => {
    expect(told('date,arrivals,boats,Boats (?)')).toEqual([
      'warning alike-column D1: the column "Boats (?)" is left out: its name comes down to boats, expected it to be told apart; rename it',
    ]);
  });

  it('tells a column of arrivals that may count more than one of those in small boats', () => {
    expect(told('date,arrivals,boats,Small boat arrivals')).toEqual([
      'warning alike-column D1: the column "Small boat arrivals" is read as a measure of its own, and "arrivals" as the arrivals: rename that one if it counts more than small boats',
    ]);
    expect(told('date,arrivals,boats,Small boats intercepted')).toEqual([]);
  });

  it('refuses a second column of one role', () => {
    expect(told('date,arrivals,Migrants arrived')).toEqual([
      'error duplicate-column C1: unexpected second column for arrivals, "Migrants arrived", expected one: column 2 is "arrivals"; remove or rename one of them',
    ]);
  });

  it('refuses a second column of one name, whatever its case and signs', () => {
    expect(told('Lost,date,arrivals,LOST!')).toEqual([
      'error duplicate-column D1: unexpected second column for "LOST!", "LOST!", expected one: column 1 is "Lost"; remove or rename one of them',
    ]);
    expect(told('date,arrivals,%,%')).toEqual([
      'error duplicate-column D1: unexpected second column for "%", "%", expected one: column 3 is "%"; remove or rename one of them',
    ]);
    expect(told('date,arrivals,%,$')).toEqual([]);
  });

  it('refuses a second column with names of series, with the option that selects one', () => {
    expect(told('date,route,arrivals,port')).toEqual([
      'error duplicate-column D1: unexpected second column for series, "port", expected one: column 2 is "route"; name the one that counts by --series',
    ]);
  });

  it('lists the first eight columns if one is missing', () => {
    expect(told('day of,boats')).toEqual([
      'error missing-column A1: no column for date among "day of", "boats": name one "date"',
      'error missing-column A1: no column for arrivals among "day of", "boats": name one "arrivals"',
    ]);
    expect(told('date,a,b,c,d,e,f,g,h')).toEqual([
      'error missing-column A1: no column for arrivals among "date", "a", "b", "c", "d", "e", "f", "g": name one "arrivals"',
    ]);
  });

  it('lists them if the column with the names of series is missing', () => {
    expect(told('date,arrivals,area', { series: 'aera' })).toEqual([
      'error missing-column A1: no column "aera" that tells series apart among "date", "arrivals", "area": name one of them by --series',
    ]);
  });

  it.each([
    ['of different names', (index: number) => `c${index}`, 0],
    ['of one name', () => 'lost', 1_001],
    ['without a name', () => '', 1_001],
    ['of boats, misspelt', (index: number) => `oats${index}`, 10],
  ])(
    'takes no longer than it should for 50,000 columns %s, and keeps 1,000 findings of a kind',
    (_, name, count) => {
      const names = Array.from({ length: 50_000 }, (_, index) => name(index));
      expect(told(`date,arrivals,${names.join(',')}`)).toHaveLength(count);
    },
    5000,
  );
});
