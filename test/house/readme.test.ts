import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/program.js';
import { CHART_KINDS } from '../../src/option/index.js';
import { ROOT } from './house.js';
import { PICTURES, renderReadme } from './renderReadme.js';

const README = join(ROOT, 'README.md');
const text = readFileSync(README, 'utf8');

describe('README', () => {
  // `npm run refresh` puts in what the program prints now.
  it('shows what the program prints', async () => {
    const rendered = await renderReadme(text);
    await expect(rendered.text).toMatchFileSnapshot(README);
    for (const [name, svg] of rendered.pictures) {
      await expect(svg).toMatchFileSnapshot(join(ROOT, PICTURES, name));
    }
  });

  it('has a picture of each kind, and none is kept that it does not show', () => {
    const kept = readdirSync(join(ROOT, PICTURES));
    expect(kept.filter((name) => !text.includes(`](${PICTURES}/${name})`))).toEqual([]);
    const kinds = [...text.matchAll(/^\$ crossings chart (\S+) .*-o \S+\.svg$/gm)].map(([, kind]) => kind);
    expect(kinds.sort()).toEqual([...CHART_KINDS].sort());
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
