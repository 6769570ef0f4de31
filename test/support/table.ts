import { type Publication, toColumn, withSeriesColumn } from '../../src/table/index.js';

/** Makes a table as in a sheet: headings in row 1, the other rows below; a row may end before the last column. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  rest: Partial<Publication> = {},
): Publication {
  const columns = headings.map((heading) => toColumn(heading));
  return {
    file: 'x.xlsx',
    headings: { line: 1, cells: headings },
    columns: withSeriesColumn(columns, {}),
    rows: [rows.map((cells, index) => ({ line: index + 2, cells }))],
    findings: [],
    locate: ({ line }, column = 0) => ({ file: 'x.xlsx', cell: `${'ABCDEFGH'[column]}${line}` }),
    ...rest,
  };
}
