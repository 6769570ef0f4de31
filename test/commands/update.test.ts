import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { nodeHost } from '../../src/host/nodeHost.js';
import { writeChecksums } from '../../src/store/index.js';
import { MemoryHost, type World } from '../support/memoryHost.js';
import {
  LAST_7_DAYS,
  last7Item,
  marked,
  PUBLICATION,
  publicationItem,
  releaseWorkbook,
  startPublisher,
  type TestPublisher,
  WORKBOOK,
} from '../support/publisher.js';
import { toWords } from '../support/run.js';

// A server on this machine, asked through the real network; what is kept stays in memory.
const network = nodeHost('');
let publisher: TestPublisher;
let workbook: Uint8Array;
let host: MemoryHost;

beforeAll(async () => {
  workbook = await releaseWorkbook();
});

beforeEach(async () => {
  publisher = await startPublisher();
  publisher.answers.set(PUBLICATION, marked(publicationItem(), '"page-1"'));
  publisher.answers.set(WORKBOOK, marked(workbook, '"book-1"'));
  host = online();
});

afterEach(() => publisher.close());

function online(world: World = {}): MemoryHost {
  return new MemoryHost({ today: '2026-08-31', server: (request) => network.request(request), ...world });
}

async function call(line: string, on = host) {
  on.out = '';
  on.err = '';
  publisher.asked.length = 0;
  const from = line.startsWith('update') ? ` --from ${publisher.base}` : '';
  const code = await main(toWords(`${line}${from}`), on);
  return { code, out: on.out, text: on.out.replace(/\s+/g, ' '), err: on.err };
}

const kept = () => [...host.folders.keys()];

