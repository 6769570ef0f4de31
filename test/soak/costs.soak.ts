import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CivilDate, toCivilDate, toDayNumber } from '../../src/calendar/index.js';
import { ROOT } from '../house/house.js';
import { excelRow, madeExcelWorkbook } from '../support/excelWorkbook.js';
import { madeDocument, madeRow, madeSheet, madeWorkbook } from '../support/workbook.js';

/** What four times as much may cost, in times: a cost that grows with the square of the size takes sixteen. */
const MOST = 6;
/** Milliseconds of the size itself that something is wrong above. */
const DEAREST = 10_000;
/** Milliseconds below which a cost is counted as this much, since chance is a part of it. */
const FLOOR = 150;

const FIRST = toDayNumber('1950-01-01' as CivilDate);
const date = (index: number) => toCivilDate(FIRST + (index % 40_000));
const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');
const HEAD = 'date,arrivals,boats\n';
const ROW = '2025-01-01,50,1\n2025-01-02,60,2\n';
const daily = (count: number) =>
  HEAD + times(count, (index) => `${date(index)},${index % 900},${index % 20}\n`);
const page = (body: string) => `<!DOCTYPE html><html><body>${body}</body></html>`;
const htmlTable = (rows: string) =>
  page(`<table><tr><th>Date</th><th>Migrants arrived</th><th>Boats arrived</th></tr>${rows}</table>`);
const htmlRow = (index: number) => `<tr><td>${date(index)}</td><td>${index % 900}</td><td>2</td></tr>`;
const SHEET = [['Date', 'Migrants arrived', 'Boats arrived']];
const cells = (count: number) =>
  Array.from({ length: count }, (_, index) => [{ date: date(index) }, index % 900, 2]);

type Content = string | Uint8Array | Promise<Uint8Array>;

