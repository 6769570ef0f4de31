import { describe, expect, it } from 'vitest';
import { type InputOptions, inputOf, piecesOf } from '../../src/reader/input.js';
import { readCsv } from '../../src/readers/csv.js';
import type { RawEntry } from '../../src/table/index.js';
import { bytes } from '../support/figures.js';

async function publication(content: string | Uint8Array, reading: InputOptions = { fastPath: false }) {
  const pieces = piecesOf(typeof content === 'string' ? bytes(content) : content);
  const publication = await readCsv(inputOf('x.csv', pieces, reading));
  const { columns, headings, locate } = publication;
  const rows: RawEntry[] = [];
  for await (const group of publication.rows) {
    if (!('days' in group)) rows.push(...group);
    else for (let index = 0; index < group.count; index++) rows.push(group.textOf(index));
  }
  // The findings are complete when the rows were gone through.
  return { columns, headings, locate, rows, findings: publication.findings };
}

async function found(content: string | Uint8Array) {
  return (await publication(content)).findings.map(({ rule, place }) => `${rule} ${place?.line}`);
}

const ROWS = [
  ['2025-01-01', '0', '0'],
  ['2025-01-02', '61', '1'],
];

describe('readCsv', () => {
  it.each([
    ['commas', 'date,arrivals,boats\n2025-01-01,0,0\n2025-01-02,61,1\n'],
    ['semicolons', 'date;arrivals;boats\n2025-01-01;0;0\n2025-01-02;61;1\n'],
    ['tabs', 'date\tarrivals\tboats\n2025-01-01\t0\t0\n2025-01-02\t61\t1\n'],
    ['a byte-order mark', '\ufeffdate,arrivals,boats\n2025-01-01,0,0\n2025-01-02,61,1\n'],
    ['CRLF', 'date,arrivals,boats\r\n2025-01-01,0,0\r\n2025-01-02,61,1\r\n'],
    ['lone CR', 'date,arrivals,boats\r2025-01-01,0,0\r2025-01-02,61,1\r'],
    ['no last line end', 'date,arrivals,boats\n2025-01-01,0,0\n2025-01-02,61,1'],
    ['quotation marks', '"date","arrivals","boats"\n"2025-01-01","0","0"\n"2025-01-02","61","1"\n'],
    ['title lines', 'Small boats\nDate: today\n\ndate,arrivals,boats\n2025-01-01,0,0\n2025-01-02,61,1\n'],
    ['a title of two lines', '"Small\nboats"\ndate,arrivals,boats\n2025-01-01,0,0\n2025-01-02,61,1\n'],
    ['Excel\'s "sep="', 'sep=;\ndate;arrivals;boats\n2025-01-01;0;0\n2025-01-02;61;1\n'],
    ['blank lines at the end', 'date,arrivals,boats\n2025-01-01,0,0\n2025-01-02,61,1\n\n\n,,\n'],
  ])('reads %s', async (_, text) => {
    const { rows, findings } = await publication(text);
    expect(findings).toEqual([]);
    expect(rows.map((row) => row.cells)).toEqual(ROWS);
  });

  it.each([
    ['an empty file', '', 'empty 1'],
    ['blanks only', ' \n\n', 'empty 1'],
    ['only a byte-order mark', '\ufeff', 'empty 1'],
    ['no headings', '2025-01-01,0,0\n', 'no-headings 1'],
    ['a web page', '<!DOCTYPE html>\n<html></html>\n', 'no-headings 1'],
    ['the weekly sheet', 'Week ending,Migrants arrived\n05/01/2025,120\n', 'no-headings 1'],
    ['a NUL', 'date,arrivals\n2025-01-01,1\0\n', 'not-text 2'],
    ['zeros', '\0'.repeat(1000), 'not-text 1'],
    ['a short row', 'date,arrivals,boats\n2025-01-01,0\n', 'ragged-row 2'],
    ['an unquoted thousands separator', 'date,arrivals\n2025-01-01,1,305\n', 'ragged-row 2'],
    ['a blank line among rows', 'date,arrivals\n\n2025-01-01,1\n', 'blank-line 2'],
    ['line ends of two kinds', 'date,arrivals\r\n2025-01-01,1\n2025-01-02,1\n', 'mixed-line-ends 2'],
    ['a byte-order mark inside', 'date,arrivals\n\ufeff2025-01-01,1\n', 'inner-byte-order-mark 2'],
    ['one among the headings', 'date,arr\ufeffivals,arrivals\n2025-01-01,1,1\n', 'inner-byte-order-mark 1'],
    ['one above them', 'Fig\ufeffures\ndate,arrivals\n2025-01-01,1\n', 'inner-byte-order-mark 1'],
    ['text after a quoted cell', 'date,arrivals\n2025-01-01,"6"1\n2025-01-02,1\n', 'broken-row 2'],
    [
      'rows inside a cell',
      'date,arrivals,notes\n2025-01-01,6,"see\n2025-01-02,1,\n2025-01-03,2,"\n',
      'broken-row 2',
    ],
    ['a mark inside a cell', 'date,arrivals\n2025-01-01,6"1\n2025-01-02,1\n', 'broken-row 2'],
  ])('reports %s', async (_, text, finding) => expect(await found(text)).toEqual([finding]));

  it.each([
    ['a short row', ''],
    ['a row beyond what is read at first', '9'.repeat(300_000)],
  ])('takes the first line of headings, whatever separates a later one, with %s between', async (_, more) => {
    const text = `date\tarrivals\n2025-01-01\t5${more}\ndate,arrivals\n2025-01-02,6\n`;
    for (const fastPath of [true, false]) {
      const { columns, rows } = await publication(text, { fastPath });
      expect([columns.length, rows[0]?.cells]).toEqual([2, ['2025-01-01', `5${more}`]]);
    }
  });

  it('reports an open quotation mark on the line where it opens, and keeps the rows above it', async () => {
    const text = 'date,arrivals\n2025-01-01,1\n2025-01-02,"1\n2025-01-03,1\n';
    expect(await found(text)).toEqual(['unclosed-quote 3']);
    expect((await publication(text)).rows).toHaveLength(1);
  });

  it('reports bytes that are not UTF-8 with their line', async () => {
    expect(await found(Uint8Array.from([...bytes('date,arrivals\n2025-01-01,1'), 0x96]))).toEqual([
      'not-utf-8 2',
    ]);
  });

  it.each([
    ['%PDF-1.7', 'unexpected PDF document, expected a CSV'],
    ['\n<!DOCTYPE html>\n<table>', 'unexpected web page "<!DOCTYPE html>", expected a row of headings'],
    ['[{"date":"2025-01-01"}]', 'unexpected text "[{"date":"2025-01-01"}]", expected a row of headings'],
  ])('names the format of %j', async (text, message) => {
    expect((await publication(text)).findings[0]?.message).toContain(message);
  });

  it.each([
    ['PAR1', 'Parquet file'],
    ['SQLite format 3\0', 'SQLite database'],
    ['\x89PNG\r\n', 'picture (PNG)'],
    ['\xff\xd8\xff\xe0', 'picture (JPEG)'],
    ['BZh91AY', 'bzip2 data'],
    ['\xfd7zXZ\0', 'xz data'],
    ['7z\xbc\xaf\x27\x1c', '7-Zip archive'],
    ['(\xb5/\xfd', 'Zstandard data'],
    ['Rar!\x1a\x07', 'RAR archive'],
    ['ARROW1\0\0', 'Arrow file'],
    ['\xd0\xcf\x11\xe0', 'Excel workbook'],
  ])('names the format of bytes such as %j: %s', async (start, name) => {
    const { findings } = await publication(Uint8Array.from(start, (character) => character.charCodeAt(0)));
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      expect.stringMatching(/^not-text: unexpected /),
    ]);
    expect(findings[0]?.message).toContain(name);
  });

  it('names UTF-16 when it refuses it', async () => {
    const { findings } = await publication(Uint8Array.from([0xff, 0xfe, 0x64, 0]));
    expect(findings[0]?.message).toContain('UTF-16');
  });

  it('reads notes of several lines, also with dates', async () => {
    const text = 'date,arrivals,notes\n2025-01-01,6,"Revised\non 2 January 2025\n3 January 2025, 5 more"\n';
    expect(await found(text)).toEqual([]);
  });

  it('reports every broken row', async () => {
    const text = 'date,arrivals\n2025-01-01,"6"1\n2025-01-02,2\n2025-01-03,3"\n2025-01-04,4\n';
    expect(await found(text)).toEqual(['broken-row 2', 'broken-row 4']);
    expect((await publication(text)).rows.map((row) => row.cells[1])).toEqual(['2', '4']);
  });

  it('finds the place of a cell in the physical file, after quoted newlines and wide characters', async () => {
    const { rows, locate } = await publication(
      '\ufeffdate,notes,arrivals\r\n2025-01-01,"a,\r\nb 😀 ""c""",5\r\n2025-01-02,,6\r\n',
    );
    const [first, second] = rows;
    if (!first || !second) throw new Error('two rows expected');
    expect(locate(first, 2)).toEqual({ file: 'x.csv', line: 3, column: 12 });
    expect(locate(second, 2)).toEqual({ file: 'x.csv', line: 4, column: 13 });
    expect(locate(second)).toEqual({ file: 'x.csv', line: 4 });
  });

  it('reads more records than one batch holds, with a broken one among them', async () => {
    const lines = Array.from({ length: 2500 }, (_, index) => `2025-01-01,${index}`);
    lines[1700] = '2025-01-01,"7"x';
    const { rows, findings } = await publication(`date,arrivals\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(2499);
    expect(findings.map(({ place }) => place?.line)).toEqual([1702]);
  });

  it('counts blank lines among rows, and ignores those at the end', async () => {
    const blank = '\n'.repeat(7_000);
    const { findings } = await publication(`date,arrivals\n${blank}2025-01-01,1\n\n2025-01-02,1\n${blank}`);
    expect(findings).toHaveLength(1_001);
    expect(findings.at(-1)).toMatchObject({
      message: '6001 more findings of this kind, the last on line 7003',
      count: 6001,
      place: { line: 1_002 },
    });
  });

  it('reads rows one group at a time, and has all findings after the last', async () => {
    const lines = Array.from({ length: 2500 }, (_, index) => `2025-01-01,${index}`);
    lines[1700] = '2025-01-01';
    const pieces = piecesOf(bytes(`date,arrivals\n${lines.join('\n')}\n`));
    const asked = await readCsv(inputOf('x.csv', pieces, { fastPath: false }));
    let groups = 0;
    for await (const group of asked.rows) {
      if (groups === 0) {
        expect(group).toHaveLength(1000);
        expect(asked.findings).toEqual([]);
      }
      groups += 1;
    }
    expect(groups).toBe(3);
    expect(asked.findings).toMatchObject([{ rule: 'ragged-row', place: { line: 1702 } }]);
  });

  it.each([
    ['nested digits and x', `${'1'.repeat(60_000)}x`],
    ['blanks and x', `${' '.repeat(60_000)}x`],
    ['quotation marks', '"'.repeat(60_001)],
  ])(
    'takes no longer than it should for %s',
    async (_, cell) => {
      expect((await publication(`date,arrivals\n2025-01-01,${cell}\n`)).headings.line).toBe(1);
    },
    2000,
  );
});

describe('an input that never ends', () => {
  /** Reads a beginning and then, again and again, the same piece; returns the findings, and how many bytes were asked for. */
  async function endless(beginning: string | Uint8Array, piece: string) {
    let asked = 0;
    function* pieces() {
      yield typeof beginning === 'string' ? bytes(beginning) : beginning;
      const next = bytes(piece.repeat(65_536 / piece.length));
      for (; asked < 64 << 20; asked += next.length) yield next;
    }
    const read = await readCsv(inputOf('x.csv', pieces(), { keepsLines: true }));
    for await (const _ of read.rows) expect(read.columns).toHaveLength(2);
    return { found: read.findings.map(({ rule, place }) => `${rule} ${place?.line}`), asked: asked >> 20 };
  }
  const TABLE = `date,arrivals\n2025-01-01,1\n${' '.repeat(5_000)}\n`;

  it.each([
    ['without a line end', `${TABLE}2025-01-02,1`, '1', 'broken-row 4'],
    ['of delimiters', TABLE, ',', 'broken-row 4'],
    ['of blanks', TABLE, ' ', 'broken-row 4'],
    ['in quotation marks', `${TABLE}2025-01-02,"1`, '1', 'unclosed-quote 4'],
    ['in quotation marks, of many lines', `${TABLE}\n"`, '2025-01-02,1 \n\n\n', 'unclosed-quote 5'],
    ['with a NUL', `${TABLE}\n`, '1\0', 'not-text 5'],
    ['of wide characters', `${TABLE}\n1`, '\u{1f6a4}', 'broken-row 5'],
  ])('is refused after 4 MB of a record %s', async (_, beginning, piece, finding) => {
    const { found, asked } = await endless(beginning, piece);
    expect(found).toEqual([finding]);
    expect(asked).toBeLessThan(10);
  });

  it('is refused where such a record is not UTF-8', async () => {
    const { found, asked } = await endless(Uint8Array.from([...bytes(TABLE), 0xe9]), '1');
    expect(found).toEqual(['not-utf-8 4']);
    expect(asked).toBeLessThan(10);
  });

  it.each([
    ['a record', 'Title', 'x', 'no-headings 1'],
    ['a quotation', '"Title', 'x\n', 'no-headings 1'],
    ['zeros', 'Title', '\0', 'not-text 1'],
  ])('is refused after 8 MB of %s without headings', async (_, beginning, piece, finding) => {
    const { found, asked } = await endless(`${beginning}${' '.repeat(5_000)}`, piece);
    expect(found).toEqual([finding]);
    expect(asked).toBeLessThan(10);
  });
});

