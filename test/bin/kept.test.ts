import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';

// The program keeps its code as Node has compiled it, in the user's folder for such things. What it finds there is run: these tests
// are about what may be there, and every answer must be the same with it and without.
const PROGRAM = join(ROOT, 'bin', 'crossings.js');
const NAME = `start-${process.version}-${process.platform}-${process.arch}`;
const folder = mkdtempSync(join(tmpdir(), 'crossings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let home = '';
let count = 0;
beforeEach(() => {
  home = join(folder, `home-${count++}`);
  mkdirSync(home, { mode: 0o700 });
});

const cache = () => join(home, '.cache', 'crossings');
const kept = () => join(cache(), NAME);
const stores = { CROSSINGS_STORE: join(folder, 'store') };

/** Asks a question; the answer must be right, and nothing else said. */
function ask({ env = {}, words = ['ytd', '--as-of', '2025-04-14'], program = PROGRAM } = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home, ...stores, ...env },
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('8,183');
}

/** Whether a start takes the compiled code that is kept: one that takes none writes the file anew. */
function isTaken(): boolean {
  const before = statSync(kept(), { bigint: true });
  ask();
  return statSync(kept(), { bigint: true }).ino === before.ino;
}

/** The whole tree below a folder, with the kind and the time of each. */
function tree(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${lstatSync(join(path, name)).mtimeMs}`)
    .sort();
}

// Other systems have other folders, and Windows no owners that Node could see.
describe.runIf(process.platform === 'linux')('the compiled code', () => {
  it('is kept by the first start in a folder that is only the user’s, and taken by the next', () => {
    ask();
    expect(readdirSync(home)).toEqual(['.cache']);
    expect(readdirSync(cache())).toEqual([NAME]);
    expect([join(home, '.cache'), cache(), kept()].map((path) => statSync(path).mode & 0o777)).toEqual([
      0o700, 0o700, 0o600,
    ]);
    expect(isTaken()).toBe(true);
  });

  it('is joined by the later parts from Node 22 on, once its folder is known to be the user’s, and never leaves it', () => {
    const temporary = join(home, 'tmp');
    mkdirSync(temporary);
    const check = () => {
      const env = { PATH: process.env['PATH'], HOME: home, TMPDIR: temporary, ...stores };
      const { status, stderr } = spawnSync(
        process.execPath,
        [PROGRAM, 'check', join(ROOT, 'fixtures', 'daily.csv')],
        { env, encoding: 'utf8' },
      );
      expect([status, stderr]).toEqual([0, '']);
    };
    check();
    expect(readdirSync(cache())).toEqual([NAME]);
    check();
    expect(readdirSync(cache()).length).toBe('enableCompileCache' in nodeModule ? 2 : 1);
    chmodSync(cache(), 0o777);
    const before = tree(home);
    check();
    expect([tree(home), readdirSync(temporary)]).toEqual([before, []]);
  });

  it('is kept in the folder that XDG_CACHE_HOME names, if it is absolute', () => {
    ask({ env: { XDG_CACHE_HOME: join(home, 'other') } });
    expect(readdirSync(join(home, 'other', 'crossings'))).toEqual([NAME]);
    ask({ env: { XDG_CACHE_HOME: 'other' } });
    expect(readdirSync(cache())).toEqual([NAME]);
  });

  it('also has what a usual question takes when the first one was another', () => {
    ask();
    const usual = statSync(kept()).size;
    rmSync(kept());
    spawnSync(process.execPath, [PROGRAM, '--version'], {
      env: { PATH: process.env['PATH'], HOME: home, ...stores },
    });
    expect(statSync(kept()).size).toBeGreaterThan(usual * 0.95);
  });

  it.each([
    ['of no length', () => writeFileSync(kept(), '')],
    ['cut off', () => truncateSync(kept(), 100_000)],
    ['of zeros', () => writeFileSync(kept(), Buffer.alloc(statSync(kept()).size))],
    ['of other bytes', () => writeFileSync(kept(), Buffer.alloc(statSync(kept()).size, 'crossings'))],
    ['in one place damaged', () => change((bytes) => bytes.fill(0xff, 200_000, 200_004))],
    ['damaged in its second half', () => change((bytes) => bytes.fill(0xff, 800_000, 800_004))],
    ['of another V8', () => changeBoth((bytes) => bytes.fill(0x55, 4, 8))],
    [
      'of a program that is a byte longer',
      () => writeFileSync(kept(), Buffer.concat([readFileSync(kept()), Buffer.of(10)])),
    ],
    ['of another program of the same length', () => change((bytes) => bytes.fill('x', bytes.length - 9))],
  ])('is not taken but replaced where the file is %s', (_, damage) => {
    ask();
    damage();
    expect(isTaken()).toBe(false);
    expect(isTaken()).toBe(true);
  });

  it('is not taken after the program has changed, also in a single character', () => {
    const copy = join(folder, 'copy');
    for (const part of ['bin', 'dist', 'fixtures', 'package.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    const code = join(copy, 'dist', 'program', 'code.cjs');
    ask({ program: join(copy, 'bin', 'crossings.js') });
    writeFileSync(
      code,
      readFileSync(code, 'utf8').replace('Arrivals by small boat', 'Crossers by small boat'),
    );
    const { stdout } = spawnSync(process.execPath, [join(copy, 'bin', 'crossings.js'), 'ytd'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: home, ...stores },
    });
    expect(stdout).toContain('Crossers by small boat');
  });

  it.each([
    ['writable by all', () => chmodSync(cache(), 0o777)],
    ['writable by a group', () => chmodSync(cache(), 0o770)],
    ['a link to a folder', () => moved((to) => symlinkSync(to, cache()))],
    ['a link to nothing', () => moved(() => symlinkSync(join(home, 'none'), cache()))],
    ['a file', () => moved(() => writeFileSync(cache(), 'here'))],
  ])('is neither read nor written where its folder is %s', (_, make) => {
    ask();
    make();
    const before = tree(home);
    ask();
    expect(tree(home)).toEqual(before);
  });

  it.each([
    ['writable by all', () => chmodSync(kept(), 0o666)],
    [
      'a link',
      () =>
        moved((to) => {
          mkdirSync(cache(), { mode: 0o700 });
          symlinkSync(join(to, NAME), kept());
        }),
    ],
    [
      'a pipe that nobody writes to',
      () => {
        rmSync(kept());
        expect(spawnSync('bash', ['-c', 'mkfifo "$0"', kept()]).status).toBe(0);
      },
    ],
  ])('is not taken but replaced where the file is %s', (_, make) => {
    ask();
    make();
    ask();
    const { mode } = lstatSync(kept());
    expect([lstatSync(kept()).isFile(), mode & 0o777]).toEqual([true, 0o600]);
    expect(isTaken()).toBe(true);
  });

  it('is not kept where a folder is in the place of its file', () => {
    mkdirSync(kept(), { recursive: true, mode: 0o700 });
    ask();
    expect([readdirSync(cache()), readdirSync(kept())]).toEqual([[NAME], []]);
  });

  it.runIf(process.geteuid?.() === 0)(
    'of another user is not taken, and nothing is left in the home of one',
    () => {
      chownSync(home, 12345, 12345);
      ask();
      expect(readdirSync(home)).toEqual([]);
      chownSync(home, 0, 0);
      ask();
      for (const theirs of [kept(), cache()]) {
        chownSync(theirs, 12345, 12345);
        const before = tree(home);
        ask();
        if (theirs === cache()) expect(tree(home)).toEqual(before);
        else expect(statSync(kept()).uid).toBe(0);
      }
    },
  );

  it.each([
    ['there is no home', { HOME: '' }],
    ['the home is not there', { HOME: '/nowhere/at/all' }],
    ['the home is a file', { HOME: PROGRAM }],
    ['the home is not absolute', { HOME: 'home' }],
    ['the home cannot be written', { HOME: '/proc' }],
    ['Node is told to keep none', { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ])('is not kept where %s', (_, env) => {
    ask({ env });
    expect(tree(home)).toEqual([]);
    expect(existsSync(join(ROOT, 'home'))).toBe(false);
  });

  it('is not kept by a start that fails', () => {
    const { status } = spawnSync(process.execPath, [PROGRAM, 'ytd', '--nothing'], {
      env: { PATH: process.env['PATH'], HOME: home },
    });
    expect([status, readdirSync(home)]).toEqual([2, []]);
  });

  it('is whole when several start at the same moment', async () => {
    const starts = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, [PROGRAM, 'ytd', '--as-of', '2025-04-14'], {
        env: { PATH: process.env['PATH'], HOME: home, ...stores },
        stdio: 'ignore',
      });
      return new Promise((done) => child.on('close', done));
    });
    expect(await Promise.all(starts)).toEqual([0, 0, 0, 0]);
    expect(readdirSync(cache())).toEqual([NAME]);
    expect(isTaken()).toBe(true);
  });

  it('takes the place of what was left thirty days ago or earlier, and of nothing newer', () => {
    ask();
    const [old, newer] = ['start-v1.0.0-linux-x64', 'start-v2.0.0-linux-x64'].map((name) =>
      join(cache(), name),
    ) as [string, string];
    for (const [path, days] of [
      [old, 31],
      [newer, 29],
    ] as const) {
      writeFileSync(path, '');
      utimesSync(path, new Date(), new Date(Date.now() - days * 86_400_000));
    }
    rmSync(kept());
    ask();
    expect(readdirSync(cache()).sort()).toEqual([NAME, 'start-v2.0.0-linux-x64'].sort());
  });
});

function change(damage: (bytes: Buffer) => void): void {
  const bytes = readFileSync(kept());
  damage(bytes);
  writeFileSync(kept(), bytes);
}

/** Changes both copies of the compiled code in the same way. */
function changeBoth(damage: (bytes: Buffer) => void): void {
  change((bytes) => {
    const size = (bytes.length - statSync(join(ROOT, 'dist', 'program', 'code.cjs')).size) / 2;
    damage(bytes.subarray(0, size));
    damage(bytes.subarray(size, 2 * size));
  });
}

/** Moves the folder to another place, and puts something in its own. */
function moved(put: (to: string) => void): void {
  const to = join(dirname(cache()), 'elsewhere');
  cpSync(cache(), to, { recursive: true });
  rmSync(cache(), { recursive: true });
  put(to);
}
