import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/entry/index.js';
import { validateEntries } from '../../../src/ingest/validateEntries.js';
import { readOds } from '../../../src/readers/ods/readOds.js';
import { madeRow, madeSheet, madeWorkbook, madeZip } from '../../support/workbook.js';

const HEADINGS = madeRow([
  'Date',
  'Migrants arrived',
  'Boats arrived',
  'Boats arrived - involved in uncontrolled landings',
  'Notes',
]);
const DAY = madeRow([{ date: '2022-12-31' }, 44, 1, '-', '']);

async function read(bytes: Uint8Array) {
  return validateEntries(await readOds({ file: 'x.ods', bytes }));
}

async function told(bytes: Uint8Array) {
  return (await read(bytes)).findings.map(({ message }) => message);
}

describe('readOds', () => {
  it('finds the daily sheet by its headings, below titles and after other sheets', async () => {
    const cover = madeSheet('Cover', [madeRow(['Small boats'])]);
    const title = madeRow(['Table SB_01: daily arrivals']);
    const blank =
      '<table:table-row><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const second = madeRow([{ date: '2023-01-01' }, 1101, 18, 0, 'Revised']);
    const daily = madeSheet('SB_01', [title, blank, HEADINGS, DAY, second]);
    const { entries, findings } = await read(await madeWorkbook([cover, daily]));
    expect(findings).toEqual([]);
    expect(entries.figures.get('arrivals')).toEqual([44, 1101]);
    expect(entries.figures.get('uncontrolled-landings')).toEqual([Number.NaN, 0]);
    expect([...entries.notes]).toEqual([[1, 'Revised']]);
  });

  it('reads the stored value, not the text shown, a comment or a formula', async () => {
    const shown = {
      xml: '<table:table-cell office:value-type="float" office:value="1101"><text:p>1,101</text:p></table:table-cell>',
    };
    const commented = {
      xml: '<table:table-cell office:value-type="float" office:value="18" table:formula="of:=9*9"><office:annotation><text:p>99</text:p></office:annotation><text:p>18</text:p></table:table-cell>',
    };
    const daily = madeSheet('SB_01', [HEADINGS, madeRow([{ date: '2023-01-01' }, shown, commented, 0])]);
    const { entries } = await read(await madeWorkbook([daily]));
    expect([entries.figures.get('arrivals'), entries.figures.get('boats')]).toEqual([[1101], [18]]);
  });

  it('reports a bad cell with its sheet and cell', async () => {
    const daily = madeSheet('SB_01', [HEADINGS, DAY, madeRow([{ date: '2023-01-01' }, -5, 1, 0])]);
    const { findings } = await read(await madeWorkbook([daily]));
    expect(findings).toMatchObject([
      { rule: 'unreadable-count', place: { file: 'x.ods', sheet: 'SB_01', cell: 'B3' } },
    ]);
  });

  it('lets rules report their findings with sheet and cell', async () => {
    const daily = madeSheet('SB_01', [
      HEADINGS,
      madeRow([{ date: '2023-01-01' }, 5, 1, 0]),
      madeRow([{ date: '2023-01-03' }, 5, 1, 0]),
    ]);
    const { entries } = await read(await madeWorkbook([daily]));
    expect(placeOf(entries, 1)).toEqual({ file: 'x.ods', sheet: 'SB_01', cell: 'A3' });
  });

  it('refuses the error value of a failed formula', async () => {
    const failed = {
      xml: '<table:table-cell office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>',
    };
    expect(
      await told(
        await madeWorkbook([madeSheet('SB_01', [HEADINGS, madeRow([{ date: '2023-01-01' }, failed, 1, 0])])]),
      ),
    ).toEqual([expect.stringContaining('unexpected "#DIV/0!" for arrivals')]);
  });

  it('names the sheets found and the headings needed for a workbook without daily figures', async () => {
    const weekly = madeSheet('SB_02', [
      madeRow(['Week ending', 'Migrants arrived']),
      madeRow([{ date: '2023-01-01' }, 5]),
    ]);
    expect(await told(await madeWorkbook([weekly]))).toEqual([
      'unexpected workbook with the sheets "SB_02", expected one with the headings Date and Migrants arrived: use the daily sheet, SB_01',
    ]);
  });

  it.each([
    [
      'an XLSX',
      { 'xl/workbook.xml': '<x/>' },
      'unexpected Excel workbook (.xlsx), expected an OpenDocument workbook (.ods)',
    ],
    [
      'a ZIP of other things',
      { 'a.txt': 'x' },
      'unexpected ZIP archive, expected an OpenDocument workbook (.ods)',
    ],
    [
      'an entity bomb',
      { 'content.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' },
      'unexpected document type, expected plain XML',
    ],
    [
      'nesting without end',
      { 'content.xml': '<a>'.repeat(5000) },
      'unexpected nesting of more than 1000 elements',
    ],
  ])('refuses %s in a sentence', async (_, files, message) => {
    expect(await told(await madeZip(files))).toEqual([expect.stringContaining(message)]);
  });

  it('refuses a row or cell that is repeated without end', async () => {
    const row = madeRow([{ date: '2023-01-01' }, 5, 1, 0], ' table:number-rows-repeated="1048576"');
    expect(await told(await madeWorkbook([madeSheet('SB_01', [HEADINGS, row])]))).toEqual([
      expect.stringContaining('unexpected row repeated 1048576 times'),
    ]);
    const cell = {
      xml: '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2147483647"/>',
    };
    expect(
      await told(
        await madeWorkbook([madeSheet('SB_01', [HEADINGS, madeRow([{ date: '2023-01-01' }, cell])])]),
      ),
    ).toEqual(['unexpected 2147483648 cells, expected 5 as in the headings']);
  });

  it('refuses a workbook that is cut off or damaged', async () => {
    const whole = await madeWorkbook([madeSheet('SB_01', [HEADINGS, DAY])]);
    const damaged = Uint8Array.from(whole);
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    for (const bytes of [whole.slice(0, 400), damaged]) {
      expect(await told(bytes)).toEqual([
        'the workbook is damaged or cut off: it cannot be unpacked; fetch it again',
      ]);
    }
  });

  it('refuses a workbook with a file name that leads out of it', async () => {
    const bytes = await madeWorkbook([madeSheet('SB_01', [HEADINGS, DAY])], { '../../outside.txt': 'x' });
    expect(await told(bytes)).toEqual([
      expect.stringContaining('unexpected file name that leads out of the workbook'),
    ]);
  });
});

describe('text between the cells of a sheet', () => {
  it('is refused: it is what is left of a damaged tag', async () => {
    const damaged = madeRow([
      { date: '2023-01-01' },
      { xml: '<table:table-cell>office:value="44"></table:table-cell>' },
      1,
    ]);
    expect(await told(await madeWorkbook([madeSheet('SB_01', [HEADINGS, DAY, damaged])]))).toEqual([
      expect.stringContaining('between the cells of a sheet, expected it in cells: the workbook is damaged'),
    ]);
  });
});

describe('a cell of an unknown type', () => {
  it('is refused where it stores one number and shows another', async () => {
    const cell = {
      xml: '<table:table-cell office:value-type="loat" office:value="120"><text:p>210</text:p></table:table-cell>',
    };
    const daily = madeSheet('SB_01', [HEADINGS, madeRow([{ date: '2023-01-01' }, cell, 3])]);
    expect(await told(await madeWorkbook([daily]))).toEqual([
      expect.stringContaining('unexpected "120 shown as 210" for arrivals'),
    ]);
  });
});
