import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/calendar/index.js';
import { HostError } from '../../src/host/index.js';
import { nodeHost } from '../../src/host/nodeHost.js';
import { download, siteAt } from '../../src/publisher/index.js';
import { inputOf, piecesOf } from '../../src/reader/input.js';
import { unpackGzip } from '../../src/reader/unpackGzip.js';
import type { Header } from '../../src/readers/csv/findHeader.js';
import { KeptLines } from '../../src/readers/csv/keptLines.js';
import { editionName } from '../../src/store/edition.js';
import { keepEdition } from '../../src/store/index.js';
import { toColumn } from '../../src/table/column.js';
import { excelRow, madeExcelWorkbook } from '../support/excelWorkbook.js';
import { MemoryHost, type World } from '../support/memoryHost.js';
import { madeLines, madePdf } from '../support/pdf.js';
import {
  PUBLICATION,
  publicationItem,
  startPublisher,
  type TestPublisher,
  WORKBOOK,
} from '../support/publisher.js';
import { run } from '../support/run.js';
import { madeRow, madeSheet, madeWorkbook, madeZip } from '../support/workbook.js';
import { LIMITS, mostOf } from './renderLimits.js';

/** What the program says of something of a size: words of its answer, of its errors, or of both. */
type Say = (size: number) => Promise<string>;

/** What is said at a limit, and one beyond it. */
interface Tried {
  readonly say: Say;
  readonly within: RegExp;
  readonly beyond: RegExp;
}

const network = nodeHost('');
const PATIENCE = { connect: 20_000, idle: 20_000, all: 60_000 };
const folder = mkdtempSync(join(tmpdir(), 'crossings-limits-'));
let server: TestPublisher;

