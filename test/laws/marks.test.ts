import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as calculations from '../../src/calculations/index.js';
import { run, toWords } from '../support/run.js';
import { anyRoutes, anyRows, routesToCsv, toCsv } from './arbitrary.js';

/** Figures with gaps and blanks, of one series or as the sum of several. */
const anyPatchyCsv = fc.oneof(anyRows.map(toCsv), anyRoutes.map(routesToCsv));

/** Every calculation as its first example asks it, of everything that the data have. */
const questions = Object.values(calculations).map(({ name, words, examples }) =>
  [name, ...(words?.required ? [toWords(examples[0].line)[1]] : [])].join(' '),
);

describe.each(questions)('%s', (question) => {
  it('says what a mark stands for, and of no day two things at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyPatchyCsv, fc.boolean(), async (csv, ofBoats) => {
        const measure =
          ofBoats && csv.includes('boats') && !question.startsWith('day') ? ' --measure boats' : '';
        const { out } = await run(`${question} x.csv${measure}`, { files: { 'x.csv': csv } });
        const isMarked = /\S\*( |$)/m.test(out);
        expect(/^\* /m.test(out), `a footnote, where something is marked:\n${out}`).toBe(isMarked);
        const words = out.replace(/\s+/g, ' ');
        const both = /takes? no part/.test(words) && words.includes('is in the sums');
        expect(both, `days that take no part, or are in the sums:\n${out}`).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
