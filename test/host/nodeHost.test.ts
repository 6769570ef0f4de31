import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostError } from '../../src/host/index.js';
import { nodeHost } from '../../src/host/nodeHost.js';

const host = nodeHost(new URL('../..', import.meta.url).pathname);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossings-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a file that changes while it is read', () => {
  it.each([
    ['grows', (path: string) => writeFileSync(path, 'x', { flag: 'a' })],
    ['is cut short', (path: string) => truncateSync(path, 300_000)],
    ['is written again', (path: string) => writeFileSync(path, 'y'.repeat(600_000))],
  ])('is refused where it %s', (_, change) => {
    const path = join(folder, 'daily.csv');
    writeFileSync(path, 'x'.repeat(600_000));
    utimesSync(path, 1, 1);
    const read = () => {
      for (const piece of host.readPieces(path)) if (piece[0] === 120) change(path);
    };
    expect(read).toThrow(`${path} has changed while it was read: read it again when it is complete`);
  });

  it('is read as ever where it stays as it is', () => {
    const path = join(folder, 'daily.csv');
    writeFileSync(path, 'x'.repeat(600_000));
    expect(host.readInput(path).length).toBe(600_000);
  });
});

describe('isFolder', () => {
  it('knows a folder from a file and from nothing', () => {
    writeFileSync(join(folder, 'file'), '');
    const names = ['.', 'file', 'gone', 'file/below', ''];
    const paths = names.map((name) => (name === '' ? '' : join(folder, name)));
    expect(paths.map((path) => host.isFolder(path))).toEqual([true, false, false, false, false]);
  });

  it('does not take for nothing what it cannot find out', () => {
    symlinkSync('circle', join(folder, 'circle'));
    expect(() => host.isFolder(join(folder, 'circle', 'x'))).toThrow(
      'circle/x cannot be found: its symbolic links go in a circle',
    );
  });
});

describe('readInput', () => {
  it('reads all bytes of a file that is longer than a piece', () => {
    const path = join(folder, 'long');
    writeFileSync(path, 'x'.repeat(600_000));
    expect(host.readInput(path)).toHaveLength(600_000);
  });

  it('reads an empty file as no bytes', () => {
    writeFileSync(join(folder, 'empty'), '');
    expect(host.readInput(join(folder, 'empty'))).toHaveLength(0);
  });

  it.each([
    ['gone', 'there is no such file or directory'],
    ['.', 'it is a directory, not a file'],
  ])('explains why it cannot read %j', (name, reason) =>
    expect(() => host.readInput(join(folder, name))).toThrow(new RegExp(`cannot be read: ${reason}`)),
  );

  it('says of an address on the web that it is none of its files', () =>
    expect(() => host.readInput('https://example.org/daily.csv')).toThrow(
      'https://example.org/daily.csv cannot be read: it is an address on the web: fetch it first, and name the file',
    ));

  it('stops at an input without end', () => {
    expect(() => host.readInput('/dev/zero')).toThrow('larger than 256 MB');
  });
});

it('wasRead knows a file that was read by all its names, and no other', () => {
  const own = nodeHost(folder);
  for (const name of ['read', 'other']) writeFileSync(join(folder, name), '');
  symlinkSync('read', join(folder, 'link'));
  linkSync(join(folder, 'read'), join(folder, 'hard'));
  const known = () =>
    ['read', 'link', 'hard', 'other', 'none', '.'].filter((name) => own.wasRead(join(folder, name)));
  expect(known()).toEqual([]);
  own.readInput(join(folder, 'read'));
  expect(known()).toEqual(['read', 'link', 'hard']);
});

describe('readPackaged', () => {
  it('reads a file of the package, and gives null if there is none', () => {
    expect(host.readPackaged('fixtures/daily.csv')).toMatch(
      /^date,arrivals,boats,uncontrolled_landings,notes\n/,
    );
    expect(host.readPackaged('fixtures/gone.csv')).toBeNull();
  });
});

