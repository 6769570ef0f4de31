import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toCivilDate } from '../../src/calendar/index.js';
import { officialRelease } from './figures.js';
import type { World } from './memoryHost.js';
import { type MadeCell, madeRow, madeSheet, madeZip } from './workbook.js';

export const PUBLICATION =
  '/api/content/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats';
export const LAST_7_DAYS = `${PUBLICATION}/migrants-detected-crossing-the-english-channel-in-small-boats-last-7-days`;
export const WORKBOOK = '/media/0123456789abcdef01234567/28_August_2026_Small_boats_-_time_series.ods';

type Answerer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A publisher on this machine, with its answers by path and the requests that it got. */
export interface TestPublisher {
  readonly base: string;
  /** Method and path of every request, in order. */
  readonly asked: string[];
  /** Answers by path; `count` is the number of earlier requests for that path. */
  readonly answers: Map<string, Answerer>;
  close(): Promise<void>;
}

export async function startPublisher(): Promise<TestPublisher> {
  const answers = new Map<string, Answerer>();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    const count = asked.filter((each) => each === path).length;
    asked.push(path);
    const answer = answers.get(path);
    if (answer) answer(request, response, count);
    else response.writeHead(404).end('nothing');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    asked,
    answers,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** An answer with an entity tag, and status 304 for a client that has it already. */
export function marked(body: string | Uint8Array, etag: string): Answerer {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(body);
  };
}

export function publicationItem(workbook: string = WORKBOOK, more: object = {}): string {
  const attachment = {
    attachment_type: 'file',
    content_type: 'application/vnd.oasis.opendocument.spreadsheet',
    title: 'Small boat arrivals time series',
    url: workbook,
  };
  const page = { attachment_type: 'html', url: '/last-7-days', title: 'Last 7 days' };
  return JSON.stringify({
    updated_at: '2026-08-28T09:30:00+01:00',
    details: { attachments: [page, attachment] },
    ...more,
  });
}

export function last7Item(
  rows: readonly (readonly [day: string, arrivals: number | string, boats: number | string, note?: string])[],
  updated = '2026-08-30',
): string {
  const body = rows
    .map(
      ([day, ...cells]) =>
        `<tr><th scope="row">${day}</th>${[cells[0], cells[1], 0, cells[2] ?? '&nbsp;'].map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    )
    .join('');
  const heads = [
    'Date',
    'Migrants arrived',
    'Boats arrived',
    'Boats involved in uncontrolled landings',
    'Notes',
  ];
  const table = `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`;
  return JSON.stringify({
    updated_at: `${updated}T13:00:00+01:00`,
    details: { body: `<h2 id="small-boats-data">Small boats</h2>${table}` },
  });
}

/** Makes a workbook with the bundled figures and a week more, or with only some of the days. */
export async function releaseWorkbook({
  extraDays = 7,
  keep = () => true,
  saved = '2026-08-28',
  change = {},
}: {
  readonly extraDays?: number;
  readonly keep?: (index: number, count: number) => boolean;
  readonly saved?: string;
  /** Arrivals to put in place of the bundled ones, by date. */
  readonly change?: Readonly<Record<string, number>>;
} = {}): Promise<Uint8Array> {
  const { entries } = await officialRelease();
  const figure = (measure: string, index: number): MadeCell => {
    const value = entries.figures.get(measure)?.[index] ?? Number.NaN;
    return Number.isNaN(value) ? '-' : value;
  };
  const known = entries.days.map((day, index) => {
    const date = toCivilDate(day);
    const arrivals = change[date] ?? figure('arrivals', index);
    const note = date in change ? 'Revised' : (entries.notes.get(index) ?? '');
    return [{ date }, arrivals, figure('boats', index), figure('uncontrolled-landings', index), note];
  });
  const last = entries.days.at(-1) as number;
  const more = Array.from({ length: extraDays }, (_, index) => [
    { date: toCivilDate(last + 1 + index) },
    // Not rising all along, as running totals would.
    50 + (index < 5 ? 4 - index : index),
    1,
    0,
    '',
  ]);
  const rows = [...known, ...more].filter((_, index, all) => keep(index, all.length));
  const heads = [
    'Date',
    'Migrants arrived',
    'Boats arrived',
    'Boats arrived - involved in uncontrolled landings',
    'Notes',
  ];
  const sheet = madeSheet(
    'SB_01',
    [heads, ...rows].map((cells) => madeRow(cells)),
  );
  const namespaces = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"';
  return madeZip({
    'content.xml': `<?xml version="1.0"?><office:document-content ${namespaces}>${sheet}</office:document-content>`,
    'meta.xml': `<office:document-meta><dc:date>${saved}T07:37:06Z</dc:date></office:document-meta>`,
  });
}

/** A publisher without a network, for `World.server`: it gives everybody the same three answers. */
export function publisherInMemory(workbook: Uint8Array, last7 = last7Item([])): NonNullable<World['server']> {
  const answers = new Map<string, string | Uint8Array>([
    [PUBLICATION, publicationItem()],
    [WORKBOOK, workbook],
    [LAST_7_DAYS, last7],
  ]);
  return ({ url }) => {
    const body = answers.get(new URL(url).pathname);
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    return { status: bytes ? 200 : 404, headers: new Map(), body: bytes ?? new Uint8Array() };
  };
}
