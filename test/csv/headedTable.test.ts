import { describe, expect, it } from 'vitest';
import { fieldPlace, headedTable } from '../../src/csv/headedTable.js';

const hasText = (names: readonly string[]) => names.includes('text');

describe('headedTable', () => {
  it.each([',', ';', '\t'])('finds headings and rows below blank lines: %j', (delimiter) => {
    const table = headedTable(`\n ID ${delimiter}Text\n\n1${delimiter}"a\nb"\n\n2\n`, hasText);
    expect(table).toMatchObject({ delimiter, names: ['id', 'text'], line: 2, unclosedQuote: null });
    expect(table?.rows.map(({ record, parsed }) => [record.line, parsed])).toEqual([
      [4, { cells: ['1', 'a\nb'] }],
      [7, { cells: ['2'] }],
    ]);
  });

  it('gives null for other headings, and for nothing', () => {
    expect([headedTable('id,claim\n', hasText), headedTable('', hasText)]).toEqual([null, null]);
  });

  it('gives the line of a mark that is never closed, and no rows', () => {
    expect(headedTable('text\na\n"b\n', hasText)).toMatchObject({ unclosedQuote: 3, rows: [] });
  });

  it('knows the place of a field, and of none only the line', () => {
    const record = { line: 4, text: '"a\nb",c' };
    expect([fieldPlace(record, ',', 1), fieldPlace(record, ',', -1)]).toEqual([
      { line: 5, column: 4 },
      { line: 4 },
    ]);
  });
});