beforeAll(async () => {
  server = await startPublisher();
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

async function said(line: string, files: World['files'] = {}, world: World = {}): Promise<string> {
  const { code, out, err } = await run(line, { files, ...world });
  return `${code} ${err}${out}`;
}

/** What an action says: `done`, or the words of what it throws. */
async function outcome(action: () => unknown): Promise<string> {
  try {
    await action();
    return 'done';
  } catch (error) {
    if (error instanceof HostError) return error.message;
    throw error;
  }
}

const CSV = 'date,arrivals\n2025-01-01,5\n';
const padded = (text: string, size: number) => text + ' '.repeat(size - text.length);
const times = (count: number, text: string) => text.repeat(count);
const sheetOf = (...rows: readonly string[]) => madeWorkbook([madeSheet('SB_01', rows)]);
const HEADINGS = madeRow(['Date', 'Migrants arrived']);
const DAY = madeRow([{ date: '2025-01-01' }, 5]);
const checkSheet = async (...rows: readonly string[]) =>
  said('check X.ods', { 'X.ods': await sheetOf(...rows) });
const MANY = { level: 1, memLevel: 9 };

const serve = (path: string, size: number) =>
  server.answers.set(path, (_, response) => response.end(Buffer.alloc(size, 32)));

const TRIED: Readonly<Record<string, Tried>> = {
  'a file': {
    say: (size) => {
      const path = join(folder, 'large');
      writeFileSync(path, CSV);
      truncateSync(path, size);
      return outcome(() => {
        for (const _ of network.readPieces(path));
      });
    },
    within: /^done$/,
    beyond: /large is larger than 256 MB/,
  },
  'a file, unpacked by gzip': {
    say: async (size) => {
      const packed = gzipSync(Buffer.alloc(size, CSV), MANY);
      const input = await unpackGzip(inputOf('X.csv.gz', piecesOf(packed)));
      return 'findings' in input ? `${input.findings[0]?.message}` : 'done';
    },
    within: /^done$/,
    beyond: /^unexpected gzip file of more than 256 MB unpacked/,
  },
  'a record of a CSV, from one line end to the next outside quotation marks': {
    say: (size) => said('check X.csv', { 'X.csv': `${CSV}${padded('2025-01-02,6', size)}\n` }),
    within: /^0 .*Nothing found/s,
    beyond: /^1 .*4 MB/s,
  },
  'a heading of a column, as far as it is read': {
    say: async (size) => `${toColumn('x'.repeat(size)).measure.length} of ${size}`,
    within: /^(\d+) of \1$/,
    beyond: /^200 of 201$/,
  },
  'series of an input': {
    say: (size) => {
      const rows = Array.from({ length: size }, (_, index) => `2025-01-01,Route ${index},5\n`);
      return said('ytd X.csv', { 'X.csv': `date,route,arrivals\n${rows.join('')}` });
    },
    within: /^0 .*50,000/s,
    beyond: /^1 .*10,000/s,
  },
  'days of all series with `--each`, each from the first day of all to the last': {
    say: (size) => {
      // A million and one are 101 times 9,901.
      const count = [100, 101].find((each) => size % each === 0) as number;
      const last = new Date(Date.UTC(1990, 0, size / count)).toISOString().slice(0, 10);
      const rows = Array.from(
        { length: count },
        (_, index) => `1990-01-01,R${index},5\n${last},R${index},6\n`,
      );
      return said('total X.csv --each --format csv', { 'X.csv': `date,route,arrivals\n${rows.join('')}` });
    },
    within: /^0 .*R99,/s,
    beyond: /^2 .*unexpected 1,000,001 days of 101 series, .*expected at most 1,000,000 with --each/s,
  },
  'lines of a CSV that findings show': {
    say: async (size) => {
      const kept = new KeptLines('x', { columns: [], delimiter: ',' } as unknown as Header);
      for (let line = 1; line <= size; line++) if (kept.hasRoom) kept.keep({ line, text: 'x' });
      return `${kept.lineText(size)}`;
    },
    within: /^x$/,
    beyond: /^null$/,
  },
  'findings of one rule': {
    say: async (size) => {
      const { out } = await run('check X.csv --format csv', {
        files: { 'X.csv': CSV + times(size, '2025-01-02,x\n') },
      });
      return out.trimEnd().split('\n').at(-1) ?? '';
    },
    within: /^unreadable-count,error,X.csv,1002,.*,1$/,
    beyond: /^unreadable-count,error,X.csv,1003,.*,1$/,
  },
  'a JSON file': {
    say: (size) => said('ytd X.json', { 'X.json': padded('[{"date":"2025-01-01","arrivals":5}]', size) }),
    within: /^0 /,
    beyond: /^1 .*JSON of more than 64 MB/s,
  },
  'lists and objects within each other in a value of JSON': {
    say: (size) => {
      const note = times(size, '[') + times(size, ']');
      return said('ytd X.json', { 'X.json': `{"note":${note},"data":[{"date":"2025-01-01","arrivals":5}]}` });
    },
    within: /^0 /,
    beyond: /^1 .*nesting of more than 100 levels/s,
  },
  'a saved page': {
    say: (size) => {
      const table =
        '<table><tr><th>Date</th><th>Migrants arrived</th></tr><tr><td>1 January 2025</td><td>5</td></tr></table>';
      return said('ytd X.html', { 'X.html': padded(`<!DOCTYPE html><html><body>${table}`, size) });
    },
    within: /^0 /,
    beyond: /^1 .*page of more than 8 MB/s,
  },
  'elements within each other in a page or workbook': {
    say: async (size) => {
      const inside = times(size - 5, '<text:span>') + times(size - 5, '</text:span>');
      const cell = { xml: `<table:table-cell><text:p>note${inside}</text:p></table:table-cell>` };
      return checkSheet(
        madeRow(['Date', 'Migrants arrived', 'Notes']),
        madeRow([{ date: '2025-01-01' }, 5, cell]),
      );
    },
    within: /^0 /,
    beyond: /^1 .*nesting of more than 1000 elements/s,
  },
  'a part of a workbook or document, unpacked': {
    say: async (size) => said('check X.ods', { 'X.ods': await contentOf(size) }),
    within: /^0 /,
    beyond: /^1 .*with a part of more than 64 MB unpacked/s,
  },
  'all parts of a workbook or document, unpacked': {
    say: async (size) =>
      said('check X.ods', { 'X.ods': await contentOf(60 << 20, 60 << 20, size - (120 << 20)) }),
    within: /^0 /,
    beyond: /^1 .*of more than 128 MB unpacked/s,
  },
  'files in a workbook or document': {
    say: async (size) => {
      const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">${madeSheet('SB_01', [HEADINGS, DAY])}</office:document-content>`;
      const others = Array.from({ length: size - 1 }, (_, index) => [`${index}.xml`, ''] as const);
      return said('check X.ods', {
        'X.ods': await madeZip({ 'content.xml': content, ...Object.fromEntries(others) }),
      });
    },
    within: /^0 /,
    beyond: /^1 .*archive of more than 1000 files/s,
  },
  'columns of a sheet': {
    say: (size) => {
      const gap = { xml: `<table:table-cell table:number-columns-repeated="${size - 2}"/>` };
      return checkSheet(
        madeRow(['Date', gap, 'Migrants arrived']),
        madeRow([{ date: '2025-01-01' }, gap, 5]),
      );
    },
    within: /^0 /,
    beyond: /^1 /s,
  },
  'rows of a sheet up to which one may be repeated': {
    say: (size) => checkSheet(HEADINGS, DAY, madeRow(['x'], ` table:number-rows-repeated="${size - 2}"`)),
    within: /unreadable-date/,
    beyond: /^1 .*row repeated/s,
  },
  'rows that merged cells of a sheet take, each counted': {
    say: async (size) => said('check X.xlsx', { 'X.xlsx': await mergedOver(size) }),
    within: /^0 /,
    beyond: /^1 .*merged cells over millions of rows/s,
  },
  'a text with statements': {
    say: (size) => said('verify X.txt', { 'X.txt': padded(SENTENCE, size) }),
    within: /^0 .*holds/s,
    beyond: /^1 .*text of more than 4 million characters/s,
  },
  'pages of a PDF': {
    say: (size) =>
      said('verify X.pdf', {
        'X.pdf': madePdf([
          madeLines(...SENTENCE.split('\n\n')),
          ...Array.from({ length: size - 1 }, () => []),
        ]),
      }),
    within: /^0 .*holds/s,
    beyond: /^1 .*PDF of more than 2000 pages/s,
  },
  'a text fetched with --fetch': {
    say: async (size) => {
      server.answers.set('/a', (_, response) => {
        const end = Buffer.alloc(size - SENTENCE.length, 0);
        response
          .writeHead(200, { 'content-type': 'application/octet-stream' })
          .end(Buffer.concat([Buffer.from(SENTENCE), end]));
      });
      return said(`verify --fetch ${server.base}/a`, {}, { server: network.request });
    },
    within: /^1 .*unexpected NUL/s,
    beyond: /^2 .*more than 32 MB/s,
  },
  'a page of the publisher': {
    say: (size) => {
      serve(PUBLICATION, size);
      return said(`update --from ${server.base}`, {}, { server: network.request });
    },
    within: /^2 .*JSON/s,
    beyond: /^2 .*more than 8 MB/s,
  },
  'a workbook of the publisher': {
    say: (size) => {
      server.answers.set(PUBLICATION, (_, response) => response.end(publicationItem()));
      serve(WORKBOOK, size);
      return said(`update --from ${server.base}`, {}, { server: network.request });
    },
    within: /^2 (?!.*MB)/s,
    beyond: /^2 .*more than 32 MB/s,
  },
  'redirects of one address': {
    say: (size) => {
      for (let hop = 0; hop < size; hop++)
        server.answers.set(`/hop${hop}`, (_, response) =>
          response.writeHead(302, { location: `/hop${hop + 1}` }).end(),
        );
      serve(`/hop${size}`, 1);
      return fetched('/hop0');
    },
    within: /^done$/,
    beyond: /sends on more than 5 times/,
  },
  'attempts to fetch one address': {
    say: (size) => {
      const path = `/busy${size}`;
      server.answers.set(path, (_, response, count) =>
        response.writeHead(count < size - 1 ? 503 : 200).end(),
      );
      return fetched(path);
    },
    within: /^done$/,
    beyond: /status 503 3 times: try again later/,
  },
  'the wait before another attempt that a server may ask for': {
    say: (milliseconds) => {
      const path = `/wait${milliseconds}`;
      server.answers.set(path, (_, response, count) =>
        response
          .writeHead(count === 0 ? 429 : 200, { 'retry-after': `${Math.ceil(milliseconds / 1000)}` })
          .end(),
      );
      return fetched(path);
    },
    within: /^done$/,
    beyond: /asks to come back in 31 seconds/,
  },
  'editions of one date in the store': {
    say: (size) => {
      const host = new MemoryHost();
      const date = '2026-08-21' as CivilDate;
      for (let version = 1; version < size; version++)
        host.folders.set(`/s/${editionName(date, version)}`, { x: Buffer.from('') });
      return outcome(() => keepEdition('/s', date, { 'daily.csv': Buffer.from(CSV) }, host));
    },
    within: /^done$/,
    beyond: /999 editions of 2026-08-21/,
  },
  'seconds of --timeout': {
    say: (size) => said(`update --from http://127.0.0.1:1 --timeout ${size}`),
    within: /no network/,
    beyond: /^2 .*expected seconds from 1 to 600/,
  },
  'decimals of --precision': {
    say: (size) => said(`ytd --precision ${size}`),
    within: /^0 /,
    beyond: /^2 .*whole number from 0 to 6/,
  },
  'days of --max-age': {
    say: (size) => said(`check --max-age ${size}d`),
    within: /^0 /,
    beyond: /^2 .*up to ten years/,
  },
  'characters of a line of text': {
    say: async (size) => {
      const { out } = await run('verify X.txt', {
        terminal: size,
        files: {
          'X.txt': `Published: 16 April 2025\n\n${times(200, 'Nobody crossed the Channel for 7 whole days. ')}`,
        },
      });
      return `${Math.max(...out.split('\n').map((line) => line.length))} of ${size}`;
    },
    within: /of 400$/,
    beyond: /^400 of 401$/,
  },
};

const SENTENCE = 'Published: 16 April 2025\n\nSome 119 people crossed the Channel on Monday.';

/** A workbook whose content has so many bytes, and another part of its own size that is read. */
async function contentOf(size: number, styles = 0, meta = 0): Promise<Uint8Array> {
  const sheet = madeSheet('SB_01', [HEADINGS, DAY]);
  const [open, close] = [
    '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">',
    '</office:document-content>',
  ];
  const content = open + sheet + ' '.repeat(size - open.length - sheet.length - close.length) + close;
  return madeZip({
    'content.xml': content,
    ...(styles > 0 && { 'styles.xml': padded('<x/>', styles) }),
    ...(meta > 0 && { 'meta.xml': padded('<x/>', meta) }),
  });
}

function mergedOver(rows: number): Promise<Uint8Array> {
  const merged =
    times(Math.floor(rows / 1_000_000), '<mergeCell ref="D3:D1000002"/>') +
    (rows % 1_000_000 > 0 ? '<mergeCell ref="E3:E3"/>' : '');
  return madeExcelWorkbook([
    {
      name: 'SB_01',
      rows: [excelRow(['Date', 'Migrants arrived']), excelRow([{ date: '2025-01-01' }, 5])],
      after: `<mergeCells>${merged}</mergeCells>`,
    },
  ]);
}

const fetched = (path: string) => {
  const host = new MemoryHost({ server: (request) => network.request(request) });
  return outcome(() =>
    download(
      { url: `${server.base}${path}`, mostBytes: 1 << 20, etag: null },
      siteAt(new URL(server.base)),
      PATIENCE,
      host,
    ),
  );
};

describe('each limit', () => {
  it('is tried', () => {
    expect(Object.keys(TRIED)).toEqual(LIMITS.map(({ what }) => what));
  });

  it.each(Object.entries(TRIED))('%s: within, and beyond by one', async (what, { say, within, beyond }) => {
    const limit = LIMITS.find((each) => each.what === what);
    const most = mostOf(limit?.constant ?? '');
    expect(await say(most)).toMatch(within);
    const words = await say(most + 1);
    expect(words).toMatch(beyond);
    expect(words).not.toMatch(within);
  });
});
