import { describe, expect, it } from 'vitest';
import { columnView, NO_ENTRIES, validateEntries } from '../../src/entry/index.js';
import { readRow } from '../../src/entry/readRow.js';
import { openSeriesIngest } from '../../src/entry/seriesIngest.js';
import { day, read } from '../support/figures.js';
import { table } from '../support/table.js';

const HEAD = 'date,route,arrivals,boats';
const csv = (...lines: string[]) => `${[HEAD, ...lines].join('\n')}\n`;

describe.each([
  ['as plain rows', true],
  ['through the gate', false],
])('rows of several series, read %s', (_, fastLane) => {
  it('are limited to the selected names, with or without blanks around them', async () => {
    const text = csv('2025-01-01,A,5,1', '2025-01-01,B,7,1', '2025-01-02,A,6,1');
    const { entries, series, findings } = await read(text, 'x.csv', { only: [' A '], fastLane });
    expect([entries.figures.get('arrivals'), series?.names, findings]).toEqual([[5, 6], ['A', 'B'], []]);
  });

  it('are counted even if no series is selected, so that the input does not lack days', async () => {
    const text = csv('2025-01-01,A,5,1', '2025-01-01,B,7,1');
    const { entries, series, findings } = await read(text, 'x.csv', { only: ['C'], fastLane });
    expect([entries.days, series?.names, series?.byName.size, findings]).toEqual([[], ['A', 'B'], 0, []]);
  });

  it('are counted together with skipped ones', async () => {
    const text = csv('2025-01-01,A,5,1', '2025-01-01,B,7,1');
    expect((await read(text, 'x.csv', { only: ['B'], fastLane })).findings).toEqual([]);
  });

  it('name the series in the order in which rows can be read', async () => {
    const lines = [
      '2025-01-01,C,1,1',
      // Not as many cells as there are columns: the name is met, but the row is none.
      '2025-01-01,B,5',
      '2025-01-01,A,2,1',
      '2025-01-01,B,3,1',
      '2025-01-02,C,4,1',
    ];
    const { series, findings } = await read(csv(...lines), 'x.csv', { fastLane });
    expect([series?.names, [...(series?.byName.keys() ?? [])]]).toEqual([
      ['C', 'A', 'B'],
      ['C', 'A', 'B'],
    ]);
    expect(findings.map(({ rule, place }) => [rule, place?.line])).toEqual([['ragged-row', 3]]);
  });

  it('are not copied if none of their columns is dropped', async () => {
    const text = csv('2025-01-01,A,5,1', '2025-01-01,B,7,1');
    const { series } = await read(text, 'x.csv', { fastLane });
    expect(columnView(series?.byName.get('A') ?? NO_ENTRIES).days).toEqual(Int32Array.of(day('2025-01-01')));
  });

  it('keep the heading of their column as it stands', async () => {
    const { series } = await read('date,Region,arrivals\n2025-01-01,A,5\n', 'x.csv', { fastLane });
    expect(series?.column).toBe('Region');
  });
});

describe('several series in a sheet', () => {
  it('report a row that ends before the name', async () => {
    const { series, findings } = await validateEntries(
      table(
        ['date', 'arrivals', 'route'],
        [
          ['2025-01-01', '5', 'A'],
          ['2025-01-02', '6'],
        ],
      ),
    );
    expect([series?.names, findings]).toEqual([
      ['A'],
      [
        {
          rule: 'missing-series',
          severity: 'error',
          message: 'unexpected empty cell for route, expected the name of a series in every row',
          place: { file: 'x.xlsx', cell: 'C3' },
        },
      ],
    ]);
  });

  it('count all rows, including skipped ones and those without a name', () => {
    const headings = ['date', 'route', 'arrivals'];
    const rows = ['A', 'B', '', 'A', 'A'].map((name, index) => ({
      line: index + 2,
      cells: [`2025-01-0${index + 1}`, name, '5'],
    }));
    const intake = openSeriesIngest(table(headings, []), 1, { only: ['A'] });
    for (const row of rows) if (intake.wants(row)) intake.take(readRow(row, intake.columnOf));
    expect(intake.end()).toBe(5);
  });

  it('report a row without a name once', async () => {
    const { findings } = await validateEntries(
      table(['date', 'arrivals', 'route'], [['2025-01-01', '5', ' ']]),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['missing-series']);
  });
});
