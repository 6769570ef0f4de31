import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packEntries } from '../../src/entry/index.js';
import { nodeHost } from '../../src/host/nodeHost.js';
import { BUNDLED_PACKED } from '../../src/release/index.js';
import { ROOT } from '../house/house.js';
import { officialRelease } from '../support/figures.js';
import { releaseWorkbook } from '../support/publisher.js';
import { madeZip } from '../support/workbook.js';

// Starts the built program as a process, for what only a real process can show. `npm test` builds it first.
const PROGRAM = join(ROOT, 'bin', 'crossings.js');
let folder = '';
let csv = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossings-'));
  csv = join(folder, 'daily.csv');
  writeFileSync(csv, 'date,arrivals,boats\n2024-03-30,7,1\n2024-03-31,5,1\n2025-03-30,6,1\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

function start(
  words: readonly string[],
  options: { input?: string; env?: Record<string, string>; stdio?: (number | 'pipe')[] } = {},
) {
  const { env = {}, ...rest } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
    ...rest,
  });
  return { status, stdout, stderr };
}

describe('crossings', () => {
  it('answers from the figures in the package', () => {
    const { status, stdout, stderr } = start(['ytd', '--as-of', '2025-04-14', '--json']);
    expect([status, stderr, JSON.parse(stdout).data.total]).toEqual([0, '', 8183]);
  });

  it('has the packed figures of its CSV since the build', async () => {
    const packed = JSON.parse(nodeHost(ROOT).readPackaged(BUNDLED_PACKED) ?? 'null');
    expect(packed).toEqual(JSON.parse(JSON.stringify(packEntries((await officialRelease()).entries))));
  });

  it('gives the same answer in every time zone', () => {
    const zones = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/London'];
    const answers = zones.flatMap((TZ) => [
      start(['ytd', csv], { env: { TZ } }),
      start(['ytd', csv, '--as-of', '2024-03-31', '--json'], { env: { TZ } }),
    ]);
    expect(new Set(answers.map(({ status, stdout }) => `${status}${stdout}`)).size).toBe(2);
    expect(answers[0]?.stdout).toContain('1 January to 30 March 2025');
  });

  it('converts a workbook and a page to the same bytes in every time zone', async () => {
    const workbook = join(folder, 'book.ods');
    const page = join(folder, 'page.html');
    writeFileSync(workbook, await releaseWorkbook({ extraDays: 0, saved: '2026-08-21' }));
    writeFileSync(
      page,
      '<table><tr><th>Date</th><th>Migrants arrived</th></tr><tr><td>29 March 2026</td><td>5</td></tr></table>',
    );
    const converted = ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles'].map((TZ) =>
      [workbook, page].map((file) => start(['convert', file], { env: { TZ } }).stdout),
    );
    expect(new Set(converted.map((texts) => texts.join())).size).toBe(1);
    expect(converted[0]?.[0]).toBe(readFileSync(join(ROOT, 'fixtures', 'daily.csv'), 'utf8'));
    expect(converted[0]?.[1]).toContain('2026-03-29,5,');
  });

  it('refuses a workbook that unpacks to more than 64 MB in one sentence, and with little memory', async () => {
    const bomb = join(folder, 'bomb.ods');
    writeFileSync(bomb, await madeZip({ 'content.xml': ' '.repeat(80 << 20) }));
    const watch = join(folder, 'watch.cjs');
    writeFileSync(watch, `process.on('exit', () => console.log(String(process.resourceUsage().maxRSS)))`);
    const { stdout, stderr } = spawnSync(process.execPath, ['--require', watch, PROGRAM, 'ytd', bomb], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(
      /^error: \S+bomb\.ods: unexpected workbook with a part of more than 64 MB unpacked[^\n]*\n$/,
    );
    // Beside other tests, which leave its collector little time, it takes up to 400 MB; by itself 240.
    expect(Number(stdout) / 1024).toBeLessThan(500);
  });

  it('reads standard input', () => {
    const { status, stdout } = start(['ytd', '-', '--format', 'csv'], {
      input: 'date,arrivals\n2025-01-01,5\n',
    });
    expect([status, stdout.split('\n')[1]]).toEqual([0, '2025,2025-01-01,2025-01-01,5,1,0,,']);
  });

  it('ends well when the reader of its output goes away early', () => {
    const line = `"${process.execPath}" "${PROGRAM}" ytd --format csv | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect([stdout.trim().split('\n').at(-1), stderr]).toEqual(['0', '']);
  });

  it('reports a full device in one sentence', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = start(['ytd'], { stdio: ['pipe', full, 'pipe'] });
    closeSync(full);
    expect([status, stderr]).toEqual([
      2,
      'crossings: standard output cannot be written: no space is left on the device\n',
    ]);
  });

  it('reports a file that would grow beyond the limit of the shell in one sentence, and keeps the old one', () => {
    const out = mkdtempSync(join(folder, 'limited-'));
    const file = join(out, 'out.csv');
    writeFileSync(file, 'old');
    // Blocks of 1024 bytes; the figures take 40 times as many.
    const limited = (line: string) =>
      spawnSync('bash', ['-c', `ulimit -f 2; "${process.execPath}" "${PROGRAM}" convert ${line}`], {
        encoding: 'utf8',
        env: { HOME: out, PATH: process.env['PATH'] },
      });
    const reason = 'cannot be written: it would be larger than the system allows\n';
    expect(limited(`-o "${file}"`)).toMatchObject({ status: 2, stderr: `crossings: ${file} ${reason}` });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(out)).toEqual(['out.csv']);
    expect(limited(`> "${file}"`)).toMatchObject({
      status: 2,
      stderr: `crossings: standard output ${reason}`,
    });
  });

  it('leaves no unfinished file where it is asked to end while it writes', async () => {
    const out = mkdtempSync(join(folder, 'ended-'));
    const write = `require(${JSON.stringify(PROGRAM)}).nodeHost('').replaceFile('out', Buffer.alloc(300 << 20))`;
    const child = spawn(process.execPath, ['--eval', write], { cwd: out });
    const ended = once(child, 'exit');
    let isWriting = false;
    for (; !isWriting && child.exitCode === null; await setTimeout(2))
      isWriting = readdirSync(out).length > 0;
    child.kill('SIGTERM');
    await ended;
    expect([isWriting, readdirSync(out)]).toEqual([true, ['out']]);
  });

  it('refuses a folder as standard input, which reads like an empty file', () => {
    const directory = openSync(folder, 'r');
    const { status, stderr } = start(['ytd', '-'], { stdio: [directory, 'pipe', 'pipe'] });
    closeSync(directory);
    expect([status, stderr]).toEqual([
      2,
      'crossings: standard input cannot be read: it is a directory, not a file; name the files in it\n',
    ]);
  });

  it('reports empty standard input as an error', () => {
    const { status, stdout, stderr } = start(['ytd', '-'], { input: '' });
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      'error: standard input, line 1: unexpected empty input, expected daily figures\n',
    ]);
  });

  it('reports ten million zero bytes in one sentence', () => {
    const { status, stderr } = start(['ytd', '-'], { input: '\0'.repeat(10 << 20) });
    expect([status, stderr.split('\n')]).toEqual([
      1,
      [expect.stringContaining('line 1: unexpected NUL character'), ''],
    ]);
  });

  it('prints colours into a pipe only when asked to', () => {
    expect(start(['ytd']).stdout).not.toContain('\x1b');
    expect(start(['ytd'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\x1b[1m');
    expect(start(['ytd', '--color', 'always'], { env: { NO_COLOR: '1' } }).stdout).toContain('\x1b[1m');
  });

  it('prints nothing when it writes a file', () => {
    const path = join(folder, 'out.json');
    expect(start(['ytd', '--json', '-o', path])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(start(['ytd', '-o', join(folder, 'none', 'x')])).toMatchObject({ status: 2, stdout: '' });
  });
});
