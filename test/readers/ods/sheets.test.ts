import { describe, expect, it } from 'vitest';
import { validateEntries } from '../../../src/ingest/validateEntries.js';
import * as readers from '../../../src/readers/index.js';
import { readOds } from '../../../src/readers/ods/readOds.js';
import { ods } from '../../../src/readers/ods.js';
import {
  type MadeCell,
  madeFlatWorkbook,
  madeRow,
  madeSheet,
  madeStyle,
  madeWorkbook,
  madeZip,
} from '../../support/workbook.js';

const HEADINGS = madeRow(['Date', 'Arrivals', 'Boats', 'Notes']);
const day = (date: string, arrivals: MadeCell, boats: MadeCell = 1, notes = '') =>
  madeRow([{ date }, arrivals, boats, notes]);
const DAYS = [day('2025-01-01', 50), day('2025-01-02', 60)];

/** Reads a workbook: its arrivals, and what is found with the cell. */
async function read(bytes: Uint8Array) {
  const publication = await readOds({ file: 'x.ods', bytes });
  const { entries, findings } = await validateEntries(publication);
  return {
    arrivals: entries.figures.get('arrivals'),
    told: findings.map(
      ({ rule, place, message }) => `${rule} ${place?.sheet ?? ''} ${place?.cell ?? ''}: ${message}`,
    ),
  };
}

/** Reads a sheet of days below the headings; `styles` stand above it, `columns` before its rows. */
async function readDays(rows: readonly string[], { styles = '', columns = '' } = {}) {
  return read(await madeWorkbook([styles, madeSheet('SB_01', [columns, HEADINGS, ...rows])]));
}

/** Reads the arrivals of one day from the XML of a cell. */
async function readCell(xml: string, styles = '') {
  return readDays([day('2025-01-01', { xml })], { styles });
}

/** What is told of a day without arrivals. */
const missing = (cell: string) =>
  `missing-value SB_01 ${cell}: unexpected empty cell for arrivals, expected a figure: the day is counted as missing, not as 0`;

