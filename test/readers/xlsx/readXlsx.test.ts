import { describe, expect, it } from 'vitest';
import { validateEntries } from '../../../src/ingest/validateEntries.js';
import { ods } from '../../../src/readers/ods.js';
import { readXlsx } from '../../../src/readers/xlsx/readXlsx.js';
import { xlsx } from '../../../src/readers/xlsx.js';
import { excelRow, type MadeExcelCell, madeExcelWorkbook, serialOf } from '../../support/excelWorkbook.js';
import { madeRow, madeSheet, madeWorkbook, madeZip } from '../../support/workbook.js';

const HEADINGS = excelRow(['Date', 'Arrivals', 'Boats', 'Notes']);
const day = (date: string, arrivals: MadeExcelCell, boats: MadeExcelCell = 1, notes = '') =>
  excelRow([{ date }, arrivals, boats, notes]);
const DAYS = [day('2025-01-01', 50), day('2025-01-02', 60)];

/** Reads a workbook: its arrivals, and what is found with the cell. */
async function read(made: Promise<Uint8Array>) {
  const bytes = await made;
  expect(xlsx.recognises(bytes)).toBe(true);
  const { entries, findings } = await validateEntries(await readXlsx({ file: 'x.xlsx', bytes }));
  return {
    arrivals: entries.figures.get('arrivals'),
    told: findings.map(
      ({ rule, place, message }) => `${rule} ${place?.sheet ?? ''} ${place?.cell ?? ''}: ${message}`,
    ),
  };
}

type Parts = Parameters<typeof madeExcelWorkbook>[1];

/** Reads a sheet of days below the headings, with what stands before and after its rows. */
const readDays = (rows: readonly string[], parts: Parts = {}, around = {}) =>
  read(madeExcelWorkbook([{ name: 'SB_01', rows: [HEADINGS, ...rows], ...around }], parts));
const readCell = (xml: string, parts: Parts = {}) => readDays([day('2025-01-01', { xml })], parts);

const missing = (cell: string) =>
  `missing-value SB_01 ${cell}: unexpected empty cell for arrivals, expected a figure: the day is counted as missing, not as 0`;

