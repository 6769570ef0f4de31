import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { env } from '../../vitest.config.js';

/** Settings of `npm run soak`: all laws with many more cases than in `npm test`, and other cases each time. */
const { EFFORT = '100', SEED = String(Date.now() % 1_000_000) } = process.env;

const laws = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file).replaceAll('\\', '/'))
  .filter((file) => /from 'fast-check'|mutatedFiles|FILE_WAYS|faultsOf/.test(readFileSync(file, 'utf8')));

export default defineConfig({
  test: {
    env: { ...env, EFFORT, SEED },
    include: [...laws, 'test/soak/*.soak.ts'],
    setupFiles: ['test/soak/count.ts'],
    testTimeout: 0,
    reporters: ['verbose'],
  },
});
