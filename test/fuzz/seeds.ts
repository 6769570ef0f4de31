import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { type CivilDate, toCivilDate, toDayNumber } from '../../src/calendar/index.js';
import { excelRow, madeExcelWorkbook } from '../support/excelWorkbook.js';
import { last7Item } from '../support/publisher.js';
import { madeDocument, madeFlatWorkbook, madeRow, madeSheet, madeWorkbook } from '../support/workbook.js';
import { type Input, inBytes } from './input.js';

const FIRST = toDayNumber('2024-10-01' as CivilDate);
const DAYS = Array.from({ length: 200 }, (_, index) => {
  const arrivals = (index * 37) % 11 === 0 ? 0 : (index * 389) % 900;
  return { date: toCivilDate(FIRST + index), arrivals, boats: Math.ceil(arrivals / 55) };
});
const HEADINGS = ['Date', 'Migrants arrived', 'Boats arrived', 'Notes'];

/** Two hundred days, of no rule's concern. */
export const DAILY = table(',', ['date', 'arrivals', 'boats'], DAYS.map(Object.values));

function table(delimiter: string, headings: readonly string[], rows: readonly unknown[][]): string {
  return [headings, ...rows].map((cells) => `${cells.join(delimiter)}\n`).join('');
}

/** Some days as rows of a table, with a note now and then. */
function rowsOf(count: number): [date: string, arrivals: number, boats: number, note: string][] {
  return DAYS.slice(0, count).map(({ date, arrivals, boats }, index) => [
    date,
    arrivals,
    boats,
    index % 9 === 4 ? 'Revised' : '',
  ]);
}

const ROUTES = ['Channel', 'Aegean', 'Île'];
const byRoute = rowsOf(20).flatMap(([date, arrivals]) =>
  ROUTES.map((route, index) => [date, route, arrivals + index]),
);

const page = (body: string) =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>Small boats</title></head><body><main>${body}</main></body></html>\n`;

const TEXTS: readonly string[] = [
  'Published 16 April 2025\n\nSome 8,000 people have crossed the Channel in small boats so far this year, up 31% on the same point of 2024. On Saturday 656 arrived in 11 boats, the most on one day since October.\n',
  'Small boats: what the figures say, 1 March 2025\n\nIn January 2025 1,098 people arrived, against 1,335 a year before. That is about a fifth fewer. More than four times as many came in December, and nobody from 3 to 5 February.\nThe total since the general election passed 25,000 on 9 February; an average of 55 people were on each boat.\n',
  '# A quarter in figures\n\n*Published: 2 April 2025*\n\n- **6,642** people arrived in the first quarter\n- the [highest](https://a.example) first quarter on record\n\n| Month | People |\n| --- | --- |\n| January | 1,098 |\n\n> One boat in ten carried over 80 people, said 3 of 4 officials.\n',
];

const CLAIMS =
  'id,claim,expected,rounding,source\nA,ytd --year 2025,"8,183",more-than,https://a.example\nB,day 2025-01-03,5,,\nC,total --month 2025-01 :: total,1000,nearest-100,\nD,by month :: rows.2025-01.total,3,,x\nE,records --top 3 :: rows.1.value,890,,\n';

const TEXT_TABLE = table(
  ',',
  ['id', 'published', 'text'],
  TEXTS.slice(0, 2).map((text, index) => [index, '2025-04-16', `"${text.replaceAll('"', '""')}"`]),
);

const jsonRows = rowsOf(30).map(([date, arrivals, boats]) => ({ date, arrivals, boats }));
const last7 = last7Item(
  rowsOf(7).map(([date, arrivals, boats, note]) => [date, arrivals, boats, note] as const),
);

const figures = (name: string, text: string, packing: 'none' | 'gzip' = 'none'): Input => ({
  role: 'figures',
  name,
  packing,
  parts: { '': inBytes(text) },
});
const text = (name: string, content: string): Input => ({ ...figures(name, content), role: 'text' });

/** Valid inputs of every format, to make others of. */
export async function seeds(): Promise<Input[]> {
  const sheet = madeSheet(
    'SB_01',
    [HEADINGS, ...rowsOf(40).map(([date, ...cells]) => [{ date }, ...cells])].map((cells) => madeRow(cells)),
  );
  const excelRows = [HEADINGS, ...rowsOf(40).map(([date, ...cells]) => [{ date }, ...cells])];
  const excel = await madeExcelWorkbook([
    { name: 'Notes', rows: [excelRow(['Small boats', 'Figures are provisional'])] },
    { name: 'SB_01', rows: excelRows.map((cells) => excelRow(cells)) },
  ]);
  const [plain = '', other = '', markdown = ''] = TEXTS;
  const paragraphs = other.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  return [
    figures('daily.csv', DAILY),
    figures('notes.csv', table(',', HEADINGS, rowsOf(30))),
    figures('routes.csv', table(',', ['date', 'route', 'arrivals'], byRoute)),
    figures(
      'british.csv',
      `Small boats\n\n${table(';', HEADINGS, rowsOf(12)).replace(/(\d+)-(\d+)-(\d+)/g, '$3/$2/$1')}`,
    ),
    figures('daily.tsv', table('\t', HEADINGS, rowsOf(30))),
    figures('rows.json', JSON.stringify(jsonRows)),
    figures('rows.ndjson', jsonRows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    figures('answer.json', JSON.stringify({ data: jsonRows.slice(0, 5), more: null }, null, 2)),
    figures('page.html', page(JSON.parse(last7).details.body)),
    figures('flat.fods', new TextDecoder().decode(madeFlatWorkbook([sheet]))),
    figures('daily.csv.gz', DAILY, 'gzip'),
    figures('weekly.csv', 'week ending,arrivals\n2024-10-06,1900\n2024-10-13,2500\n2024-10-20,2600\n'),
    {
      role: 'figures',
      name: 'daily.ods',
      packing: 'zip',
      parts: await unpacked(await madeWorkbook([sheet])),
    },
    { role: 'figures', name: 'daily.xlsx', packing: 'zip', parts: await unpacked(excel) },
    text('claims.csv', CLAIMS),
    text(
      'claims.json',
      JSON.stringify({
        claims: [
          { claim: 'ytd', expected: '8183', id: 7 },
          { claim: 'by month :: rows.0.total', expected: 4 },
        ],
      }),
    ),
    text('plain.txt', plain),
    text('other.txt', other),
    text('article.md', markdown),
    text(
      'article.html',
      page(
        other
          .split('\n')
          .map((line) => `<p>${line}</p>`)
          .join(''),
      ),
    ),
    text('texts.csv', TEXT_TABLE),
    {
      role: 'text',
      name: 'article.docx',
      packing: 'zip',
      parts: await unpacked(await madeDocument(paragraphs.join(''))),
    },
    {
      ...figures(
        'settings.json',
        '{"rules":{"outlier":"off","missing-day":"error"},"expect":{"2025-01":4586},"maxWarnings":3}',
      ),
      role: 'settings',
    },
  ];
}

async function unpacked(archive: Uint8Array): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const entry of await new ZipReader(new Uint8ArrayReader(archive)).getEntries()) {
    if ('getData' in entry && entry.getData) {
      const bytes = await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false });
      parts[entry.filename] = Buffer.from(bytes).toString('latin1');
    }
  }
  return parts;
}
