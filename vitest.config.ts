import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What is not kept yet fails: only `npm run refresh` writes it.
    update: 'none',
    // What varies from one machine to the next is fixed here; the tests that are about it set it themselves.
    env: { NO_COLOR: '', FORCE_COLOR: '', COLUMNS: '', CROSSINGS_DATA: '', TZ: 'Europe/London' },
    projects: [
      { extends: true, test: { name: 'node', include: ['test/**/*.test.ts'], testTimeout: 20_000 } },
      // These need bash, zsh and fish.
      { extends: true, test: { name: 'shells', include: ['test/**/*.shell.ts'], testTimeout: 60_000 } },
      // These need Chromium.
      { extends: true, test: { name: 'browser', include: ['test/**/*.browser.ts'], testTimeout: 60_000 } },
    ],
  },
});