describe('update', () => {
  it('fetches and keeps a release and reports what is new; later commands use it', async () => {
    const { code, out, err } = await call('update');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('New: the edition of 28 August 2026, after the edition of 21 August 2026');
    expect(out).toContain('Days added        7, between 21 August 2026 and 27 August 2026');
    expect(publisher.asked).toEqual([PUBLICATION, WORKBOOK]);
    expect(kept()).toEqual(['/data/crossings/2026-08-28']);
    const files = host.folders.get('/data/crossings/2026-08-28') ?? {};
    expect(Object.keys(files).sort()).toEqual([
      'checksums.txt',
      'daily.csv',
      'provenance.json',
      'time-series.ods',
    ]);
    expect(files['time-series.ods']).toEqual(Buffer.from(workbook));
    expect(JSON.parse(Buffer.from(files['provenance.json'] as Uint8Array).toString())).toMatchObject({
      edition: '2026-08-28',
      kind: 'workbook',
      licence: 'Open Government Licence v3.0',
      fetched: '2026-08-31T13:00:00.000Z',
      downloads: [
        { what: 'publication', etag: '"page-1"', file: null },
        {
          what: 'workbook',
          address: `${publisher.base}${WORKBOOK}`,
          etag: '"book-1"',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          bytes: workbook.length,
          file: 'time-series.ods',
        },
      ],
    });
    expect((await call('ytd --years 2025')).text).toContain(
      'edition of 28 August 2026, provisional (from the store)',
    );
    expect((await call('ytd --release 2026-08-21 --format csv')).out).toMatch(
      /^2026,2026-01-01,2026-08-20,15897,/m,
    );
    expect((await call('diff @previous @latest --format prose')).out).toBe(
      '7 days were added; no figure was changed.\n',
    );
  });

  it('makes one request where nothing is newer', async () => {
    await call('update');
    const again = await call('update');
    expect([again.code, publisher.asked]).toEqual([0, [PUBLICATION]]);
    expect(again.text).toContain(
      'Nothing new The edition of 28 August 2026, with figures to 27 August 2026, is the newest.',
    );
    // The page was edited, the file is the same one.
    publisher.answers.set(PUBLICATION, marked(publicationItem(), '"page-2"'));
    await call('update');
    expect([publisher.asked, kept().length]).toEqual([[PUBLICATION], 1]);
  });

  it('recognises a workbook that it has already at another address', async () => {
    await call('update');
    publisher.answers.set(PUBLICATION, marked(publicationItem('/other/time-series.ods'), '"page-2"'));
    publisher.answers.set('/other/time-series.ods', marked(workbook, '"book-2"'));
    expect(JSON.parse((await call('update --json')).out).data.status).toBe('unchanged');
    expect(kept()).toHaveLength(1);
  });

  it('reports revised figures, without a warning where the release marks them', async () => {
    const change = { '2026-07-10': 300, '2025-04-12': 700 };
    publisher.answers.set(WORKBOOK, marked(await releaseWorkbook({ change }), '"book-1"'));
    const { out, err } = await call('update --json');
    const { data } = JSON.parse(out);
    expect(err).toBe('');
    expect(data.changed.map(({ date, after }: { date: string; after: number }) => [date, after])).toEqual([
      ['2025-04-12', 700],
      ['2026-07-10', 300],
    ]);
    expect(data).toMatchObject({
      status: 'new',
      release: '2026-08-28',
      previous: '2026-08-21',
      dryRun: false,
    });
  });

  it('keeps nothing in a dry run', async () => {
    const { code, out } = await call('update --dry-run');
    expect([code, kept()]).toEqual([0, []]);
    expect(out).toContain('Not kept: the edition of 28 August 2026');
  });

  it('keeps every release, and the second one of a day beside the first', async () => {
    await call('update');
    const second = '/media/fedcba9876543210fedcba98/28_August_2026_v2.ods';
    publisher.answers.set(PUBLICATION, marked(publicationItem(second), '"page-2"'));
    publisher.answers.set(second, marked(await releaseWorkbook({ change: { '2026-08-20': 3 } }), '"book-2"'));
    const { text } = await call('update');
    expect(kept()).toEqual(['/data/crossings/2026-08-28', '/data/crossings/2026-08-28.2']);
    expect(text).toContain(
      'New: the edition of 28 August 2026, version 2, after the edition of 28 August 2026',
    );
    expect((await call('day 2026-08-20 --release 2026-08-28.1 --json')).out).toContain('"arrivals": 0,');
    expect((await call('day 2026-08-20 @2026-08-28 --json')).out).toContain('"arrivals": 3,');
  });

  const MISSHAPEN: readonly (readonly [string, Parameters<typeof releaseWorkbook>[0], string])[] = [
    [
      'half of the days',
      { keep: (index, count) => index < count / 2 },
      'expected every one of the 3154 in hand: it lacks',
    ],
    ['a day less', { keep: (index) => index !== 100 }, '1 day is missing, 11 April 2018'],
    ['days to come', { extraDays: 20 }, 'expected none after today, 31 August 2026'],
  ];

  it.each(MISSHAPEN)('refuses a workbook with %s, except with --force', async (_, shape, message) => {
    publisher.answers.set(WORKBOOK, marked(await releaseWorkbook(shape), '"book-1"'));
    const refused = await call('update');
    expect([refused.code, refused.out, kept()]).toEqual([1, '', []]);
    expect(refused.err).toContain(message);
    expect(refused.err).toMatch(/^error: .*; --force keeps it all the same$/m);
    const forced = await call('update --force');
    expect([forced.code, kept().length]).toEqual([0, 1]);
    expect(forced.err).toContain(message);
  });

  it.each([
    ['<!doctype html><title>Sorry</title>', 'answered with a web page, expected an OpenDocument workbook'],
    ['', 'answered with nothing, expected'],
    ['PK\x03\x04 cut off', 'the workbook is damaged or cut off'],
  ])('refuses %j in place of a workbook', async (body, message) => {
    publisher.answers.set(WORKBOOK, marked(body, '"x"'));
    const { code, out, err } = await call('update');
    expect([code === 0, out, kept()]).toEqual([false, '', []]);
    expect(err).toContain(message);
  });

  it.each([
    [
      publicationItem(WORKBOOK, {
        withdrawn_notice: { explanation: 'Replaced', withdrawn_at: '2026-09-01' },
      }),
      'was withdrawn by the publisher',
    ],
    ['<!doctype html>', 'answered with a web page, expected a page of the Content API'],
    ['{"details":{"attachments":[]}}', 'lists no file, expected one OpenDocument workbook'],
    [
      JSON.stringify({
        details: {
          attachments: ['a', 'b'].map((name) => ({
            attachment_type: 'file',
            title: `Time series ${name}`,
            url: `/${name}.ods`,
          })),
        },
      }),
      'lists "Time series a", "Time series b", expected only one',
    ],
    [
      publicationItem('https://example.org/time-series.ods'),
      'gives the address "https://example.org/time-series.ods", expected one on 127.0.0.1',
    ],
    [publicationItem('http://192.0.2.1/time-series.ods'), 'which is not encrypted (https)'],
    [publicationItem('data:,x'), 'which is none of the web'],
    [publicationItem(''), 'expected a page of the Content API'],
  ])('stops where the page of the publication is %s', async (item, message) => {
    publisher.answers.set(PUBLICATION, marked(item, '"x"'));
    const { code, out, err } = await call('update');
    expect([code, out, kept()]).toEqual([2, '', []]);
    expect(err).toMatch(/^crossings: [^\n]*\n$/);
    expect(err).toContain(message);
  });

  it('gives a release the same name in findings, source and formats', async () => {
    await call('update');
    const [folder = ''] = kept();
    const files = host.folders.get(folder) as Record<string, Uint8Array>;
    const rows = new TextEncoder().encode('date,arrivals,boats\n2025-01-01,1,1\n2025-01-03,1,1\n');
    const changed = { ...files, 'daily.csv': rows };
    host.folders.set(folder, { ...changed, 'checksums.txt': writeChecksums(changed) });
    const { data, source } = JSON.parse((await call('check @2026-08-28 --json')).out);
    expect(data.findings.map(({ file }: { file: string }) => file)).toEqual(['@2026-08-28']);
    expect(source.files).toEqual(['@2026-08-28']);
    expect((await call('check @2026-08-28 --format junit')).out.match(/<testsuite /g)).toHaveLength(1);
  });

  it('refuses an address that is not encrypted, except on this machine', async () => {
    for (const address of ['http://example.org', 'ftp://example.org', 'file:///etc/passwd', 'x']) {
      const code = await main(['update', '--from', address], host);
      expect([code, host.out]).toEqual([2, '']);
    }
  });

  it('refuses to compare with a damaged release', async () => {
    await call('update');
    const [folder = ''] = kept();
    const files = host.folders.get(folder) as Record<string, Uint8Array>;
    const sound = files['daily.csv'] as Uint8Array;
    for (const damaged of [
      new Uint8Array(),
      sound.subarray(0, 20_000),
      sound.subarray(0, sound.lastIndexOf(10, -2) + 1),
    ]) {
      host.folders.set(folder, { ...files, 'daily.csv': damaged });
      expect(await call('update')).toMatchObject({
        code: 2,
        out: '',
        err: `crossings: the release 2026-08-28 is damaged, daily.csv in ${folder} is not as it was kept: crossings store --repair mends it\n`,
      });
    }
  });

  it('sends the entity tag of its copy', async () => {
    await call('update');
    let mark: string | undefined;
    publisher.answers.set(PUBLICATION, (request, response) => {
      mark = request.headers['if-none-match'];
      response.writeHead(304).end();
    });
    expect([(await call('update')).code, mark]).toEqual([0, '"page-1"']);
  });

  it('shows its progress on a terminal, and clears it at the end', async () => {
    const terminal = online({ terminal: 80 });
    await call('update', terminal);
    expect(terminal.err).toContain('\r\x1b[KFetching the workbook');
    expect(terminal.err.endsWith('\r\x1b[K')).toBe(true);
  });

  it('refuses a file', async () => {
    expect(await call('update daily.csv')).toMatchObject({ code: 2, out: '' });
  });
});

