import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEPT_DIFFERS, ROOT } from './house.js';
import { renderReference } from './renderReference.js';

const REFERENCE = join(ROOT, 'REFERENCE.md');

describe('REFERENCE', () => {
  // `npm run refresh` rewrites it.
  it('is made from the registries as they are now', async () => {
    await expect(renderReference(), KEPT_DIFFERS).toMatchFileSnapshot(REFERENCE);
  });

  it('has a heading for every link, also for those of README.md', () => {
    const text = renderReference();
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    const linked = [
      ...[...text.matchAll(/\]\(#([^)]+)\)/g)],
      ...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/\]\(REFERENCE\.md#([^)]+)\)/g),
    ].map(([, target = '']) => target);
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.filter((target) => !headings.includes(target))).toEqual([]);
  });
});