const shown = (content: string, attributes = '') =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${content}</text:p></table:table-cell>`;
const HIDDEN = madeStyle('ta2', 'table', 'table:display="false"');

describe('sheets of an OpenDocument workbook', () => {
  it('must not be two of days that are seen', async () => {
    const first = madeSheet('SB_01', [HEADINGS, ...DAYS]);
    const revised = madeSheet('SB_01 revised', [HEADINGS, day('2025-01-01', 51)]);
    const { arrivals, told } = await read(await madeWorkbook([first, revised]));
    expect(arrivals).toBeUndefined();
    expect(told).toEqual([
      'second-table SB_01 revised A1: unexpected daily figures in 2 sheets, "SB_01", "SB_01 revised", expected one such sheet: keep one, hide the others, or save each as CSV and give them together as several inputs',
    ]);
  });

  it('may be one of days beside others, hidden ones of days, and one with headings alone', async () => {
    const sheets = [
      HIDDEN,
      madeSheet('Old', [HEADINGS, day('2025-01-01', 4)], ' table:style-name="ta2"'),
      madeSheet('Form', [HEADINGS]),
      madeSheet('SB_01', [HEADINGS, ...DAYS]),
      madeSheet('SB_02', [madeRow(['Week ending', 'Arrivals']), madeRow([{ date: '2025-01-05' }, 110])]),
    ];
    expect(await read(await madeWorkbook(sheets))).toEqual({ arrivals: [50, 60], told: [] });
  });

  it('may all be hidden, with a warning', async () => {
    const hidden = madeSheet('SB_01', [HEADINGS, ...DAYS], ' table:style-name="ta2"');
    expect(await read(await madeWorkbook([HIDDEN, hidden, madeSheet('Cover', [])]))).toEqual({
      arrivals: [50, 60],
      told: [
        'hidden-cells SB_01 A1: unexpected hidden sheet "SB_01", expected one that is seen: it is read, since no other has the figures',
      ],
    });
  });

  it('may be hidden by a style that is in another part', async () => {
    const styles = `<office:document-styles>${HIDDEN}${madeStyle('ta3', 'table', '', ' style:parent-style-name="ta2"')}</office:document-styles>`;
    const old = madeSheet('Old', [HEADINGS, ...DAYS], ' table:style-name="ta3"');
    const sheets = [old, madeSheet('SB_01', [HEADINGS, day('2025-01-01', 7)])];
    expect(await read(await madeWorkbook(sheets, { 'styles.xml': styles }))).toEqual({
      arrivals: [7],
      told: [],
    });
  });
});

describe('rows and columns', () => {
  const HIDDEN_ROWS =
    'hidden-cells SB_01 A3: unexpected hidden row, expected all to be seen: it is read; remove what does not count';

  it.each([
    ['filtered', DAYS[1]?.replace('<table:table-row', '$& table:visibility="filter"')],
    ['hidden', DAYS[1]?.replace('<table:table-row', '$& table:visibility="collapse"')],
    [
      'in a group that is closed',
      `<table:table-row-group table:display="false">${DAYS[1]}</table:table-row-group>`,
    ],
  ])('that are %s count, with a warning', async (_, row = '') => {
    const rows = [DAYS[0] as string, row];
    expect(await readDays(rows)).toEqual({ arrivals: [50, 60], told: [HIDDEN_ROWS] });
  });

  it('that are hidden are known by their number', async () => {
    const columns =
      '<table:table-column/><table:table-column-group table:display="false"><table:table-column table:number-columns-repeated="2"/></table:table-column-group><table:table-column table:number-columns-repeated="16381" table:visibility="collapse"/>';
    expect((await readDays(DAYS, { columns })).told).toEqual([
      expect.stringContaining('hidden-cells SB_01 B1: unexpected hidden column "Arrivals"'),
      expect.stringContaining('hidden-cells SB_01 C1: unexpected hidden column "Boats"'),
      expect.stringContaining('hidden-cells SB_01 D1: unexpected hidden column "Notes"'),
    ]);
  });

  it('may be far out where no day stands', async () => {
    const gap = '<table:table-cell table:number-columns-repeated="500"/>';
    const stray = `<table:table-row>${gap}${shown('x')}</table:table-row>`;
    const far = '<table:table-row table:number-rows-repeated="900000"/>';
    expect(await readDays([stray, ...DAYS, far, stray])).toEqual({ arrivals: [50, 60], told: [] });
    const beside = DAYS[1]?.replace(
      /<table:table-cell table:number-columns-repeated.*$/s,
      `${gap}${shown('x')}</table:table-row>`,
    );
    expect(await readDays([DAYS[0] as string, beside as string])).toEqual({
      arrivals: [50],
      told: ['ragged-row SB_01 A3: unexpected 505 cells, expected 4 as in the headings'],
    });
  });

  it('may be many under headings, up to a thousand', async () => {
    const others = Array.from({ length: 300 }, (_, index) => `Country ${index}`);
    const rows = [
      madeRow(['Date', ...others, 'Arrivals']),
      madeRow([{ date: '2025-01-01' }, ...others.map(() => 0), 50]),
    ];
    expect(await read(await madeWorkbook([madeSheet('SB_01', rows)]))).toEqual({ arrivals: [50], told: [] });
    const wide = madeRow(['Date', 'Arrivals', ...Array.from({ length: 999 }, (_, index) => `x${index}`)]);
    expect((await read(await madeWorkbook([madeSheet('SB_01', [wide])]))).told).toEqual([
      expect.stringContaining('unexpected heading in column ALM, expected at most 1000 columns'),
    ]);
  });

  it('are bounded in memory, whatever is repeated', async () => {
    const many = shown('x', ' table:number-columns-repeated="1000"');
    const row = `<table:table-row table:number-rows-repeated="2">${many}</table:table-row>`;
    expect((await readDays(Array.from({ length: 12_000 }, () => row))).told).toEqual([
      expect.stringContaining('unexpected workbook of millions of cells'),
    ]);
  });
});

describe('the text of a cell', () => {
  const STYLES = [
    madeStyle('T1', 'text', 'style:text-position="super 58%"'),
    madeStyle('T2', 'text', 'style:text-position="-33% 58%"'),
    madeStyle('T3', 'text', 'style:text-line-through-style="solid"'),
    madeStyle('T4', 'text', 'text:display="none"'),
    madeStyle('T5', 'text', 'style:text-position="0% 100%" style:text-line-through-style="none"'),
    madeStyle('ce1', 'table-cell', 'style:text-line-through-type="single"'),
    madeStyle('ce2', 'table-cell', 'fo:color="#ff0000"', ' style:parent-style-name="ce1"'),
  ].join('');
  const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;

  it('has spaces for breaks, tabs and spaces', async () => {
    const headings = madeRow([
      { xml: shown('Date') },
      { xml: shown('Migrants<text:line-break/>arrived') },
      { xml: shown('Boats<text:s text:c="2"/><text:tab/>arrived') },
    ]);
    const sheet = madeSheet('SB_01', [headings, day('2025-01-01', 50)]);
    expect(await read(await madeWorkbook([sheet]))).toEqual({ arrivals: [50], told: [] });
  });

  it.each(['T1', 'T2'])('loses note marks, with a warning: %s', async (style) => {
    expect(await readCell(shown(`61${span(style, '1')}`), STYLES)).toEqual({
      arrivals: [61],
      told: [
        'footnote-mark SB_01 B2: unexpected footnote mark beside a figure, expected the figure alone: the mark is left out',
      ],
    });
  });

  it('loses the note mark of a heading', async () => {
    const headings = madeRow(['Date', { xml: shown(`Arrivals${span('T1', '2')}`) }]);
    const sheet = madeSheet('SB_01', [headings, madeRow([{ date: '2025-01-01' }, 50])]);
    expect(await read(await madeWorkbook([STYLES, sheet]))).toEqual({
      arrivals: [50],
      told: [expect.stringContaining('footnote-mark SB_01 B1: unexpected footnote mark beside a heading')],
    });
  });

  it.each([
    ['struck out', shown(`${span('T3', '50')} 61`)],
    ['hidden', shown(`61${span('T4', '5')}`)],
    ['struck out, but for what is not', shown(`50${span('T5', '61')}`, ' table:style-name="ce2"')],
    [
      'a comment',
      `<table:table-cell office:value-type="string"><office:annotation><text:p>9</text:p></office:annotation><text:p>61</text:p></table:table-cell>`,
    ],
    [
      'in a drawing',
      `<table:table-cell office:value-type="string"><text:p>61</text:p><draw:frame><draw:text-box><text:p>9</text:p></draw:text-box><svg:desc>9</svg:desc></draw:frame></table:table-cell>`,
    ],
  ])('is without what is %s', async (_, cell) => {
    expect(await readCell(cell, STYLES)).toEqual({ arrivals: [61], told: [] });
  });

  it('is none where the cell itself is struck out', async () => {
    const number =
      '<table:table-cell office:value-type="float" office:value="50" table:style-name="ce2"><text:p>50</text:p></table:table-cell>';
    expect(await readCell(number, STYLES)).toEqual({ arrivals: [Number.NaN], told: [missing('B2')] });
    const ofColumn = number.replace(' table:style-name="ce2"', '');
    const columns = '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/>';
    const headings = madeRow(['Date', { xml: shown('Arrivals', ' table:style-name="ce9"') }]);
    const rows = [columns, headings, day('2025-01-01', { xml: ofColumn }, '')];
    expect(await read(await madeWorkbook([STYLES, madeSheet('SB_01', rows)]))).toEqual({
      arrivals: [Number.NaN],
      told: [missing('B2')],
    });
  });
});

describe('the value of a cell', () => {
  const number = (value: string, text = value, attributes = '') =>
    `<table:table-cell office:value-type="float" office:value="${value}"${attributes}><text:p>${text}</text:p></table:table-cell>`;

  it.each([
    ['61.0', 61],
    ['1.305E3', 1305],
    ['1.305e+03', 1305],
    ['0', 0],
    ['-0', 0],
  ])('is a whole number in any notation: %s', async (value, arrivals) => {
    expect(await readCell(number(value, 'shown'))).toEqual({ arrivals: [arrivals], told: [] });
  });

  it.each([
    ['61.5', number('61.5', '62')],
    ['6 shown as 16', number('\n6', '16')],
    ['1305 shown as 1', number('1305', '1')],
    ['45 shown as 45k', number('45', '45k')],
    ['45 shown as 45 thousand', number('45', '45 thousand')],
    ['Err:508', number('0', 'Err:508')],
    ['#REF!', number('0', '#REF!')],
    ['#DIV/0!', number('0', '#DIV/0!', ' calcext:value-type="error"')],
    ['#ERROR!', number('0', '', ' calcext:value-type="error"')],
    [
      '61%',
      '<table:table-cell office:value-type="percentage" office:value="0.61"><text:p>61%</text:p></table:table-cell>',
    ],
  ])('is no number where it is %s', async (text, cell) => {
    const { arrivals, told } = await readCell(cell);
    expect(arrivals).toEqual([]);
    expect(told).toEqual([
      expect.stringContaining(`unreadable-count SB_01 B2: unexpected "${text}" for arrivals`),
    ]);
  });

  it.each(['1,305', '1305', '1.305', '1 305', "1'305", '1305.00', '1.3 k', '###', ''])(
    'is the number that is stored, in whatever form it is shown: %s',
    async (text) => {
      expect(await readCell(number('1305', text))).toMatchObject({ arrivals: [1305] });
    },
  );

  it('may be shown with decimals', async () => {
    expect(await readCell(number('61', '61.000'))).toEqual({ arrivals: [61], told: [] });
    expect(await readCell(number('45000', '45k'))).toEqual({ arrivals: [45_000], told: [] });
  });

  it.each([
    ['2025-01-02', '"2025-01-01 shown as 2025-01-02"'],
    ['2 January 2025', '"2025-01-01 shown as 2 January 2025"'],
  ])('is no day where another one is shown: %s', async (text, quoted) => {
    const cell = (words: string) =>
      `<table:table-cell office:value-type="date" office:date-value="2025-01-01"><text:p>${words}</text:p></table:table-cell>`;
    expect((await readDays([madeRow([{ xml: cell(text) }, 50, 1])])).told).toEqual([
      expect.stringContaining(`unreadable-date SB_01 A2: unexpected ${quoted} for date`),
    ]);
    for (const same of ['01/01/2025', '1/2/2025', '1 January 2025', 'Wednesday'])
      expect((await readDays([madeRow([{ xml: cell(same) }, 50, 1])])).told).toEqual([]);
  });

  it('is empty for a formula with an empty result, and not published for #N/A', async () => {
    const empty =
      '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""><text:p/></table:table-cell>';
    for (const cell of [empty, '<table:table-cell table:formula="of:=&quot;&quot;"/>'])
      expect(await readCell(cell)).toEqual({ arrivals: [Number.NaN], told: [missing('B2')] });
    expect(await readCell(number('0', '#N/A'))).toEqual({
      arrivals: [Number.NaN],
      told: [expect.stringContaining('missing-value SB_01 B2: unexpected "#N/A" for arrivals')],
    });
  });
});

describe('an element out of place', () => {
  it.each([
    ['a row in a row', `<table:table-row>${DAYS[0]}</table:table-row>`],
    ['a cell in no row', shown('x')],
    [
      'a cell in a cell',
      `<table:table-row><table:table-cell>${shown('x')}</table:table-cell></table:table-row>`,
    ],
    ['text in no cell', '<table:table-row><text:p>5</text:p></table:table-row>'],
  ])('is refused: %s', async (_, xml) => {
    expect((await readDays([...DAYS, xml])).told).toEqual([
      expect.stringMatching(
        /^unreadable-workbook {2}: unexpected element "\S+" where none may stand in a sheet/,
      ),
    ]);
  });
});

describe('merged cells', () => {
  const spanned = (rows: number, columns = 1) => ({
    xml: `<table:table-cell office:value-type="float" office:value="50" table:number-rows-spanned="${rows}" table:number-columns-spanned="${columns}"/>`,
  });
  const covered = (value: string) => ({
    xml: `<table:covered-table-cell${value === '' ? '' : ` office:value-type="float" office:value="${value}"`}/>`,
  });

  it('must not stand over the figures of several days', async () => {
    const rows = [day('2025-01-01', spanned(2)), day('2025-01-02', covered(''))];
    expect((await readDays(rows)).told).toEqual([
      'merged-figures SB_01 B2: unexpected figure in a cell merged over 2 figures, expected a cell for each: split it, and leave empty what has no figure of its own',
      missing('B3'),
    ]);
  });

  it('must not stand over two figures of a day', async () => {
    expect((await readDays([day('2025-01-01', spanned(1, 2), covered(''))])).told).toEqual([
      expect.stringContaining('merged-figures SB_01 B2'),
      expect.stringContaining('missing-value SB_01 C2'),
    ]);
    expect(await readDays([day('2025-01-01', 50, spanned(1, 2))])).toEqual({ arrivals: [50], told: [] });
  });

  it('hide what is under them, which is not read, with a warning', async () => {
    const rows = [day('2025-01-01', 50), day('2025-01-02', covered('60')), day('2025-01-03', covered('70'))];
    expect(await readDays(rows)).toEqual({
      arrivals: [50, Number.NaN, Number.NaN],
      told: [
        'covered-cells SB_01 B3: unexpected contents of 2 cells under merged cells, expected none: they are not read; split the merged cells to see them',
        missing('B3'),
        missing('B4'),
      ],
    });
  });
});

describe('parts of a file that are not its sheets', () => {
  it('are not read: earlier versions, links, and the data of charts', async () => {
    const inner = madeSheet('local-table', [HEADINGS, day('2020-01-01', 1)]);
    const rows = [`<table:shapes><draw:frame>${inner}</draw:frame></table:shapes>`, HEADINGS, ...DAYS];
    const old = `<table:tracked-changes><table:cell-content-change><table:previous><text:p>1</text:p></table:previous></table:cell-content-change></table:tracked-changes>`;
    const links = `<table:dde-links><table:dde-link>${inner}</table:dde-link></table:dde-links>`;
    const bytes = await madeWorkbook([old, madeSheet('SB_01', rows), links]);
    expect(await read(bytes)).toEqual({ arrivals: [50, 60], told: [] });
  });
});

describe('a flat workbook', () => {
  const sheets = [madeSheet('SB_01', [HEADINGS, ...DAYS])];
  const readFlat = async (bytes: Uint8Array) => {
    const publication = await readOds({ file: 'x.fods', bytes });
    const { entries, findings } = await validateEntries(publication);
    const { edition } = publication;
    return {
      arrivals: entries.figures.get('arrivals'),
      edition,
      told: findings.map(({ message }) => message),
    };
  };

  it.each(['', '<?xml version="1.0"?>\n', '\ufeff<?xml version="1.0"?>\n<!-- a\nb --> <!-- c -->\n<?d?>'])(
    'is recognised and read below %j',
    async (above) => {
      const bytes = madeFlatWorkbook(sheets, above);
      expect(ods.recognises(bytes)).toBe(true);
      expect(await readFlat(bytes)).toEqual({ arrivals: [50, 60], edition: '2026-08-21', told: [] });
    },
  );

  it('is refused where it is cut off, between two rows too', async () => {
    const text = new TextDecoder().decode(madeFlatWorkbook(sheets));
    const cut = text.slice(0, text.indexOf('</table:table-row>') + '</table:table-row>'.length);
    expect((await readFlat(new TextEncoder().encode(cut))).told).toEqual([
      'unexpected end inside the element "table:table", expected the whole of it: the file was cut off',
    ]);
    expect((await readFlat(Uint8Array.of(0x3c, 0xff))).told).toEqual([
      'unexpected bytes that are not UTF-8, expected XML in UTF-8: the file is damaged',
    ]);
  });

  it('is read by the reader of workbooks, though pages may be XML too', () => {
    const bytes = madeFlatWorkbook(sheets);
    expect(Object.values(readers).find(({ recognises }) => recognises(bytes))).toBe(ods);
  });

  it('is no other XML, and no text', () => {
    for (const text of ['<?xml version="1.0"?><html/>', '<office:documents/>', 'date,arrivals\n', ''])
      expect(ods.recognises(new TextEncoder().encode(text))).toBe(false);
  });
});

describe('an archive of another kind', () => {
  it.each([
    [
      'xl/workbook.bin',
      'unexpected binary Excel workbook (.xlsb), expected an OpenDocument workbook (.ods): save its table as CSV',
    ],
    [
      'word/document.xml',
      'unexpected Word document (.docx), expected an OpenDocument workbook (.ods): save its table as CSV',
    ],
    [
      'Index/Tables/DataList.iwa',
      'unexpected document of Numbers or another program of iWork, expected an OpenDocument workbook (.ods): save its table as CSV',
    ],
    [
      'encrypted-package',
      'unexpected encrypted OpenDocument file, expected an OpenDocument workbook (.ods): save it without a password',
    ],
    [
      '2025.csv',
      'unexpected ZIP archive with a CSV in it, expected an OpenDocument workbook (.ods): unpack it first',
    ],
    ['a.txt', 'unexpected ZIP archive, expected an OpenDocument workbook (.ods): unpack it first'],
  ])('is named: %s', async (name, message) => {
    expect((await read(await madeZip({ [name]: 'x' }))).told).toEqual([`unreadable-workbook  : ${message}`]);
  });

  it('is told to be encrypted by its manifest', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    const bytes = await madeZip({ 'content.xml': 'x', 'META-INF/manifest.xml': manifest });
    expect((await read(bytes)).told).toEqual([
      'unreadable-workbook  : unexpected encrypted workbook, expected one that is open: save it without a password',
    ]);
  });

  it('is refused where its XML is cut off between two rows, but not for its metadata', async () => {
    const cut = `<x>${madeSheet('SB_01', [HEADINGS, ...DAYS])}`;
    expect((await read(await madeZip({ 'content.xml': cut }))).told).toEqual([
      'unreadable-workbook  : unexpected end inside the element "x", expected the whole of it: the file was cut off',
    ]);
    const sheets = [madeSheet('SB_01', [HEADINGS, ...DAYS])];
    for (const [meta, edition] of [
      ['<m><dc:date>2026-08-21T10:00:00</dc:date></m>', '2026-08-21'],
      ['<m><dc:date>2026-08-21T10:00:00</dc:date>', undefined],
    ] as const) {
      const bytes = await madeWorkbook(sheets, { 'meta.xml': meta });
      expect((await readOds({ file: 'x.ods', bytes })).edition).toBe(edition);
    }
  });
});
