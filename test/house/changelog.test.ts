import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/host/index.js';
import { ROOT } from './house.js';

const text = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
const versions = [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);

describe('CHANGELOG', () => {
  it('follows Keep a Changelog', () => {
    for (const title of versions)
      expect(title).toMatch(/^\[Unreleased\]$|^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/);
    const kinds = [...text.matchAll(/^### (.+)$/gm)].map(([, kind = '']) => kind);
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds)
      expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(kind);
  });

  it('names the version of the package, as released or as the next one', () => {
    const isReleased = versions.some((title) => title.startsWith(`[${VERSION}]`));
    expect(isReleased || text.includes(`What will be ${VERSION}`)).toBe(true);
  });
});
