import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putInPlace, writeNew } from '../../src/host/nodeHost/putInPlace.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossings-'));
  writeFileSync(join(folder, 'old'), 'old');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('putInPlace', () => {
  it('writes through no link that stands where the file is to be made', () => {
    const make = (unfinished: string) => {
      symlinkSync(join(folder, 'old'), unfinished);
      writeNew(unfinished, Buffer.from('new'));
    };
    expect(() => putInPlace(join(folder, 'x'), make)).toThrow('EEXIST');
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old']);
  });

  it('leaves the old file and nothing else where making the new one fails', () => {
    const make = (unfinished: string) => {
      mkdirSync(unfinished);
      writeNew(join(unfinished, 'half'), Buffer.from('new'));
      throw new Error('half way');
    };
    expect(() => putInPlace(join(folder, 'old'), make)).toThrow('half way');
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old']);
  });

  it('listens once to each signal, however many files are written at once', async () => {
    await setTimeout(20);
    const before = process.listenerCount('SIGTERM');
    const make = (unfinished: string) => {
      expect(process.listenerCount('SIGTERM')).toBe(before + 1);
      writeNew(unfinished, Buffer.from('new'));
    };
    for (let count = 0; count < 20; count++) putInPlace(join(folder, 'x'), make);
  });

  it('leaves nothing where it is not renamed', () => {
    const make = (unfinished: string) => writeNew(unfinished, Buffer.from('new'));
    expect(putInPlace(join(folder, 'x'), make, () => false)).toBe(false);
    expect(readdirSync(folder)).toEqual(['old']);
  });
});

it('writeNew lets nobody else read a file whose old one was private', () => {
  const path = join(folder, 'new');
  writeNew(path, Buffer.from('new'), { ...statSync(join(folder, 'old')), mode: 0o100600 });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
