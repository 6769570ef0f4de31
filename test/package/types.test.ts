import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';
import { installedFolder } from '../support/examples.js';

const { folder, remove } = installedFolder();
afterAll(remove);

const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const EXPECTATIONS = readFileSync(join(ROOT, 'test/package/library.test-d.ts'), 'utf8');

/** Output of tsc for programs in a folder where the package is installed; empty for no errors. */
async function complaints(
  programs: Readonly<Record<string, string>>,
  options: readonly string[],
): Promise<string> {
  for (const [name, code] of Object.entries(programs)) writeFileSync(join(folder, name), code);
  const asked = ['--strict', '--noEmit', '--target', 'es2022', ...options, ...Object.keys(programs)];
  try {
    await promisify(execFile)(process.execPath, [TSC, ...asked], { cwd: folder });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const NODE = ['--module', 'nodenext', '--types', ''];
const BUNDLER = [
  '--module',
  'preserve',
  '--moduleResolution',
  'bundler',
  '--types',
  '',
  '--lib',
  'es2022,dom',
];
const STRICTEST = [...NODE, '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];

describe('the types of the library', () => {
  it.each([
    ['for Node', NODE],
    ['for a bundler', BUNDLER],
    ['at the strictest', STRICTEST],
  ])('are complete and as documented, %s', async (_, options) => {
    const all = [...options, '--skipLibCheck', 'false'];
    expect(await complaints({ 'program.ts': EXPECTATIONS }, all)).toBe('');
  });

  it('are compared: each wrong expectation is an error', async () => {
    const mistakes = [
      ["YtdData['total'], number | null", "YtdData['total'], number", 'TS2344'],
      ['{ yaers: [2024] }', '{ years: [2024] }', 'TS2578'],
      ["{ claim: 'ytd', expected: 8183 }", "{ claim: 'ytd', expected: [] }", 'TS2322'],
      ['pure.loadRelease()', 'pure.readRelease', 'TS2578'],
      ["'crossings/pure'", "'crossings/dist/pure.js'", 'TS2307'],
    ] as const;
    for (const [right] of mistakes) expect(EXPECTATIONS).toContain(right);
    const programs = mistakes.map(
      ([right, wrong], index) => [`mistake${index}.ts`, EXPECTATIONS.replace(right, wrong)] as const,
    );
    const said = await complaints(Object.fromEntries(programs), [...NODE, '--skipLibCheck']);
    for (const [index, [, , code]] of mistakes.entries())
      expect(said).toMatch(new RegExp(`mistake${index}\\.ts.*${code}`));
  });
});
