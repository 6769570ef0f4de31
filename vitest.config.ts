import { defineConfig } from 'vitest/config';

/** What varies from one machine to the next is fixed here; the tests that are about it set it themselves. */
export const env = {
  NO_COLOR: '',
  FORCE_COLOR: '',
  COLUMNS: '',
  CROSSINGS_DATA: '',
  TZ: 'Europe/London',
  // The programs that tests start leave nothing in the home of who tests.
  NODE_DISABLE_COMPILE_CACHE: '1',
  // Not empty where kept outputs are written anew, by `npm run refresh`.
  REFRESH: process.argv.some((word) => word === '--update' || word === '-u') ? 'yes' : '',
};

export default defineConfig({
  test: {
    env,
    // What is not kept yet fails: only `npm run refresh` writes it.
    update: 'none',
    // Of what runs in the tests' own process: the program that they start as a user would is not counted.
    coverage: {
      include: ['src/**'],
      reporter: [['text', { skipFull: true }], 'html'],
      thresholds: { statements: 97, branches: 93, functions: 98, lines: 97.5 },
    },
    // By itself Vitest leaves one core to whoever watches, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          // Only a test that hangs takes so long, even on a busy machine.
          testTimeout: 60_000,
          // Files share what they import, which saves a third of the time: a test that changes a global or a module
          // must change it back.
          isolate: false,
        },
      },
      // These need bash, zsh and fish.
      { extends: true, test: { name: 'shells', include: ['test/**/*.shell.ts'], testTimeout: 60_000 } },
      // These need Chromium.
      { extends: true, test: { name: 'browser', include: ['test/**/*.browser.ts'], testTimeout: 60_000 } },
    ],
  },
});