/** Dimensions of inputs: the command line, a size at which it takes some tenths of a second, and the file X of a size. */
const DIMENSIONS: readonly (readonly [
  what: string,
  line: string,
  size: number,
  write: (size: number) => Content,
])[] = [
  ['days', 'check X.csv', 10_000, daily],
  ['rows of the same days', 'check X.csv', 100_000, (size) => HEAD + ROW.repeat(size)],
  ['rows without the fast path', 'check X.csv --no-fast-path', 50_000, (size) => HEAD + ROW.repeat(size)],
  [
    'rows with a finding each',
    'check X.csv',
    30_000,
    (size) => HEAD + times(size, (index) => `${date(index)},x${index},y\n`),
  ],
  ['rows to convert', 'convert X.csv', 10_000, daily],
  ['days of a page', 'report X.csv', 5_000, daily],
  ['days of a chart', 'chart calendar X.csv --format svg', 5_000, daily],
  [
    'notes',
    'check X.csv',
    10_000,
    (size) =>
      `date,arrivals,notes\n${times(size, (index) => `${date(index)},5,a note of some words ${index}\n`)}`,
  ],
  ['blank lines', 'check X.csv', 500_000, (size) => `${HEAD}${ROW}${'\n'.repeat(size)}`],
  ['lines above the headings', 'check X.csv', 2_000, (size) => `${'some words\n'.repeat(size)}${HEAD}${ROW}`],
  [
    'columns',
    'check X.csv',
    2_000,
    (size) =>
      `date,arrivals${times(size, (index) => `,c${index}`)}\n${times(20, (index) => `${date(index)},5${',1'.repeat(size)}\n`)}`,
  ],
  [
    'series',
    'ytd X.csv',
    1_000,
    (size) =>
      `date,route,arrivals\n${times(20, (day) => times(size, (index) => `${date(day)},Route ${index},5\n`))}`,
  ],
  [
    'series asked one by one',
    'ytd X.csv --each',
    200,
    (size) =>
      `date,route,arrivals\n${times(20, (day) => times(size, (index) => `${date(day)},Route ${index},5\n`))}`,
  ],
  [
    'length of names',
    'ytd X.csv --each',
    10_000,
    (size) =>
      `date,route,arrivals\n${times(40, (index) => `${date(index >> 1)},${index % 2}${'n'.repeat(size)},5\n`)}`,
  ],
  [
    'length of a heading',
    'check X.csv',
    300_000,
    (size) => `date,arrivals,${'*'.repeat(size)}x\n2025-01-01,5,1\n`,
  ],
  ['length of a line', 'check X.csv', 300_000, (size) => `${HEAD}${ROW}${'9 '.repeat(size)}\n${ROW}`],
  [
    'length of a field',
    'check X.csv',
    300_000,
    (size) => `${HEAD}${ROW}2025-01-03,"${' '.repeat(size)}x",2\n`,
  ],
  [
    'quotation marks',
    'check X.csv',
    200_000,
    (size) => `${HEAD}${ROW}2025-01-03,"${'""\n'.repeat(size)}",2\n`,
  ],
  [
    'objects of JSON',
    'check X.json',
    20_000,
    (size) => `[${times(size, (index) => `${index > 0 ? ',' : ''}{"date":"${date(index)}","arrivals":5}`)}]`,
  ],
  [
    'claims of JSON on one line',
    'verify X.json',
    300,
    (size) =>
      `[${times(size, (index) => `${index > 0 ? ',' : ''}{"claim":"total --month 2025-0${1 + (index % 6)} :: total","expected":${index}}`)}]`,
  ],
  [
    'sentences on one line',
    'verify X.txt --published 2025-04-16',
    100,
    (size) => 'On Saturday 656 people arrived in 11 small boats. '.repeat(size),
  ],
  ['nesting of JSON', 'check X.json', 300_000, (size) => `[{"date":${'['.repeat(size)}`],
  ['rows of a page', 'check X.html', 5_000, (size) => htmlTable(times(size, htmlRow))],
  ['nested elements of a page', 'check X.html', 20_000, (size) => page('<div>'.repeat(size) + htmlRow(1))],
  [
    'tables of a page',
    'check X.html',
    3_000,
    (size) => page(`<table><tr><td>x</td></tr></table>`.repeat(size)),
  ],
  [
    'text of a page',
    'check X.html',
    20_000,
    (size) => htmlTable(htmlRow(1)) + '<p>some words here</p>'.repeat(size),
  ],
  [
    'rows of an ODS',
    'check X.ods',
    3_000,
    (size) =>
      madeWorkbook([
        madeSheet(
          'S',
          [...SHEET, ...cells(size)].map((row) => madeRow(row)),
        ),
      ]),
  ],
  [
    'sheets of an ODS',
    'check X.ods',
    3_000,
    (size) =>
      madeWorkbook(Array.from({ length: size }, (_, index) => madeSheet(`S${index}`, [madeRow(['a', 'b'])]))),
  ],
  [
    'rows of an XLSX',
    'check X.xlsx',
    5_000,
    (size) =>
      madeExcelWorkbook([{ name: 'S', rows: [...SHEET, ...cells(size)].map((row) => excelRow(row)) }]),
  ],
  [
    'sheets of an XLSX',
    'check X.xlsx',
    100,
    (size) =>
      madeExcelWorkbook(
        Array.from({ length: size }, (_, index) => ({ name: `S${index}`, rows: [excelRow(['a', 'b'])] })),
      ),
  ],
  [
    'claims',
    'verify X.csv',
    300,
    (size) =>
      `claim,expected\n${times(size, (index) => `total --month 2025-0${1 + (index % 6)} :: total,${index}\n`)}`,
  ],
  [
    'claims that differ',
    'verify X.csv',
    200,
    (size) =>
      `claim,expected\n${times(size, (index) => `day ${toCivilDate(toDayNumber('2021-01-01' as CivilDate) + index)},${index}\n`)}`,
  ],
  [
    'rankings that differ',
    'verify X.csv',
    200,
    (size) => `claim,expected\n${times(size, (index) => `records --window ${index + 2},5\n`)}`,
  ],
  [
    'changes said again',
    'verify X.txt --published 2025-04-16',
    500,
    (size) => 'On Monday 119 people arrived by small boat, up 31% on 2024. '.repeat(size),
  ],
  [
    'figures that do not hold',
    'verify X.txt --published 2025-04-16',
    200,
    (size) => 'On Monday 130 people arrived by small boat, with 5,000 so far this year. '.repeat(size),
  ],
  [
    'sentences with a figure',
    'verify X.txt --published 2025-04-16',
    100,
    (size) => 'On Saturday 656 people arrived in 11 small boats.\n'.repeat(size),
  ],
  [
    'figures of one sentence',
    'verify X.txt --published 2025-04-16',
    40,
    (size) => `On Saturday ${'656 arrived in 11 boats, up 31% on 2024, '.repeat(size)}.`,
  ],
  [
    'words without a figure',
    'verify X.txt --published 2025-04-16',
    20_000,
    (size) => 'The weather was fine for some days in the Channel. '.repeat(size >> 3),
  ],
  [
    'words of one sentence',
    'verify X.txt --published 2025-04-16',
    20_000,
    (size) => 'small boats and people of the Channel since then '.repeat(size >> 3),
  ],
  [
    'paragraphs of an HTML article',
    'verify X.html --published 2025-04-16',
    3_000,
    (size) => page('<p>The weather was <b>fine</b> in small boats.</p>'.repeat(size)),
  ],
  [
    'nested elements of an article',
    'verify X.html --published 2025-04-16',
    20_000,
    (size) => page(`${'<div>'.repeat(size)}656 people arrived in small boats.`),
  ],
  [
    'marks of Markdown',
    'verify X.md --published 2025-04-16',
    20_000,
    (size) => `${'*[_`'.repeat(size)} 656 people arrived in small boats`,
  ],
  [
    'quotations of Markdown',
    'verify X.md --published 2025-04-16',
    20_000,
    (size) => `${'> '.repeat(size)}656 people arrived in small boats`,
  ],
  [
    'paragraphs of a Word document',
    'verify X.docx --published 2025-04-16',
    5_000,
    (size) => madeDocument('<w:p><w:r><w:t>The weather was fine.</w:t></w:r></w:p>'.repeat(size)),
  ],
];

