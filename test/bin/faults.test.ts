import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';
import { madeLines, madePdf } from '../support/pdf.js';
import {
  LAST_7_DAYS,
  marked,
  PUBLICATION,
  publicationItem,
  releaseWorkbook,
  startPublisher,
  type TestPublisher,
  WORKBOOK,
} from '../support/publisher.js';

// Starts the built program where the system gets in its way: signals, full disks, folders that it may not write to.
const PROGRAM = join(ROOT, 'bin', 'crossings.js');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const ENV = { PATH: process.env['PATH'], NODE_DISABLE_COMPILE_CACHE: '1' };
let folder = '';
let publisher: TestPublisher;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crossings-'));
  chmodSync(folder, 0o755);
  publisher = await startPublisher();
  publisher.answers.set(PUBLICATION, marked(publicationItem(), '"page"'));
  publisher.answers.set(WORKBOOK, marked(await releaseWorkbook(), '"book"'));
});

afterAll(async () => {
  await publisher.close();
  rmSync(folder, { recursive: true });
});

function folderWith(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'out.csv'), 'old');
  return path;
}

/** Runs the program, which gets a signal after some milliseconds, or when `isTime` says so. */
async function signalled(words: readonly string[], signal: NodeJS.Signals, isTime: number | (() => boolean)) {
  const child = spawn(process.execPath, [PROGRAM, ...words], { env: ENV, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = wordsOf(child);
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  if (typeof isTime === 'number') await setTimeout(isTime);
  else for (; !isTime() && child.exitCode === null; ) await setTimeout(2);
  child.kill(signal);
  const [code, by] = await ended;
  return { code, by, said: await said };
}

describe.skipIf(process.platform === 'win32')('a signal', () => {
  it.each(SIGNALS)(
    '%s ends an update that waits for its publisher, and leaves nothing behind',
    async (signal) => {
      const silent = await startPublisher();
      silent.answers.set(PUBLICATION, () => {});
      const store = join(folder, `waiting-${signal}`);
      const words = ['update', '--from', silent.base, '--store', store];
      const outcome = await signalled(words, signal, () => silent.asked.length > 0);
      await silent.close();
      expect(outcome).toEqual({ code: null, by: signal, said: '' });
      expect(readdirSync(folder)).not.toContain(`waiting-${signal}`);
    },
  );

  it('that comes while a release is written ends the program after that, before it goes on', async () => {
    const silent = await startPublisher();
    for (const [path, answer] of publisher.answers) silent.answers.set(path, answer);
    silent.answers.set(LAST_7_DAYS, () => {});
    const shim = join(folder, 'shim.cjs');
    writeFileSync(
      shim,
      `const fs = require('node:fs'); const rename = fs.renameSync;
      fs.renameSync = (...paths) => { process.kill(process.pid, 'SIGTERM'); rename(...paths); };`,
    );
    const store = join(folder, 'held');
    const words = ['--require', shim, PROGRAM, 'update', '--recent', '--from', silent.base, '--store', store];
    const child = spawn(process.execPath, words, { env: ENV, stdio: 'ignore' });
    const [code, by] = await once(child, 'close');
    await silent.close();
    expect([code, by, readdirSync(store)]).toEqual([null, 'SIGTERM', ['2026-08-28']]);
  });

  it('leaves at any moment the old file or the new one, the release or none, and nothing else', async () => {
    const whole = folderWith('whole');
    const file = join(whole, 'out.csv');
    const store = (where: string) => ['update', '--from', publisher.base, '--store', join(where, 'store')];
    const began = performance.now();
    spawnSync(process.execPath, [PROGRAM, 'convert', '-o', file], { env: ENV });
    const usual = performance.now() - began;
    expect((await signalled(store(whole), 'SIGTERM', 5_000)).by).toBeNull();
    const converted = readFileSync(file, 'utf8');
    const parts = [0.5, 0.8, 0.9, 1, 1.1, 1.5, 2, 3];
    for (const [index, part] of parts.entries()) {
      const signal = SIGNALS[index % SIGNALS.length] as NodeJS.Signals;
      const where = folderWith(`moment-${index}`);
      const words = ['convert', '-o', join(where, 'out.csv')];
      const outcomes = [
        await signalled(words, signal, usual * part),
        await signalled(store(where), signal, usual * part * 2),
      ];
      for (const { code, by } of outcomes) expect(by ?? code).toBe(by === null ? 0 : signal);
      expect(['old', converted]).toContain(readFileSync(join(where, 'out.csv'), 'utf8'));
      const left = readdirSync(where, { recursive: true, encoding: 'utf8' }).sort();
      const release = ['checksums.txt', 'daily.csv', 'provenance.json', 'time-series.ods'];
      const kept = release.map((name) => `store/2026-08-28/${name}`);
      expect([
        ['out.csv'],
        ['out.csv', 'store'],
        ['out.csv', 'store', 'store/2026-08-28', ...kept],
      ]).toContainEqual(left);
    }
  });
});

describe.skipIf(process.platform === 'win32')('standard input from a file', () => {
  it('is not written over', () => {
    const where = folderWith('redirected');
    writeFileSync(join(where, 'x.csv'), 'date,arrivals\n2025-01-01,5\n');
    const line = `exec "${process.execPath}" "${PROGRAM}" convert - -o x.csv < x.csv`;
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: where, encoding: 'utf8', env: ENV });
    expect([status, stderr]).toEqual([
      2,
      'crossings: x.csv is both read and written: write to another file\n',
    ]);
  });
});