describe('replaceFile', () => {
  it('replaces the whole file, keeps its mode, follows a link and leaves no temporary file', async () => {
    const path = join(folder, 'out.csv');
    writeFileSync(path, 'old and longer');
    chmodSync(path, 0o640);
    symlinkSync(path, join(folder, 'link.csv'));
    await host.replaceFile(join(folder, 'link.csv'), 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['link.csv', 'out.csv']);
  });

  it.runIf(process.geteuid?.() === 0)('keeps owner and group', async () => {
    const path = join(folder, 'out.csv');
    writeFileSync(path, 'old');
    chownSync(path, 12, 34);
    await host.replaceFile(path, 'new');
    expect(statSync(path)).toMatchObject({ uid: 12, gid: 34 });
  });

  it('writes a file with the longest name that there can be', async () => {
    const path = join(folder, 'x'.repeat(255));
    await host.replaceFile(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('writes it under a random name first, which nobody can guess', async () => {
    const seen = new Set<string>();
    const watcher = watch(folder, (_, name) => seen.add(`${name}`));
    await host.replaceFile(join(folder, 'out.csv'), 'new');
    await host.replaceFile(join(folder, 'out.csv'), 'newer');
    await vi.waitFor(() => expect(seen.size).toBe(3));
    watcher.close();
    const [one, other] = [...seen].filter((name) => name !== 'out.csv');
    expect([one, other]).toEqual([
      expect.stringMatching(/^\.unfinished-[0-9a-f-]{36}$/),
      expect.stringMatching(/^\.unfinished-[0-9a-f-]{36}$/),
    ]);
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('writes to an open stream by whatever name, and never replaces the file behind it', async () => {
    const path = join(folder, 'log');
    const descriptor = openSync(path, 'a');
    const inode = statSync(path).ino;
    symlinkSync(`/dev/fd/${descriptor}`, join(folder, 'link'));
    const names = [
      `/dev/fd/${descriptor}`,
      `/proc/self/fd/${descriptor}`,
      `/proc/${process.pid}/fd/${descriptor}`,
      `/dev/../dev/fd/${descriptor}`,
      join(folder, 'link'),
    ];
    for (const name of names) await host.replaceFile(name, 'x');
    closeSync(descriptor);
    expect([readFileSync(path, 'utf8'), statSync(path).ino]).toEqual(['xxxxx', inode]);
    await expect(host.replaceFile('/dev/fd/999', 'x')).rejects.toThrow(
      '/dev/fd/999 cannot be written: it is closed',
    );
  });

  it('refuses a name that is not UTF-8', async () => {
    await expect(host.replaceFile(join(folder, 'a\ufffd.csv'), 'x')).rejects.toThrow(
      'cannot be written: its name is not UTF-8, so give it another',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('creates the file that a dangling link points to', async () => {
    symlinkSync('later.csv', join(folder, 'link.csv'));
    await host.replaceFile(join(folder, 'link.csv'), 'new');
    expect(readFileSync(join(folder, 'later.csv'), 'utf8')).toBe('new');
  });

  it('reports a circle of links', async () => {
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    await expect(host.replaceFile(join(folder, 'a'), 'x')).rejects.toThrow(HostError);
  });

  it('writes to a device, and never replaces it', async () => {
    await host.replaceFile('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    await expect(host.replaceFile('/dev/full', 'x')).rejects.toThrow('no space is left on the device');
  });

  it('keeps the old file if it cannot write', async () => {
    await expect(host.replaceFile(folder, 'x')).rejects.toThrow(HostError);
    await expect(host.replaceFile(join(folder, 'none', 'x'), 'x')).rejects.toThrow(
      'there is no such file or directory',
    );
  });
});

it('moveFolder gives a folder another name, and never takes that of another', async () => {
  const [from, to] = [join(folder, 'moved'), join(folder, 'damaged-moved')];
  await host.addFolder(from, { x: Buffer.from('1') });
  expect(await host.moveFolder(from, to)).toBe(true);
  expect([host.listFolder(from), host.listFolder(to)]).toEqual([[], ['x']]);
  await host.addFolder(from, { x: Buffer.from('2') });
  expect(await host.moveFolder(from, to)).toBe(false);
  expect(readFileSync(join(to, 'x'), 'utf8')).toBe('1');
  await expect(host.moveFolder(join(folder, 'none'), join(folder, 'other'))).rejects.toThrow(
    'cannot be set aside: there is no such file or directory',
  );
});

describe('mendFolder', () => {
  const contents = (...paths: string[]) => paths.map((path) => readFileSync(join(folder, path), 'utf8'));
  const old = { x: Buffer.from('1'), y: Buffer.from('other') };

  it('replaces files of a folder that stays where it is, once there are copies of all', async () => {
    const [path, aside] = [join(folder, 'a'), join(folder, 'b')];
    await host.addFolder(path, old);
    const before = statSync(path).ino;
    expect(await host.mendFolder(path, aside, { files: { x: Buffer.from('2') }, copies: old })).toBe(true);
    expect(contents('a/x', 'a/y', 'b/x', 'b/y')).toEqual(['2', 'other', '1', 'other']);
    expect(statSync(path).ino).toBe(before);
    expect(await host.mendFolder(path, aside, { files: { x: Buffer.from('3') }, copies: old })).toBe(false);
    expect([contents('a/x', 'b/x'), readdirSync(folder).sort()]).toEqual([
      ['2', '1'],
      ['a', 'b'],
    ]);
  });

  it('moves aside what could not be copied, and writes through no link', async () => {
    const [path, aside] = [join(folder, 'a'), join(folder, 'b')];
    await host.addFolder(path, { y: old.y });
    mkdirSync(join(path, 'x'));
    writeFileSync(join(folder, 'elsewhere'), 'mine');
    symlinkSync(join(folder, 'elsewhere'), join(path, 'z'));
    const files = { x: Buffer.from('2'), z: Buffer.from('3') };
    const copies = { y: old.y, z: Buffer.from('mine') };
    expect(await host.mendFolder(path, aside, { files, copies })).toBe(true);
    expect(contents('a/x', 'a/z', 'b/z', 'elsewhere')).toEqual(['2', '3', 'mine', 'mine']);
    expect(statSync(join(aside, 'x')).isDirectory()).toBe(true);
  });

  it('leaves all as it was if it can put nothing in place', async () => {
    const path = join(folder, 'a');
    await host.addFolder(path, old);
    mkdirSync(join(path, 'sub'));
    const files = { sub: Buffer.from('2') };
    const copies = { ...old, sub: Buffer.from('') };
    await expect(host.mendFolder(path, join(folder, 'b'), { files, copies })).rejects.toThrow(
      `${path} cannot be mended: it is a directory, not a file`,
    );
    expect([readdirSync(folder), readdirSync(path).sort()]).toEqual([['a'], ['sub', 'x', 'y']]);
  });
});

describe('requireFile', () => {
  it('refuses what might never end, and leaves the rest to whoever reads it', () => {
    spawnSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe')]);
    writeFileSync(join(folder, 'file'), '');
    for (const name of ['file', 'none', '.']) host.requireFile(join(folder, name));
    expect(() => host.requireFile(join(folder, 'pipe'))).toThrow(
      'pipe cannot be read: it is a pipe, not a file',
    );
    expect(() => host.requireFile('/dev/zero')).toThrow(
      '/dev/zero cannot be read: it is a device, not a file',
    );
  });
});

describe('addFolder', () => {
  it('makes the folders that it is in, and keeps what has its name', async () => {
    const path = join(folder, 'a', 'b', 'c');
    expect(await host.addFolder(path, { x: Buffer.from('1') })).toBe(true);
    expect(await host.addFolder(path, { x: Buffer.from('2') })).toBe(false);
    expect(readFileSync(join(path, 'x'), 'utf8')).toBe('1');
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['c']);
  });

  it('deletes what a killed program left unfinished, and nothing that a user has named', async () => {
    const left = '.unfinished-3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    const ours = ['.unfinished-novel', '.unfinished-', `${left}.txt`, `${left.slice(0, -1)}`, 'unfinished'];
    for (const name of [left, ...ours]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'x'), '');
      utimesSync(join(folder, name), 0, 0);
    }
    await host.addFolder(join(folder, 'added'), {});
    expect(readdirSync(folder).sort()).toEqual([...ours, 'added'].sort());
    expect(readdirSync(join(folder, '.unfinished-novel'))).toEqual(['x']);
  });

  it('says so where a file is in the way', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(host.addFolder(join(folder, 'file', 'below', 'x'), {})).rejects.toThrow(
      'cannot be written: a part of its path is not a directory',
    );
    await expect(host.addFolder(join(folder, 'file', 'x'), {})).rejects.toThrow(
      'cannot be written: something of that name is there already',
    );
  });
});

it('today is a date without a time', () => expect(host.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/));
