import { describe, expect, it } from 'vitest';
import { otherTable } from '../../src/reader/otherTables.js';
import { readOds } from '../../src/readers/ods/readOds.js';
import { readPage } from '../../src/readers/page/readPage.js';
import { bytes } from '../support/figures.js';
import { madeRow, madeSheet, madeWorkbook } from '../support/workbook.js';

const WIDE = ['measure', '1 January 2025', '2 January 2025', '3 January 2025'];
const TOLD =
  'unexpected table with days as columns, expected a row for each day: turn rows into columns (transpose it)';

describe('a table in another arrangement', () => {
  it('is known by the first row that shows it', () => {
    const rows = [['Small boats'], WIDE, ['arrivals', '1', '2', '3']];
    expect(otherTable(rows.map((cells, index) => ({ line: index + 1, cells })))).toEqual({
      line: 2,
      message: TOLD,
    });
    expect(otherTable([{ line: 1, cells: ['date', 'arrivals', 'boats'] }])).toBeNull();
  });

  it('is named in a workbook and on a page, where it is the only one', async () => {
    const sheet = (name: string) => madeSheet(name, [madeRow(WIDE), madeRow(['arrivals', 1, 2, 3])]);
    const told = async (...names: string[]) =>
      (await readOds({ file: 'x.ods', bytes: await madeWorkbook(names.map(sheet)) })).findings.map(
        ({ message }) => message,
      );
    expect(await told('Days')).toEqual([TOLD]);
    expect(await told('Days', 'Weeks')).toEqual([
      expect.stringContaining('workbook with the sheets "Days", "Weeks"'),
    ]);
    const table = `<table><tr>${WIDE.map((cell) => `<th>${cell}</th>`).join('')}</tr></table>`;
    const page = await readPage({ file: 'x.html', bytes: bytes(`<!doctype html>\n${table}`) });
    expect(page.findings.map(({ message }) => message)).toEqual([TOLD]);
  });
});