describe('readXlsx', () => {
  it('finds the sheet of days by its headings, below titles and beside other sheets', async () => {
    const rows = [excelRow(['Small boats']), '<row r="5"/>', HEADINGS, ...DAYS];
    const made = madeExcelWorkbook([
      { name: 'Cover', rows: [excelRow(['Notes'])] },
      { name: 'SB_01', rows },
      { name: 'SB_02', rows: [excelRow(['Week ending', 'Arrivals'])] },
      { name: 'Old', rows: [HEADINGS, day('2025-01-01', 4)], state: 'veryHidden' },
    ]);
    expect(await read(made)).toEqual({ arrivals: [50, 60], told: [] });
  });

  it('refuses two sheets of days, and reads a hidden one where there is no other', async () => {
    const rows = [HEADINGS, ...DAYS];
    const two = madeExcelWorkbook([
      { name: '2024', rows },
      { name: '2025', rows },
    ]);
    expect((await read(two)).told).toEqual([
      expect.stringContaining(
        'second-table 2025 A1: unexpected daily figures in 2 sheets, "2024", "2025", expected one',
      ),
    ]);
    expect(await read(madeExcelWorkbook([{ name: 'SB_01', rows, state: 'hidden' }]))).toEqual({
      arrivals: [50, 60],
      told: [expect.stringContaining('hidden-cells SB_01 A1: unexpected hidden sheet "SB_01"')],
    });
  });

  it('gives the date on which the workbook was last saved', async () => {
    const core =
      '<cp:coreProperties><dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:modified>2026-08-21T10:00:00Z</dcterms:modified></cp:coreProperties>';
    const sheets = [{ name: 'SB_01', rows: [HEADINGS, ...DAYS] }];
    const bytes = await madeExcelWorkbook(sheets, { others: { 'docProps/core.xml': core } });
    expect((await readXlsx({ file: 'x.xlsx', bytes })).edition).toBe('2026-08-21');
  });

  it('takes places from names of rows and cells, and counts where they have none', async () => {
    const rows = [
      '<row r="2"><c r="B2" t="inlineStr"><is><t>Date</t></is></c><c r="D2" t="inlineStr"><is><t>Arrivals</t></is></c></row>',
      `<row r="7"><c r="B7" s="1"><v>${serialOf('2025-01-01')}</v></c><c/><c><v>-5</v></c></row>`,
    ];
    const { told } = await read(madeExcelWorkbook([{ name: 'SB_01', rows }]));
    expect(told.at(-1)).toContain('unreadable-count SB_01 D7: unexpected "-5" for arrivals');
  });

  it('reads names with a prefix, and no extensions', async () => {
    const row = (cells: string) => `<x:row>${cells}</x:row>`;
    const text = (words: string) => `<x:c t="inlineStr"><x:is><x:t>${words}</x:t></x:is></x:c>`;
    const cells = `<x:c s="1"><x:v>${serialOf('2025-01-01')}</x:v></x:c><x:c><x:v>50</x:v></x:c>`;
    const xml = `<x:worksheet><x:sheetData>${row(text('Date') + text('Arrivals'))}${row(cells)}</x:sheetData><x:extLst><x:ext><x:row><x:c><x:v>9</x:v></x:c></x:row></x:ext></x:extLst></x:worksheet>`;
    const made = madeExcelWorkbook([{ name: 'SB_01', rows: [] }], {
      others: { 'xl/worksheets/sheet1.xml': xml },
    });
    expect(await read(made)).toEqual({ arrivals: [50], told: [] });
  });

  it('reads texts that cells share, as they are seen', async () => {
    const texts = [
      '<si><t>Date</t></si>',
      '<si><t>Migrants_x000D_\narrived</t><rPh sb="0" eb="1"><t>x</t></rPh></si>',
      '<si><r><t>6</t></r><r><rPr><strike/></rPr><t>9</t></r><r><rPr><strike val="0"/></rPr><t>1</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si>',
    ];
    const rows = [
      excelRow([{ xml: '<c t="s"><v>0</v></c>' }, { xml: '<c t="s"><v>1</v></c>' }]),
      excelRow([{ date: '2025-01-01' }, { xml: '<c t="s"><v>2</v></c>' }]),
    ];
    const others = { 'xl/sharedStrings.xml': `<sst>${texts.join('')}</sst>` };
    expect(await read(madeExcelWorkbook([{ name: 'SB_01', rows }], { others }))).toEqual({
      arrivals: [61],
      told: [
        'footnote-mark SB_01 B2: unexpected footnote mark beside a figure, expected the figure alone: the mark is left out',
      ],
    });
  });

  it('reads no cell that is struck out', async () => {
    expect(await readCell('<c s="2"><v>50</v></c>')).toEqual({
      arrivals: [Number.NaN],
      told: [missing('B2')],
    });
    const own = '<c s="2" t="inlineStr"><is><r><t>50</t></r><r><rPr><b/></rPr><t>61</t></r></is></c>';
    expect(await readCell(own)).toEqual({ arrivals: [61], told: [] });
  });

  it.each([
    ['61.0', 61],
    ['1.305E3', 1305],
    [' 0 ', 0],
  ])('reads a whole number in any notation: %j', async (value, arrivals) => {
    expect(await readCell(`<c><v>${value}</v></c>`)).toEqual({ arrivals: [arrivals], told: [] });
    expect(await readCell(`<c s="5"><f>A1+1</f><v>${value}</v></c>`)).toEqual({
      arrivals: [arrivals],
      told: [],
    });
  });

  it.each([
    ['61.5', '<c><v>61.5</v></c>'],
    ['#REF!', '<c t="e"><f>X1</f><v>#REF!</v></c>'],
    ['TRUE', '<c t="b"><v>1</v></c>'],
    ['61%', '<c s="4"><v>0.61</v></c>'],
    ['45 shown with more digits or a unit', '<c s="6"><v>45</v></c>'],
    ['2025-01-01', `<c s="1"><v>${serialOf('2025-01-01')}</v></c>`],
    ['formula not computed: =SUM(B4:B9)', '<c><f>SUM(B4:B9)</f></c>'],
    ['formula not computed: =B4', '<c><f>B4</f><v></v></c>'],
    ['formula not computed: (as above)', '<c t="str"><f t="shared" si="0"/></c>'],
  ])('refuses what is no number: %s', async (text, xml) => {
    const { arrivals, told } = await readCell(xml);
    expect(arrivals).toEqual([]);
    expect(told).toEqual([
      expect.stringContaining(`unreadable-count SB_01 B2: unexpected "${text}" for arrivals`),
    ]);
  });

  it('takes no result of a formula that the program did not compute', async () => {
    const cell = '<c><f>SUM(B4:B9)</f><v>0</v></c>';
    expect(await readCell(cell)).toEqual({ arrivals: [0], told: [] });
    expect((await readCell(cell, { properties: '<calcPr fullCalcOnLoad="1"/>' })).told).toEqual([
      expect.stringContaining('unexpected "formula not computed: =SUM(B4:B9)" for arrivals'),
    ]);
    expect(await readCell('<c t="str"><f>IF(A1,"")</f><v></v></c>')).toEqual({
      arrivals: [Number.NaN],
      told: [missing('B2')],
    });
  });
});

