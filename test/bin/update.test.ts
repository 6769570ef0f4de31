import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';
import {
  marked,
  PUBLICATION,
  publicationItem,
  releaseWorkbook,
  startPublisher,
  type TestPublisher,
  WORKBOOK,
} from '../support/publisher.js';

// Starts the built program with real files: what must be true when it is killed, or runs twice at once.
const PROGRAM = join(ROOT, 'bin', 'crossings.js');
let publisher: TestPublisher;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crossings-'));
  publisher = await startPublisher();
  publisher.answers.set(PUBLICATION, marked(publicationItem(), '"page"'));
  publisher.answers.set(WORKBOOK, marked(await releaseWorkbook(), '"book"'));
});

afterAll(async () => {
  await publisher.close();
  rmSync(folder, { recursive: true });
});

function start(words: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...words], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function finished(child: ChildProcess) {
  let out = '';
  let err = '';
  child.stdout?.on('data', (text) => {
    out += text;
  });
  child.stderr?.on('data', (text) => {
    err += text;
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out, err };
}

const run = (words: readonly string[], env?: Record<string, string>) => finished(start(words, env));
const updateInto = (store: string) => ['update', '--from', publisher.base, '--store', store];

describe('crossings update', () => {
  it('keeps a release in the data folder of the system, where later commands find it', async () => {
    const env = { XDG_DATA_HOME: join(folder, 'data'), HOME: join(folder, 'home') };
    const { code, err } = await run(['update', '--from', publisher.base], env);
    expect([code, err]).toEqual([0, '']);
    const { out } = await run(['ytd', '--json'], env);
    expect(JSON.parse(out).source).toMatchObject({ edition: '2026-08-28', to: '2026-08-27' });
    const [below = ''] = readdirSync(join(folder, 'data'), { recursive: true })
      .map(String)
      .filter((name) => /daily\.csv$/.test(name));
    expect(below.split(/[/\\]/)).toEqual(['crossings', '2026-08-28', 'daily.csv']);
  }, 60_000);

  it('keeps one release when it runs twice at once', async () => {
    const store = join(folder, 'twice');
    const outcomes = await Promise.all([run(updateInto(store)), run(updateInto(store))]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    expect(readdirSync(store)).toEqual(['2026-08-28']);
  }, 60_000);

  it('leaves a readable store when it is killed at any moment: with the whole release or without it', async () => {
    const whole = join(folder, 'whole');
    const began = performance.now();
    await run(updateInto(whole));
    const usual = performance.now() - began;
    const expected = readFileSync(join(whole, '2026-08-28', 'daily.csv'), 'utf8');
    const found = new Set<string>();
    const leftBehind: { readonly store: string; readonly left: readonly string[] }[] = [];
    // Parts of the usual time. Most are near the end, where the files are written.
    const moments = [0.2, 0.4, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1];
    // Goes on, later each time, until one run was allowed to end: the machine may have become slower.
    for (let index = 0; index < moments.length || !found.has('2026-08-28'); index++) {
      const store = join(folder, `killed-${index}`);
      const child = start(updateInto(store));
      const ended = finished(child);
      const moment = moments[index] ?? index / 10;
      await new Promise((done) => setTimeout(done, usual * moment));
      child.kill('SIGKILL');
      await ended;
      const { code, out } = await run(['ytd', '--store', store, '--json']);
      expect(code).toBe(0);
      const { edition } = JSON.parse(out).source;
      found.add(edition);
      if (edition === '2026-08-28') {
        expect(readFileSync(join(store, edition, 'daily.csv'), 'utf8')).toBe(expected);
      }
      const left = !existsSync(store)
        ? []
        : readdirSync(store).filter((name) => name.startsWith('.unfinished-'));
      if (left.length > 0) leftBehind.push({ store, left });
    }
    expect([...found].sort()).toEqual(['2026-08-21', '2026-08-28']);
    // What was left behind does no harm, and a later update removes it.
    for (const { store, left } of leftBehind) {
      for (const name of left) utimesSync(join(store, name), 0, 0);
      expect((await run(updateInto(store))).code).toBe(0);
      expect(readdirSync(store)).toEqual(['2026-08-28']);
    }
  }, 120_000);

  it('ends with a sentence where no folder can be made for the store', async () => {
    const { code, err } = await run(updateInto('/proc/nowhere/x'));
    expect([code, err]).toEqual([
      2,
      'crossings: /proc/nowhere/x/2026-08-28 cannot be written: there is no such file or directory\n',
    ]);
  }, 60_000);

  it('uses the proxy that the environment names', async () => {
    const passed: string[] = [];
    const proxy = createServer((request, response) => {
      passed.push(`${request.method} ${request.url}`);
      response.writeHead(502).end();
    });
    proxy.on('connect', (request, socket) => {
      passed.push(`CONNECT ${request.url}`);
      const [name, port] = (request.url ?? '').split(':');
      const through = connect(Number(port), name, () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        through.pipe(socket).pipe(through);
      });
    });
    await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const store = join(folder, 'proxied');
    const through = await run(updateInto(store), { HTTP_PROXY: address });
    const beside = await run([...updateInto(store), '--dry-run'], {
      HTTP_PROXY: address,
      NO_PROXY: '127.0.0.1',
    });
    proxy.close();
    proxy.closeAllConnections();
    expect([through.code, through.err, beside.code]).toEqual([0, '', 0]);
    expect([...new Set(passed)]).toEqual([`CONNECT ${new URL(publisher.base).host}`]);
  }, 60_000);

  it('says in one sentence that the store cannot be written', async () => {
    const { code, out, err } = await run(updateInto('/dev/null/store'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^crossings: \/dev\/null\/store is no folder: [^\n]+\n$/);
  });
});