describe('a million blank lines', () => {
  it.each(['\n', '\r\n', '\r', ' \t\n', ',\n'])(
    'are counted in no time: %j',
    async (line) => {
      const [end] = /[\r\n]+/.exec(line) as RegExpExecArray;
      const row = (day: number) => `2025-01-0${day},1${end}`;
      const text = `date,arrivals${end}${row(1)}${line.repeat(1_000_000)}${row(2)}${line.repeat(2)}${row(3)}${line.repeat(9)}`;
      for (const fastPath of [true, false]) {
        const { rows, findings } = await publication(text, { fastPath });
        expect(rows.map((each) => each.line)).toEqual([2, 1_000_003, 1_000_006]);
        expect(findings).toHaveLength(1_001);
        expect(findings.at(-1)).toMatchObject({
          message: '999002 more findings of this kind, the last on line 1000005',
          place: { line: 1_003 },
        });
      }
    },
    4000,
  );

  it('have the first line end that differs among them', async () => {
    const text = `date,arrivals\n2025-01-01,1\n${'\n'.repeat(9_000)}\r\n${'\n'.repeat(9_000)}2025-01-02,1\n`;
    expect(await found(text)).toContain('mixed-line-ends 9003');
  });
});

it('keeps no more lines of a kind than are shown', async () => {
  const text = `date,arrivals\n${'x\n'.repeat(3_000)}`;
  const read = await readCsv(inputOf('x.csv', piecesOf(bytes(text)), { keepsLines: true }));
  for await (const _ of read.rows);
  expect([1_002, 1_003].map((line) => read.original?.lineText(line))).toEqual(['x', null]);
});

it('reads the row behind many blank lines, wherever the pieces of the input end', async () => {
  for (const spaces of [0, 1, 63, 259]) {
    const blanks = `${' '.repeat(spaces)}\n`.repeat(1_200);
    const text = `date,arrivals\n2024-12-31,1\n${blanks}2025-01-01,"10 [r]"\n2025-01-02,"1\n"\n2025-01-03,3\n`;
    for (const size of [64, 257, 4096]) {
      const all = bytes(text);
      const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
        all.slice(at * size, (at + 1) * size),
      );
      const publication = await readCsv(inputOf('x.csv', pieces[Symbol.iterator]()));
      const rows: string[] = [];
      for await (const group of publication.rows)
        if ('days' in group)
          for (let row = 0; row < group.count; row++) rows.push(group.textOf(row).cells.join('|'));
        else rows.push(...group.map(({ cells }) => cells.join('|')));
      expect([spaces, size, rows]).toEqual([
        spaces,
        size,
        ['2024-12-31|1', '2025-01-01|10 [r]', '2025-01-02|1\n', '2025-01-03|3'],
      ]);
    }
  }
});