describe('dates of an Excel workbook', () => {
  const dated = async (cell: string, properties = '') => {
    const rows = [HEADINGS, excelRow([{ xml: cell }, 50, 1])];
    const bytes = await madeExcelWorkbook([{ name: 'SB_01', rows }], { properties });
    const { entries, findings } = await validateEntries(await readXlsx({ file: 'x.xlsx', bytes }));
    return findings.map(({ message }) => message)[0] ?? entries.days[0];
  };
  const DAY = Date.parse('2025-01-01') / 86_400_000;

  it.each([
    ['a serial number', '<c s="1"><v>45658</v></c>'],
    ['in a notation of its own', '<c s="3"><v>45658.0</v></c>'],
    ['with the dust of a computation', '<c s="1"><v>45658.0000000001</v></c>'],
    ['in ISO', '<c t="d"><v>2025-01-01T00:00:00</v></c>'],
    ['as text', '<c t="str"><v>1 January 2025</v></c>'],
  ])('are read: %s', async (_, cell) => {
    expect(await dated(cell)).toBe(DAY);
  });

  it('may be counted from 1904', async () => {
    expect(await dated('<c s="1"><v>44196</v></c>', '<workbookPr date1904="1"/>')).toBe(DAY);
  });

  it.each([
    ['a time of day', '<c s="1"><v>45658.5</v></c>', '"2025-01-01T12:00:00"'],
    ['the last moment of a day', '<c s="1"><v>45658.9999999</v></c>', '"2025-01-01T23:59:59"'],
    ['a number without the format of a date', '<c><v>45658</v></c>', '"45658"'],
    ['a number with a letter in its format', '<c s="5"><v>45658</v></c>', '"45658"'],
    ['a number before March 1900', '<c s="1"><v>60</v></c>', '"60"'],
    ['a number beyond all years', '<c s="1"><v>1e9</v></c>', '"1e9"'],
  ])('are refused with %s', async (_, cell, text) => {
    expect(await dated(cell)).toContain(`unexpected ${text}`);
  });
});

describe('rows and columns of an Excel workbook', () => {
  it('that are hidden count, with a warning', async () => {
    const hidden = DAYS.map((row, index) =>
      row.replace('<row', index === 0 ? '<row hidden="1"' : '<row ht="0"'),
    );
    expect(await readDays(hidden)).toEqual({
      arrivals: [50, 60],
      told: [expect.stringContaining('hidden-cells SB_01 A2: unexpected 2 hidden rows')],
    });
    const before = '<cols><col min="2" max="2" hidden="true"/><col min="3" max="16384" width="0"/></cols>';
    expect((await readDays(DAYS, {}, { before })).told).toEqual([
      expect.stringContaining('hidden-cells SB_01 B1: unexpected hidden column "Arrivals"'),
      expect.stringContaining('hidden-cells SB_01 C1: unexpected hidden column "Boats"'),
      expect.stringContaining('hidden-cells SB_01 D1: unexpected hidden column "Notes"'),
    ]);
  });

  it('may be far out where no day stands', async () => {
    const stray = '<row r="900000"><c r="SF900000"><v>1</v></c><c r="XFD900000"><v>1</v></c></row>';
    expect(await readDays([...DAYS, stray])).toEqual({ arrivals: [50, 60], told: [] });
    const beside = DAYS[1]?.replace('</row>', '<c r="SF3"><v>1</v></c></row>');
    expect((await readDays([DAYS[0] as string, beside as string])).told).toEqual([
      'ragged-row SB_01 A3: unexpected 500 cells, expected 4 as in the headings',
    ]);
  });

  it('may be merged, but not over several figures', async () => {
    const merged = (...areas: readonly string[]) => ({
      after: `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`,
    });
    expect(await readDays(DAYS, {}, merged('D2:D3', 'A9:D9', 'F1:F1048576'))).toEqual({
      arrivals: [50, 60],
      told: [],
    });
    expect((await readDays(DAYS, {}, merged('B2:B3'))).told).toEqual([
      'covered-cells SB_01 B3: unexpected contents of a cell under a merged cell, expected none: they are not read; split the merged cell to see them',
      expect.stringContaining('merged-figures SB_01 B2: unexpected figure in a cell merged over 2 figures'),
      missing('B3'),
    ]);
    expect((await readDays(DAYS, {}, merged(...Array(9).fill('A1:XFD1048576')))).told).toEqual([
      expect.stringContaining('unexpected merged cells over millions of rows'),
    ]);
  });
});

