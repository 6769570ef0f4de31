import { defineConfig } from 'vitest/config';
import { env } from '../../vitest.config.js';

const ROOMS = ['calendar', 'claim', 'entry', 'series'];

/** The rooms under mutation are to be held by their own tests, each by each: laws would hide what those miss. */
export default defineConfig({
  test: { env, include: ROOMS.map((room) => `test/${room}/**/*.test.ts`), testTimeout: 20_000 },
});
