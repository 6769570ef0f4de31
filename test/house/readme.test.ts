import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/program.js';
import { ROOT } from './house.js';
import { renderReadme } from './renderReadme.js';

const README = join(ROOT, 'README.md');
const text = readFileSync(README, 'utf8');

describe('README', () => {
  // `npm run readme` puts in what the program prints now.
  it('shows what the program prints', async () => {
    await expect(await renderReadme(text)).toMatchFileSnapshot(README);
  });

  it('shows every command at work', () => {
    for (const { name } of COMMANDS) expect(text).toMatch(new RegExp(`^\\$ .*crossings ${name}\\b`, 'm'));
  });

  it('says where the figures are from, and their licence', () => {
    expect(text).toContain(
      'Contains\npublic sector information licensed under the [Open Government Licence\nv3.0]',
    );
  });

  it('names no file that is not there', () => {
    const named = [...text.matchAll(/`((?:fixtures\/)?[\w-]+\.(?:md|csv|json))`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(() => readFileSync(join(ROOT, name))).not.toThrow();
  });
});