describe('an Excel workbook that is damaged', () => {
  const sheets = [{ name: 'SB_01', rows: [HEADINGS, ...DAYS] }];
  it.each([
    [
      'a sheet',
      { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${HEADINGS}${DAYS[0]}` },
      'unexpected end inside the element "sheetData"',
    ],
    [
      'rows out of order',
      { 'xl/worksheets/sheet1.xml': '<w><sheetData><row r="2"/><row r="2"/></sheetData></w>' },
      'unexpected row out of order',
    ],
    [
      'cells out of order',
      { 'xl/worksheets/sheet1.xml': '<w><sheetData><row><c r="B1"/><c r="A1"/></row></sheetData></w>' },
      'unexpected cell out of order',
    ],
    [
      'a second value of a cell',
      { 'xl/worksheets/sheet1.xml': '<w><sheetData><row><c><v>1</v><v>19</v></c></row></sheetData></w>' },
      'unexpected second value in a cell',
    ],
    [
      'the name of a cell',
      { 'xl/worksheets/sheet1.xml': '<w><sheetData><row><c r="1"/></row></sheetData></w>' },
      'unexpected name "1" of a cell',
    ],
    [
      'a text',
      {
        'xl/worksheets/sheet1.xml': '<w><sheetData><row><c t="s"><v>7</v></c></row></sheetData></w>',
        'xl/sharedStrings.xml': '<sst/>',
      },
      'unexpected cell with text 7, of 0 in the workbook',
    ],
    [
      'its texts',
      { 'xl/worksheets/sheet1.xml': '<w><sheetData><row><c t="s"><v>7</v></c></row></sheetData></w>' },
      'unexpected workbook without xl/sharedStrings.xml',
    ],
    [
      'a row outside of the data',
      { 'xl/worksheets/sheet1.xml': '<w><sheetData/><row/></w>' },
      'unexpected element "row" where none may stand in a sheet',
    ],
    [
      'a row in a row',
      { 'xl/worksheets/sheet1.xml': '<w><sheetData><row><row/></row></sheetData></w>' },
      'unexpected element "row" where none may stand in a sheet',
    ],
    [
      'a cell in no row',
      { 'xl/worksheets/sheet1.xml': '<w><sheetData><c/></sheetData></w>' },
      'unexpected element "c" where none may stand in a sheet',
    ],
    [
      'a cell in a cell',
      { 'xl/worksheets/sheet1.xml': '<w><sheetData><row><c><c/></c></row></sheetData></w>' },
      'unexpected element "c" where none may stand in a sheet',
    ],
    [
      'a value in no cell',
      { 'xl/worksheets/sheet1.xml': '<w><sheetData><row><v>5</v></row></sheetData></w>' },
      'unexpected element "v" where none may stand in a sheet',
    ],
    [
      'its relations',
      { 'xl/_rels/workbook.xml.rels': '<Relationships/>' },
      'unexpected workbook without the sheet "SB_01"',
    ],
  ])('is refused: %s', async (_, others, message) => {
    expect((await read(madeExcelWorkbook(sheets, { others }))).told).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it.each([
    [
      'xl/workbook.bin',
      'unexpected binary Excel workbook (.xlsb), expected an Excel workbook (.xlsx): save its table as CSV',
    ],
    [
      'word/document.xml',
      'unexpected Word document (.docx), expected an Excel workbook (.xlsx): save its table as CSV',
    ],
    [
      'ppt/presentation.xml',
      'unexpected PowerPoint presentation (.pptx), expected an Excel workbook (.xlsx): save its table as CSV',
    ],
  ])('or of another kind is named: %s', async (name, message) => {
    expect((await read(madeZip({ '[Content_Types].xml': '<Types/>', [name]: 'x' }))).told).toEqual([
      `unreadable-workbook  : ${message}`,
    ]);
  });
});

describe('an archive', () => {
  it('is recognised by one reader', async () => {
    const excel = await madeExcelWorkbook([]);
    const open = await madeWorkbook([madeSheet('SB_01', [madeRow(['x'])])]);
    const other = await madeZip({ 'a.csv': 'x' });
    expect([excel, open, other].map(xlsx.recognises)).toEqual([true, false, false]);
    expect([excel, open, other].map(ods.recognises)).toEqual([false, true, true]);
    expect(xlsx.recognises(new Uint8Array())).toBe(false);
  });
});

describe('text between the cells of a worksheet', () => {
  it('is refused: it is what is left of a damaged tag', async () => {
    const { told } = await readCell('<c>r="B2"><v>50</v></c>');
    expect(told).toEqual([expect.stringContaining('unexpected text "r="B2">" between the cells of a sheet')]);
  });
});

describe('a name of a sheet', () => {
  it('may say that its figures are others', async () => {
    const made = madeExcelWorkbook([{ name: 'Prevented', rows: [HEADINGS, ...DAYS] }]);
    expect((await read(made)).told).toEqual([
      'other-figures Prevented A1: unexpected title "Prevented", expected one of daily arrivals: the figures below it are read as these; check what they count',
    ]);
  });
});
