import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';

/** They ask for no more than to be named. */
const PERMISSIVE = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
/** Its files may be used by anything, as long as they stay as they are: so it is never bundled, and only put beside. */
const BESIDE = ['MPL-2.0'];

interface Package {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

/** What `npm install crossings` brings, by folder. */
const installed = Object.entries<Package>(
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages,
).filter(([folder, { dev }]) => folder !== '' && !dev);

/** What the build says of the packages whose code it put into the program: `commander 14.0.3 (MIT)`. */
const bundled = [
  ...readFileSync(join(ROOT, 'dist/program/LICENSES.txt'), 'utf8').matchAll(
    /^(\S+) \d+\.\d+\.\d\S* \((.*)\)$/gm,
  ),
];

describe('licences', () => {
  it.each(installed)(
    'of %s, which is installed with the program, is permissive',
    (folder, { license, optional }) => {
      expect(optional ? [...PERMISSIVE, ...BESIDE] : PERMISSIVE).toContain(license);
      // One for another machine is not there.
      if (optional) return;
      expect(JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')).license).toBe(license);
    },
  );

  it.each(bundled)('of %2$s, whose code is in the program, is permissive', (...[, , license]) => {
    expect(PERMISSIVE).toContain(license);
  });

  it('there are packages of both kinds to look at', () => {
    expect(installed.map(([folder]) => folder)).toContain('node_modules/zod');
    expect(bundled.map(([, name]) => name)).toContain('commander');
  });
});