/** Another user where this one is the superuser, whom no permission stops. */
const OTHER = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function asOther(words: readonly string[]) {
  return spawnSync(process.execPath, [PROGRAM, ...words], { encoding: 'utf8', env: ENV, ...OTHER });
}
const canBeOther = process.platform !== 'win32' && asOther(['--version']).status === 0;

describe.skipIf(!canBeOther)('a folder that may not be written to', () => {
  it('is told in one sentence, and nothing in it changes', () => {
    const where = folderWith('read-only');
    chmodSync(where, 0o555);
    const file = join(where, 'out.csv');
    const answer = asOther(['ytd', '-o', file]);
    expect([answer.status, answer.stdout, answer.stderr]).toEqual([
      2,
      '',
      `crossings: ${file} cannot be written: permission is denied\n`,
    ]);
    const update = asOther(['update', '--from', 'http://127.0.0.1:9', '--store', join(where, 'store')]);
    expect([update.status, update.stdout]).toEqual([2, '']);
    expect([readdirSync(where), readFileSync(file, 'utf8')]).toEqual([['out.csv'], 'old']);
  });

  it('is told of a file that may not be written to, which is not replaced', () => {
    const where = folderWith('protected');
    chmodSync(where, 0o777);
    const file = join(where, 'out.csv');
    chmodSync(file, 0o444);
    const { status, stderr } = asOther(['ytd', '-o', file]);
    expect([status, stderr]).toEqual([2, `crossings: ${file} cannot be written: permission is denied\n`]);
    expect([readdirSync(where), readFileSync(file, 'utf8')]).toEqual([['out.csv'], 'old']);
  });

  it('of a store is told too, and never passed over for the figures of the package', () => {
    const store = join(folder, 'closed');
    mkdirSync(join(store, '2026-08-28'), { recursive: true });
    chmodSync(join(store, '2026-08-28'), 0o000);
    const { status, stdout, stderr } = asOther(['ytd', '--store', store]);
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      `crossings: ${store}/2026-08-28 cannot be read: permission is denied\n`,
    ]);
    chmodSync(join(store, '2026-08-28'), 0o755);
  });
});

/** Starts a shell in a process of its own that has a disk of 32 kB in place of a folder, and is in it. */
function onSmallDisk(where: string, line: string) {
  const mounted = `mount -t tmpfs -o size=32k tmpfs "${where}" && cd "${where}" && ${line}`;
  return spawn('unshare', ['-rm', 'sh', '-c', mounted], { env: ENV, stdio: ['ignore', 'pipe', 'pipe'] });
}
const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;

describe.skipIf(!canMount)('a disk that gets full', () => {
  const program = `"${process.execPath}" "${PROGRAM}"`;

  it.each([
    ['convert -o out.csv', 'out.csv'],
    ['convert > new.csv', 'standard output'],
    ['update --store . --from', './2026-08-28'],
  ])('is told by %s in one sentence; what was there stays, and nothing else', async (words, name) => {
    const address = words.startsWith('update') ? publisher.base : '';
    const line = `echo old > out.csv && ${program} ${words} ${address}; echo "$?" && cat out.csv && ls -A`;
    const said = await wordsOf(onSmallDisk(folderWith(`full-${words.slice(0, 9)}`), line));
    // The shell has made the file that standard output goes to.
    const made = words.includes('>') ? 'new.csv\n' : '';
    expect(said).toBe(
      `crossings: ${name} cannot be written: no space is left on the device\n2\nold\n${made}out.csv\n`,
    );
  });
});

describe.skipIf(process.platform === 'win32')('a process that may open few files', () => {
  it('says that it cannot start another to read a PDF, and signals nobody', () => {
    const file = join(folder, 'text.pdf');
    writeFileSync(
      file,
      madePdf([madeLines('Published: 16 April 2025', 'Some 119 people crossed on Monday.')]),
    );
    // How many files Node itself opens depends on its version: with too few it does not reach the program.
    const outcomes = Array.from({ length: 20 }, (_, more) => {
      const line = `ulimit -n ${15 + more}; exec "${process.execPath}" "${PROGRAM}" verify "${file}"`;
      const { status, signal, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8', env: ENV });
      return { status, signal, stderr };
    });
    expect(outcomes).toContainEqual({
      status: 2,
      signal: null,
      stderr: 'crossings: Node cannot be started: too many files are open\n',
    });
    expect(outcomes.at(-1)).toEqual({ status: 0, signal: null, stderr: '' });
    expect(outcomes.map(({ signal }) => signal)).not.toContain('SIGKILL');
  });
});

/** Everything that a process says, when it has ended. */
async function wordsOf(child: ChildProcess): Promise<string> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      said += text;
    });
  await once(child, 'close');
  return said;
}
