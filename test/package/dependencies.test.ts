import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';
import { importedBy } from '../support/importedBy.js';
import { packed } from '../support/packed.js';

const { files } = await packed();
const about = readJson('package.json');
/** Names that each file of code loads, by the path of the file. */
const loaded = new Map(
  files
    .map(({ path }) => path)
    .filter((path) => /\.c?js$/.test(path))
    .map((path) => [path, [...importedBy(readFileSync(join(ROOT, path), 'utf8'))]] as const),
);

function readJson(file: string) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

/** Packages that the files of a folder load, with the targets of `imports` in place of their names. */
function packagesOf(folder: string): string[] {
  const names = [...loaded].flatMap(([path, each]) => (path.startsWith(folder) ? each : []));
  const packages = names
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name))
    .flatMap((name) => (name.startsWith('#') ? Object.values<string>(about.imports[name]) : [name]))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  return [...new Set(packages)].sort();
}

/** Files of code that other files load. `bin/crossings.js` composes the name of the code that it runs. */
function reachedFrom(entries: readonly string[]): string[] {
  const reached = new Set(entries);
  for (const path of reached)
    for (const name of loaded.get(path) ?? [])
      if (name.startsWith('.')) reached.add(posix.join(dirname(path), name));
  return [...reached].sort();
}

describe('dependencies', () => {
  it('are exactly the packages that the files of the package load', () => {
    const stated = { ...about.dependencies, ...about.optionalDependencies, ...about.peerDependencies };
    expect(packagesOf('')).toEqual(Object.keys(stated).sort());
  });

  it('of the program are three, each for one purpose', () => {
    expect(packagesOf('bin/')).toEqual(['unpdf']);
    expect(packagesOf('dist/program/')).toEqual(['@resvg/resvg-js', 'undici']);
  });

  it('between files leave no file unused', () => {
    const entries = [
      'bin/crossings.js',
      'bin/readPdf.js',
      'dist/program/code.cjs',
      'dist/index.js',
      'dist/pure.js',
    ];
    expect(reachedFrom(entries)).toEqual([...loaded.keys()].sort());
  });

  it('have no install scripts, neither have their own dependencies', () => {
    const tree = Object.entries<{ dev?: boolean; hasInstallScript?: boolean }>(
      readJson('package-lock.json').packages,
    ).filter(([path, { dev }]) => path !== '' && !dev);
    expect(tree.length).toBeGreaterThan(Object.keys(about.dependencies).length);
    expect(tree.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  });

  it.each([
    ["import { z } from 'zod'; export * from 'leven';", ['zod', 'leven']],
    ['const load = () => import(`undici`); module.exports = require("./a.cjs");', ['undici', './a.cjs']],
    ["const text = `import 'no' from 'no'`; other.require('no'); // from 'no'", []],
  ])('are found in %s', (text, names) => {
    expect([...importedBy(text)]).toEqual(names);
  });
});