let folder = '';
let start = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'costs-'));
  start = await cost('check small.csv', 'small.csv', daily(3));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const REPORTS =
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.cpuUsage().user)));';

/** Milliseconds of the processor that the built program takes as a process of its own. */
async function cost(line: string, name: string, content: Content): Promise<number> {
  writeFileSync(join(folder, name), await content);
  const words = [
    '--import',
    `data:text/javascript,${encodeURIComponent(REPORTS)}`,
    join(ROOT, 'bin', 'crossings.js'),
    ...line.split(' '),
  ];
  const child = spawn(process.execPath, words, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stdio[3]?.on('data', (piece) => {
    told += piece;
  });
  await new Promise((done) => child.on('close', done));
  if (told === '') throw new Error(`${line}: the program ended without its exit`);
  return Number(told) / 1000;
}

describe('four times as much costs at most six times as much', () => {
  it.each(DIMENSIONS)('%s', async (what, line, size, write) => {
    const name = line.split(' ').find((word) => word.startsWith('X.')) as string;
    const once = (await cost(line, name, write(size))) - start;
    const four = (await cost(line, name, write(size * 4))) - start;
    const ratio = four / Math.max(once, FLOOR);
    console.log(`${what}: ${Math.round(once)} ms, then ${Math.round(four)} ms: ${ratio.toFixed(1)} times`);
    expect(ratio).toBeLessThanOrEqual(MOST);
    // Where the size itself is far too dear already, the ratio may look harmless.
    expect(once).toBeLessThan(DEAREST);
  });
});