describe('update --recent', () => {
  const PAGE = [
    ['26 August 2026', 55, 1],
    ['27 August 2026', 56, 1],
    ['28 August 2026', 61, 1],
    ['29 August 2026', '1,305', 27, 'Revised'],
  ] as const;

  beforeEach(() => {
    publisher.answers.set(LAST_7_DAYS, marked(last7Item(PAGE), '"last-1"'));
  });

  it('adds the days after the workbook, as a separate release', async () => {
    const { code, out, err } = await call('update --recent');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Days added        9, between 21 August 2026 and 29 August 2026');
    expect(kept()).toEqual(['/data/crossings/2026-08-28', '/data/crossings/2026-08-30']);
    expect((await call('day 2026-08-29 --format prose')).out).toMatch(/^1,305 people in 27 boats/);
    const again = await call('update --recent');
    expect([again.code, publisher.asked]).toEqual([0, [PUBLICATION, LAST_7_DAYS]]);
    expect(again.text).toContain('Nothing new The edition of 30 August 2026');
  });

  it('keeps days of an earlier page, and reports what a later one revises', async () => {
    await call('update --recent');
    publisher.answers.set(
      LAST_7_DAYS,
      marked(
        last7Item(
          [
            ['29 August 2026', 1300, 27],
            ['30 August 2026', 5, 1],
          ],
          '2026-08-31',
        ),
        '"last-2"',
      ),
    );
    const { out } = await call('update --recent --json');
    expect(JSON.parse(out).data).toMatchObject({
      release: '2026-08-31',
      added: [{ date: '2026-08-30', arrivals: 5, boats: 1 }],
      changed: [{ date: '2026-08-29', before: 1305, after: 1300 }],
    });
    expect((await call('total --from 2026-08-28 --to 2026-08-30 --json')).out).toContain('"total": 1366,');
  });

  it('keeps the figure of the workbook where the page has another, and reports it', async () => {
    publisher.answers.set(
      LAST_7_DAYS,
      marked(
        last7Item([
          ['27 August 2026', 60, 1],
          ['28 August 2026', 61, 1],
        ]),
        '"x"',
      ),
    );
    const { code, err } = await call('update --recent');
    expect(code).toBe(0);
    expect(err).toContain(
      "the page has 60 for arrivals on 27 August 2026, the workbook 56: the workbook's stays",
    );
  });

  it('keeps and reports the workbook where the page cannot be fetched', async () => {
    publisher.answers.delete(LAST_7_DAYS);
    const { code, text, err } = await call('update --recent');
    expect([code, kept()]).toEqual([1, ['/data/crossings/2026-08-28']]);
    expect(text).toContain('New: the edition of 28 August 2026');
    expect(err).toMatch(/^error: .* status 404/);
  });

  it.each([
    ['a gap', '3 September 2026', '2026-09-20'],
    ['a day to come', '28 September 2026', '2026-08-31'],
  ])('refuses a page with %s after the workbook, except with --force', async (_, day, today) => {
    host = online({ today });
    publisher.answers.set(LAST_7_DAYS, marked(last7Item([[day, 5, 1]]), '"x"'));
    expect(await call('update --recent')).toMatchObject({ code: 1 });
    expect(kept()).toEqual(['/data/crossings/2026-08-28']);
    expect((await call('update --recent --force')).code).toBe(0);
    expect(kept()).toHaveLength(2);
  });

  it('keeps the workbook where the page has wrong dates', async () => {
    publisher.answers.set(
      LAST_7_DAYS,
      marked(
        last7Item([
          ['27 August 2026', 56, 1],
          ['28 August 2025', 61, 1],
        ]),
        '"x"',
      ),
    );
    const { code, out, err } = await call('update --recent');
    expect([code, kept()]).toEqual([1, ['/data/crossings/2026-08-28']]);
    expect(err).toContain(
      'unexpected 28 August 2025 after 27 August 2026, expected 28 August 2026: the year is wrong',
    );
    expect(out).toContain('New: the edition of 28 August 2026');
  });

  it('refuses a page without figures', async () => {
    publisher.answers.set(LAST_7_DAYS, marked('{"details":{"body":"<p>Sorry</p>"}}', '"x"'));
    const { code, err } = await call('update --recent');
    expect([code, kept()]).toEqual([1, ['/data/crossings/2026-08-28']]);
    expect(err).toMatch(/^error: .*no figures|^error: .*expected/m);
  });
});
