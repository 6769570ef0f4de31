import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/nodeHost.js';
import type { World } from '../support/memoryHost.js';
import { madeLines, madePdf } from '../support/pdf.js';
import { startPublisher, type TestPublisher } from '../support/publisher.js';
import { run } from '../support/run.js';
import { madeDocument } from '../support/workbook.js';

// A server on this machine, asked through the real network.
const network = nodeHost('');
let server: TestPublisher;

beforeEach(async () => {
  server = await startPublisher();
});

afterEach(() => server.close());

const SENTENCE = 'Some 119 people crossed the Channel on Monday.';
const DATE = 'Published: 16 April 2025';
const PAGE = `<nav>500 stories</nav><main><p>${DATE}<p>${SENTENCE}</main>`;

function serve(path: string, type: string | null, body: string | Uint8Array) {
  const headers = type === null ? {} : { 'content-type': type };
  server.answers.set(path, (_, response) => response.writeHead(200, headers).end(body));
}

async function verify(words: string, files: World['files'] = {}) {
  const world = { files, server: network.request };
  const { code, out, err } = await run(`verify ${words} --json`, world);
  const { data } = out === '' ? { data: null } : JSON.parse(out);
  const claims = (data?.claims ?? []) as readonly { id: string; file: string; verdict: string }[];
  return { code, out, err, claims: claims.map(({ id, file, verdict }) => [file, id, verdict]) };
}

describe('verify --fetch', () => {
  it.each([
    ['text/html; charset=utf-8', PAGE, '1:64'],
    ['Text/HTML', PAGE, '1:64'],
    ['text/plain', `${DATE}\n\n${SENTENCE}`, '3:6'],
    ['text/markdown', `${DATE}\n\n**${SENTENCE}**`, '3:8'],
    ['application/pdf', madePdf([madeLines(DATE, SENTENCE)]), '2:6'],
    ['application/pdf; charset=utf-16le', madePdf([madeLines(DATE, SENTENCE)]), '2:6'],
    [null, PAGE.replace('<nav>', '<html><nav>'), '1:70'],
  ])('reads what the server calls %s', async (type, body, place) => {
    serve('/a?b=1', type, body);
    const address = `${server.base}/a?b=1`;
    const { code, err, claims } = await verify(`--fetch ${address}#part`);
    expect([code, err, claims]).toEqual([0, '', [[`${address}#part`, place, 'holds']]]);
  });

  it('reads a Word document', async () => {
    const document = await madeDocument(`<w:p><w:r><w:t>${DATE}. ${SENTENCE}</w:t></w:r></w:p>`);
    serve('/a', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', document);
    expect((await verify(`${server.base}/a --fetch`)).claims).toEqual([
      [`${server.base}/a`, '1:32', 'holds'],
    ]);
  });

  it('decodes as the server says, whatever the page says', async () => {
    const page = `<meta charset="utf-8"><p>${DATE}<p>\xa35 million. ${SENTENCE}`;
    serve('/a', 'text/html; charset=ISO-8859-1', Buffer.from(page, 'latin1'));
    serve('/b', 'text/html; charset="utf-8"', page.replace('utf-8', 'windows-1252'));
    serve('/c', 'text/html; charset=unknown', page.replace('\xa3', 'GBP '));
    const { claims, out } = await verify(`--fetch ${server.base}/a ${server.base}/b ${server.base}/c`);
    expect(claims.map(([, , verdict]) => verdict)).toEqual(['holds', 'holds', 'holds']);
    expect(out.match(/£5/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('judges addresses beside files, each named as it was given', async () => {
    serve('/a', 'text/html', PAGE);
    const { claims } = await verify(`a.txt --fetch ${server.base}/a`, { 'a.txt': `${DATE}\n\n${SENTENCE}` });
    expect(claims.map(([file]) => file)).toEqual(['a.txt', `${server.base}/a`]);
    expect(server.asked).toEqual(['/a']);
  });

  it('gives no file for annotations where there is none', async () => {
    serve('/a', 'text/html', PAGE.replace('119', '219'));
    const { out } = await run(`verify --fetch ${server.base}/a --format github`, { server: network.request });
    expect(out).toMatch(/^::warning title=/m);
  });

  it('fetches nothing without --fetch', async () => {
    const { code, out, err } = await verify(`${server.base}/a`);
    expect([code, out, server.asked]).toEqual([2, '', []]);
    expect(err).toBe(
      `crossings: ${server.base}/a is an address, and only with --fetch is anything fetched: add it, or name a saved page\n`,
    );
  });

  it.each([
    ['http://example.org/a', 'is not encrypted, expected an address with https'],
    ['http://127.0.0.1.example.org/a', 'is not encrypted'],
    ['https://', 'is no address, expected one such as https://example.org/page'],
    ['https://user:secret@example.org/a', 'crossings: https://example.org is named with a password'],
  ])('refuses %s before anything is asked', async (address, message) => {
    const { code, out, err } = await verify(`--fetch ${address}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).not.toContain('secret');
  });

  it('follows redirects on the same host only', async () => {
    serve('/b', 'text/plain', `${DATE}\n\n${SENTENCE}`);
    server.answers.set('/a', (_, response) => response.writeHead(302, { location: '/b' }).end());
    expect((await verify(`--fetch ${server.base}/a`)).claims).toEqual([[`${server.base}/a`, '3:6', 'holds']]);
    server.answers.set('/c', (_, response) =>
      response.writeHead(302, { location: 'https://example.org/c' }).end(),
    );
    const { code, out, err } = await verify(`--fetch ${server.base}/c`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `crossings: ${server.base}/c gives the address "https://example.org/c", expected one on ${new URL(server.base).host}: give that address instead\n`,
    );
  });

  it.each([
    ['/gone', 'was answered with status 404: there is nothing there'],
    ['/image', 'was answered with the type "image/png", expected a page'],
    ['/large', 'was answered with more than 32 MB, the most that is accepted'],
  ])('says in one sentence why %s is not read', async (path, message) => {
    serve('/image', 'image/png', 'x');
    serve('/large', 'text/html', Buffer.alloc((32 << 20) + 1));
    const { code, out, err } = await verify(`--fetch ${server.base}${path}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`crossings: ${server.base}${path} ${message}`);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
