import { describe, expect, it } from 'vitest';
import { bar, layOut } from '../../../src/renderers/text/layOut.js';
import type { Table } from '../../../src/report/index.js';
import { wrap } from '../../../src/text/index.js';
import { STYLE } from '../../support/report.js';

const TABLE: Table = {
  titled: false,
  columns: [
    { key: 'name', title: 'Name', audience: 'all' },
    { key: 'hidden', title: 'Hidden', audience: 'machine' },
    { key: 'total', title: 'Total', unit: 'people', audience: 'all' },
  ],
  rows: [
    { cells: { name: 'a', hidden: 1, total: 8183 }, emphasis: true },
    { cells: { name: 'long', hidden: 2, total: 7 }, incomplete: ['total'] },
    { cells: { name: 'none', hidden: 3 } },
    { cells: { name: 'un', hidden: 3, total: null } },
  ],
};

const lay = (table: Table, width: number) => layOut(table, { ...STYLE, width }, '').map(({ line }) => line);

describe('layOut', () => {
  it('aligns figures beside their marks, and leaves out columns for machines', () => {
    expect(lay(TABLE, 80)).toEqual(['a      8,183', 'long       7*', 'none', 'un         –']);
  });

  it('moves columns closer together if the width is small', () => {
    expect(lay(TABLE, 11)[1]).toBe('long     7*');
  });

  it('wraps a last cell of words below its first line', () => {
    const facts: Table = {
      titled: false,
      columns: [
        { key: 'what', title: 'What', audience: 'all' },
        { key: 'fact', title: 'Fact', audience: 'all' },
      ],
      rows: [{ cells: { what: 'Rank', fact: 'one of many words in a row' } }],
    };
    expect(lay(facts, 20)).toEqual(['Rank one of many', '     words in a row']);
  });

  it('puts cells without room below the first of their row, further in, and no line where they are empty', () => {
    expect(lay(TABLE, 10)).toEqual(['a', '    8,183', 'long', '        7*', 'none', 'un', '        –']);
  });

  it('keeps a word whole that has room only below the first cell', () => {
    const places: Table = {
      titled: true,
      columns: [
        { key: 'what', title: 'What', audience: 'all' },
        { key: 'where', title: 'Where', audience: 'all' },
      ],
      rows: [{ cells: { what: 'Kept in the folder', where: '/data/crossings/2026' } }],
    };
    expect(lay(places, 30)).toEqual(['What', '    Where', 'Kept in the folder', '    /data/crossings/2026']);
    expect(lay(places, 20)).toEqual(lay(places, 30));
  });

  it('lays out 200,000 rows', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => ({ cells: { name: 'x', total: index } }));
    expect(lay({ ...TABLE, rows }, 80)).toHaveLength(200_000);
  });

  it('has titles if the table needs them', () => {
    expect(lay({ ...TABLE, titled: true }, 80)[0]).toBe('Name    Total');
  });
});

describe('wrap', () => {
  it.each([
    ['a bc def', 4, ['a bc', 'def']],
    ['a bc def', 80, ['a bc def']],
    ['abcdefgh i', 4, ['abcdefgh', 'i']],
    ['', 4, ['']],
  ])('wraps %j into lines of %i characters', (text, width, lines) =>
    expect(wrap(text, width)).toEqual(lines),
  );

  it('indents every line', () => expect(wrap('a b', 3, '  ')).toEqual(['  a', '  b']));
});

it.each([
  [1, 4, true, '████'],
  [0.5, 4, true, '██'],
  [1 / 16, 4, true, '▎'],
  [0.001, 4, true, '▏'],
  [0, 4, true, ''],
  [Number.NaN, 4, true, ''],
  [0.5, 4, false, '##'],
  [0.001, 4, false, '#'],
])('draws %d of %i characters, unicode %s, as %j', (share, width, unicode, drawn) =>
  expect(bar(share, width, unicode)).toBe(drawn),
);
