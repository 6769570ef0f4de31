import { describe, expect, it } from 'vitest';
import { validateEntries } from '../../src/ingest/validateEntries.js';
import {
  type DocumentTable,
  readRows,
  type SplitTable,
  splitAtHeadings,
} from '../../src/reader/documentTable.js';

/** A table from rows of cells, the first on line 1; `hidden` are lines. */
function table(
  rows: readonly string[][],
  more: Pick<DocumentTable, 'hiddenColumns'> & { readonly hidden?: readonly number[] } = {},
): DocumentTable {
  const { hidden = [], ...rest } = more;
  return {
    ...rest,
    rows: rows.map((cells, index) => ({ line: index + 1, cells, isHidden: hidden.includes(index + 1) })),
    locate: ({ line }, column) => ({ file: 'x', line, ...(column !== undefined && { column: column + 1 }) }),
  };
}

async function read(document: DocumentTable) {
  const { entries, findings } = await validateEntries(
    readRows('x', document, splitAtHeadings(document) as SplitTable),
  );
  const arrivals = entries.figures.get('arrivals');
  return { arrivals, told: findings.map(({ place, message }) => `${place?.line}: ${message}`) };
}

const HEADINGS = ['Date', 'Arrivals', 'Boats'];
const DAYS = [
  ['2025-01-01', '50', '1'],
  ['2025-01-02', '60', '2'],
];

describe('rows above the headings', () => {
  it('may be titles, also such as begin with a date', async () => {
    const titles = [['Small boats'], ['2 January 2025'], ['', 'Table 1']];
    expect(await read(table([...titles, HEADINGS, ...DAYS]))).toEqual({ arrivals: [50, 60], told: [] });
  });

  it('are an error where they are days', async () => {
    const one = await read(table([['2025-01-03', '70', '2'], HEADINGS, ...DAYS]));
    expect(one.told).toEqual([
      '1: unexpected row for "2025-01-03" above the headings, expected all days below them: move them there, or give each table in a file of its own',
    ]);
    const weekly = [
      ['Week ending', 'Arrivals'],
      ['5 January 2025', '300'],
      ['12 January 2025', '200'],
    ];
    expect((await read(table([...weekly, HEADINGS, ...DAYS]))).told).toEqual([
      '2: unexpected 2 rows of days, lines 2 to 3, above the headings, expected all days below them: move them there, or give each table in a file of its own',
    ]);
  });
});

describe('hidden rows and columns', () => {
  it('count, with one warning', async () => {
    expect(await read(table([HEADINGS, ...DAYS], { hidden: [2, 3] }))).toEqual({
      arrivals: [50, 60],
      told: [
        '2: unexpected 2 hidden rows, expected all to be seen: they are read; remove what does not count',
      ],
    });
    expect(await read(table([HEADINGS, ...DAYS], { hiddenColumns: new Set([1]) }))).toEqual({
      arrivals: [50, 60],
      told: [
        '1: unexpected hidden column "Arrivals", expected all to be seen: it is read unless one that is seen says the same; remove what does not count',
      ],
    });
  });

  it('do not count where a column that is seen says the same', async () => {
    const old = [
      ['Date', 'Arrivals', 'Arrivals'],
      ['2025-01-01', '40', '50'],
    ];
    expect((await read(table(old, { hiddenColumns: new Set([1]) }))).arrivals).toEqual([50]);
  });

  it('are no matter where they are blank, or above the headings', async () => {
    const rows = [['Small boats'], HEADINGS, ...DAYS, ['', '']];
    expect((await read(table(rows, { hidden: [1, 5], hiddenColumns: new Set([7]) }))).told).toEqual([]);
  });
});
