import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/entry/readRow.js';
import { day } from '../support/figures.js';

const COLUMN_OF = new Map(
  ['date', 'arrivals', 'boats', 'uncontrolled-landings'].map((role, index) => [role, index]),
);

function gated(...cells: string[]) {
  return readRow({ line: 2, cells }, COLUMN_OF);
}

describe('readRow', () => {
  it('parses a row into a day and counts', () => {
    expect(gated('2 January 2025', '1,305', '[x]', '3 [r]')).toEqual({
      raw: { line: 2, cells: ['2 January 2025', '1,305', '[x]', '3 [r]'] },
      day: day('2025-01-02'),
      gated: {
        entry: {
          date: day('2025-01-02'),
          arrivals: { value: 1305, marks: [] },
          boats: { value: null, marks: [] },
          'uncontrolled-landings': { value: 3, marks: ['r'] },
        },
      },
    });
  });

  it('parses counts only of columns that exist', () => {
    const { gated: read } = readRow(
      { line: 2, cells: ['5', '2025-01-02', '7'] },
      new Map([
        ['arrivals', 0],
        ['date', 1],
      ]),
    );
    expect(read).toEqual({ entry: { date: day('2025-01-02'), arrivals: { value: 5, marks: [] } } });
  });

  it('reports cells that are not a date or count, and keeps a readable day', () => {
    const count = 'a whole number from 0, or an empty cell where there is no figure';
    expect(gated('2025-01-02', '-5', '1.5', '').day).toBe(day('2025-01-02'));
    expect(gated('2025-01-02', '-5', '1.5', '').gated).toEqual({
      problems: [
        { role: 'arrivals', problem: 'it is negative', expected: count },
        { role: 'boats', problem: 'it has a decimal point', expected: count },
      ],
    });
    expect(gated('', '5', '1', '')).toMatchObject({
      day: null,
      gated: {
        problems: [
          {
            role: 'date',
            problem: 'it is empty',
            expected: 'a date such as 2025-04-14, 14 April 2025 or 14/04/2025',
          },
        ],
      },
    });
  });

  it('expects text if a row ends too early', () => {
    expect(gated().day).toBeNull();
    expect(gated('2025-01-02').gated).toMatchObject({ problems: [{ role: 'arrivals', expected: 'text' }] });
  });
});
