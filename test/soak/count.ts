import fc from 'fast-check';
import { afterAll } from 'vitest';
import '../support/effort.js';

let tried = 0;

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  reporter(law) {
    tried += law.numRuns;
    if (law.failed) throw new Error(fc.defaultReportMessage(law));
  },
});

afterAll(() => {
  if (tried > 0) console.log(`${tried} cases of laws tried`);
});
