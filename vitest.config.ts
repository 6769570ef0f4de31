import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What varies from one machine to the next is fixed here; the tests that are about it set it themselves.
    env: { NO_COLOR: '', FORCE_COLOR: '', COLUMNS: '', CROSSINGS_DATA: '', TZ: 'Europe/London' },
    testTimeout: 20_000,
  },
});
