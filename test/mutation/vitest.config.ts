import { defineConfig } from 'vitest/config';
import { env } from '../../vitest.config.js';

/** `ROOM=claim npm run mutation -- --mutate 'src/claim/*.ts'` for one of them. */
const { ROOM = '{calendar,claim,entry,series}' } = process.env;

/** The rooms under mutation are to be held by their own tests, each by each: laws would hide what those miss. */
export default defineConfig({
  test: { env, include: [`test/${ROOM}/**/*.test.ts`], testTimeout: 20_000 },
});
