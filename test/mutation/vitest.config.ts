import { defineConfig } from 'vitest/config';
import { env } from '../../vitest.config.js';

/** Rooms whose tests run: `ROOM=claim npm run mutation -- --mutate 'src/claim/*.ts'` for one of them. */
const { ROOM = '{calendar,claim,entry,gate,ingest,scan,series,table}' } = process.env;

/** Runs only the tests of the rooms that are mutated: laws would hide what those tests miss. */
export default defineConfig({
  test: { env, include: [`test/${ROOM}/**/*.test.ts`], testTimeout: 20_000 },
});
