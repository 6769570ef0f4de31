import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConnectionLost, HostError } from '../../src/host/index.js';
import { nodeHost } from '../../src/host/nodeHost.js';
import { download, siteAt } from '../../src/publisher/index.js';
import { MemoryHost } from '../support/memoryHost.js';
import { marked, startPublisher, type TestPublisher } from '../support/publisher.js';

const network = nodeHost('');
let server: TestPublisher;
let host: MemoryHost;

beforeEach(async () => {
  server = await startPublisher();
  host = new MemoryHost({ server: (request) => network.request(request) });
});

afterEach(() => server.close());

const PATIENCE = { connect: 1000, idle: 1000, all: 3000 };

function fetchIt(
  path = '/it',
  { patience = PATIENCE, etag = null as string | null, mostBytes = 1 << 20 } = {},
) {
  const publisher = siteAt(new URL(server.base));
  return download({ url: `${server.base}${path}`, mostBytes, etag }, publisher, patience, host);
}

const body = async (fetched: ReturnType<typeof fetchIt>) =>
  Buffer.from((await fetched)?.body ?? []).toString();

describe('download', () => {
  it('names itself to the server, and refuses compressed answers', async () => {
    let headers: object = {};
    server.answers.set('/it', (request, response) => {
      headers = request.headers;
      response.end('x');
    });
    host = new MemoryHost({
      environment: { CROSSINGS_CONTACT: 'desk@example.org\r\nx: y' },
      server: (request) => network.request(request),
    });
    expect(await body(fetchIt())).toBe('x');
    expect(headers).toMatchObject({
      'user-agent': expect.stringMatching(/^crossings\/\d+\.\d+\.\d+ \(desk@example\.orgx: y\)$/),
      'accept-encoding': 'identity',
    });
    server.answers.set('/it', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    );
    await expect(fetchIt()).rejects.toThrow('answered in the packing gzip, which was not asked for');
  });

  it('follows redirects, and records the last address', async () => {
    for (const [from, to] of [
      ['/it', '/2'],
      ['/2', `${server.base}/3`],
      ['/3', '4'],
    ] as const) {
      server.answers.set(from, (_, response) => response.writeHead(301, { location: to }).end());
    }
    server.answers.set('/4', marked('there', '"4"'));
    expect(await fetchIt()).toMatchObject({
      asked: `${server.base}/it`,
      address: `${server.base}/4`,
      etag: '"4"',
    });
  });

  it('does not follow redirects in a circle, or to other hosts', async () => {
    server.answers.set('/it', (_, response) => response.writeHead(302, { location: '/it' }).end());
    await expect(fetchIt()).rejects.toThrow('sends on more than 5 times');
    for (const location of [
      'https://example.org/x',
      '//example.org/x',
      'http://user:pass@127.0.0.1/',
      'http://127.0.0.1.example.org/',
      'http://127.0.0.1:1/',
    ]) {
      server.answers.set('/it', (_, response) => response.writeHead(302, { location }).end());
      await expect(fetchIt()).rejects.toThrow(/expected one on 127\.0\.0\.1:\d+$|not encrypted|password/);
    }
    server.answers.set('/it', (_, response) => response.writeHead(302).end());
    await expect(fetchIt()).rejects.toThrow('status 302');
  });

  it('accepts "not changed" only if it asked for it', async () => {
    server.answers.set('/it', marked('x', '"1"'));
    expect(await fetchIt('/it', { etag: '"1"' })).toBeNull();
    expect(await body(fetchIt('/it', { etag: '"0"' }))).toBe('x');
    server.answers.set('/it', (_, response) => response.writeHead(304).end());
    await expect(fetchIt()).rejects.toThrow('status 304');
  });

  it('fails at once if there is no such file', async () => {
    await expect(fetchIt('/none')).rejects.toThrow('status 404: there is nothing there: it may have moved');
    expect(server.asked).toEqual(['/none']);
  });

  it('tries a busy server again after the wait that it asks for', async () => {
    server.answers.set('/it', (_, response, count) =>
      count === 0 ? response.writeHead(429, { 'retry-after': '7' }).end() : response.end('x'),
    );
    expect([await body(fetchIt()), host.waits]).toEqual(['x', [7000]]);
    const later = new Date(Date.parse(host.now()) + 5000).toUTCString();
    server.answers.set('/date', (_, response, count) =>
      count === 0 ? response.writeHead(503, { 'retry-after': later }).end() : response.end('y'),
    );
    expect([await body(fetchIt('/date')), host.waits]).toEqual(['y', [7000, 5000]]);
    server.answers.set('/past', (_, response, count) =>
      count === 0 ? response.writeHead(503, { 'retry-after': '-5' }).end() : response.end('z'),
    );
    expect([await body(fetchIt('/past')), host.waits.at(-1)]).toEqual(['z', 1000]);
    server.answers.set('/age', (_, response) =>
      response.writeHead(429, { 'retry-after': '9'.repeat(20) }).end(),
    );
    await expect(fetchIt('/age')).rejects.toThrow('asks to be left alone for more than a day');
    server.answers.set('/long', (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    await expect(fetchIt('/long')).rejects.toThrow('asks to come back in 3600 seconds');
  });

  it('tries three times at most', async () => {
    server.answers.set('/it', (_, response, count) =>
      count < 2 ? response.writeHead(503).end() : response.end('x'),
    );
    expect([await body(fetchIt()), host.waits]).toEqual(['x', [1000, 2000]]);
    server.answers.set('/down', (_, response) => response.writeHead(500).end());
    await expect(fetchIt('/down')).rejects.toThrow('answered with status 500 3 times: try again later');
    expect(server.asked.filter((path) => path === '/down')).toHaveLength(3);
  });

  it('tries again if the answer breaks off, and never accepts half of one', async () => {
    server.answers.set('/it', (_, response, count) => {
      response.writeHead(200, { 'content-length': '10' });
      if (count < 2) response.write('12345', () => response.socket?.destroy());
      else response.end('1234567890');
    });
    expect(await body(fetchIt())).toBe('1234567890');
    server.answers.set('/cut', (_, response) => {
      response.writeHead(200);
      response.write('12345', () => response.socket?.destroy());
    });
    await expect(fetchIt('/cut')).rejects.toThrow(ConnectionLost);
    expect(server.asked.filter((path) => path === '/cut')).toHaveLength(3);
  });

  it('refuses a body that is too large, with or without a Content-Length', async () => {
    server.answers.set('/it', (_, response) =>
      response.writeHead(200, { 'content-length': String(2 ** 31) }).flushHeaders(),
    );
    await expect(fetchIt()).rejects.toThrow('answered with more than 1 MB');
    let sent = 0;
    server.answers.set('/endless', (_, response) => {
      const piece = Buffer.alloc(1 << 16);
      const more = () => {
        while (!response.destroyed && response.write(piece)) sent += piece.length;
        sent += piece.length;
      };
      response.on('drain', more);
      more();
    });
    await expect(fetchIt('/endless')).rejects.toThrow('answered with more than 1 MB');
    expect(sent).toBeLessThan(64 << 20);
  });

  it.each([
    ['before its answer', (): void => {}, 'the server did not answer in time'],
    [
      'in the middle of it',
      (response: import('node:http').ServerResponse): void => void response.write('x'),
      'in time|stopped in the middle',
    ],
  ])('does not wait for ever for a server that stalls %s', async (_, start, message) => {
    server.answers.set('/it', (_request, response) => start(response));
    const patience = { connect: 500, idle: 500, all: 1500 };
    await expect(fetchIt('/it', { patience })).rejects.toThrow(new RegExp(message));
  });

  it('gives up on a server that sends too slowly', async () => {
    server.answers.set('/it', (_, response) => {
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    });
    await expect(fetchIt('/it', { patience: { connect: 500, idle: 500, all: 700 } })).rejects.toThrow(
      'not answered in full in time',
    );
  });

  it('explains that no server answers', async () => {
    const { base } = server;
    await server.close();
    await expect(
      download({ url: `${base}/x`, mostBytes: 9 }, siteAt(new URL(base)), PATIENCE, host),
    ).rejects.toThrow(new HostError(`${base}/x cannot be fetched: nobody answers there`));
  });
});
