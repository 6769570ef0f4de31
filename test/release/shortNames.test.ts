import { describe, expect, test } from 'vitest';
import { shortNames } from '../../src/release/index.js';

describe('short names', () => {
  test.each([
    ['leave out folders', ['/home/me/new.csv'], ['new.csv']],
    ['are of each file', ['data/old.csv', 'new.csv'], ['old.csv', 'new.csv']],
    ['keep the folders that tell two apart', ['/x/a/new.csv', '/x/b/new.csv'], ['a/new.csv', 'b/new.csv']],
    ['keep more than one where it takes more', ['/x/a/y/n.csv', '/x/b/y/n.csv'], ['a/y/n.csv', 'b/y/n.csv']],
    ['tell a file here from one in a folder', ['new.csv', 'a/new.csv'], ['new.csv', 'a/new.csv']],
    ['know the folders of Windows', ['C:\\data\\new.csv'], ['new.csv']],
    ['leave alone what is no file', ['standard input', '@2026-08-21'], ['standard input', '@2026-08-21']],
    ['allow one name twice', ['a/new.csv', 'a/new.csv'], ['new.csv', 'new.csv']],
  ])('%s', (_promise, names, short) => expect(shortNames(names)).toEqual(short));
});
