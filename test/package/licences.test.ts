import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';

/** Licences that only require to be named. */
const PERMISSIVE = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
/** A licence that allows any use of unchanged files: a package with it is never bundled. */
const BESIDE = ['MPL-2.0'];

interface Package {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

/** Folders of the packages that `npm install crossings` installs. */
const installed = Object.entries<Package>(
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages,
).filter(([folder, { dev }]) => folder !== '' && !dev);

/** Packages whose code the build put into the program, from lines such as `commander 14.0.3 (MIT)`. */
const bundled = [
  ...readFileSync(join(ROOT, 'dist/program/LICENSES.txt'), 'utf8').matchAll(
    /^(\S+) \d+\.\d+\.\d\S* \((.*)\)$/gm,
  ),
];

describe('licences', () => {
  it.each(installed)('are permissive: %s, installed with the program', (folder, { license, optional }) => {
    expect(optional ? [...PERMISSIVE, ...BESIDE] : PERMISSIVE).toContain(license);
    // A package for another system is not installed.
    if (optional) return;
    expect(JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')).license).toBe(license);
  });

  it.each(bundled)('are permissive: %2$s, bundled with the program', (...[, , license]) => {
    expect(PERMISSIVE).toContain(license);
  });

  it('are read of packages of both kinds', () => {
    expect(installed.map(([folder]) => folder)).toContain('node_modules/zod');
    expect(bundled.map(([, name]) => name)).toContain('commander');
  });
});
