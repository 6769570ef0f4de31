import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';
import { packed } from '../support/packed.js';

const { files, size, unpackedSize } = await packed();
const paths = files.map(({ path }) => path);
const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Patterns of the files that are shipped. */
const SHIPPED = [
  /^(?:package\.json|README\.md|REFERENCE\.md|SECURITY\.md|CHANGELOG\.md|LICENSE)$/,
  /^bin\/(?:crossings\.js|keepCompiled\.js|package\.json)$/, // the start of the program
  /^bin\/readPdf\.js$/, // the one that reads a PDF
  /^dist\/program\/[\w-]+\.cjs$/, // the program
  /^dist\/program\/LICENSES\.txt$/, // licences of the libraries in it
  /^dist\/(?:index|pure)\.js$/, // the library
  /^dist\/library\/[\w-]+\.js$/, // code that both entries use
  /^dist\/types\/(?:\w+\/)*\w+\.d\.ts$/, // its types
  /^dist\/schemas\/[\w-]+\.json$/, // schemas of what commands print
  /^dist\/daily\.json$/, // the figures as the program reads them
  /^fixtures\/(?:daily\.csv|source\.json|README\.md)$/, // the figures, and where they are from
  /^fixtures\/font\/(?:OpenSans-(?:Regular|Bold)\.ttf|OFL\.txt)$/, // the font of PNG pictures, and its licence
  /^man\/crossings\.1$/,
];

describe('the package', () => {
  it('contains only what is meant to be shipped', () => {
    expect(paths.filter((path) => !SHIPPED.some((kind) => kind.test(path)))).toEqual([]);
    const rooms = new Set(paths.map((path) => path.split('/')[0]));
    expect([...rooms].sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'REFERENCE.md',
        'SECURITY.md',
        'bin',
        'dist',
        'fixtures',
        'man',
        'package.json',
      ].sort(),
    );
  });

  it('contains what its manifest names', () => {
    const named = JSON.stringify([about.exports, about.bin, about.man]).match(/"[^"]*\.\w+"/g) ?? [];
    const files = named.map((name) => name.slice(1, -1).replace(/^\.\//, ''));
    const entries = Object.keys(about.exports).map((name) => name.replace(/^\.\//, ''));
    expect(files.length).toBeGreaterThan(6);
    const isThere = (file: string) => {
      const named = new RegExp(`^${file.replaceAll('.', '\\.').replace('*', '[\\w-]+')}$`);
      return paths.some((path) => named.test(path)) || entries.includes(file);
    };
    expect(files.filter((file) => !isThere(file))).toEqual([]);
  });

  // The limits are a few per cent above the present size: low enough to notice a stray file, or a library that is packed twice.
  it('is small', () => {
    expect(size).toBeLessThan(940_000);
    expect(unpackedSize).toBeLessThan(3_500_000);
    expect(files.length).toBeLessThan(320);
  });

  it('runs nothing when it is installed', () => {
    const whenInstalled = ['preinstall', 'install', 'postinstall'];
    expect(Object.keys(about.scripts).filter((name) => whenInstalled.includes(name))).toEqual([]);
    expect(paths).not.toContain('binding.gyp');
  });

  it('contains no path of the machine that built it', () => {
    const telling = paths.filter((path) =>
      readFileSync(join(ROOT, path), 'utf8').includes(ROOT.slice(0, -1)),
    );
    expect(telling).toEqual([]);
  });
});
