import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KEPT_DIFFERS, ROOT } from './house.js';
import { renderLimits } from './renderLimits.js';

// `npm run refresh` rewrites it.
it('docs/limits.md has the limits as they are in the source', async () => {
  await expect(renderLimits(), KEPT_DIFFERS).toMatchFileSnapshot(join(ROOT, 'docs', 'limits.md'));
});
