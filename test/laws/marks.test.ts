import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as calculations from '../../src/calculations/index.js';
import { run, toWords } from '../support/run.js';
import { anyRoutes, anyRows, routesToCsv, toCsv } from './arbitrary.js';

/** Figures with gaps and blanks, of one series or as the sum of several. */
const anyPatchyCsv = fc.oneof(anyRows.map(toCsv), anyRoutes.map(routesToCsv));

/** Every calculation, with the words of its first example and without options. */
const questions = Object.values(calculations).map(({ name, words, examples }) =>
  [name, ...(words?.required ? [toWords(examples[0].line)[1]] : [])].join(' '),
);

describe.each(questions)('%s', (question) => {
  it('explains every mark in a footnote, and never says that a day both takes part and does not', async () => {
    await fc.assert(
      fc.asyncProperty(anyPatchyCsv, fc.boolean(), async (csv, ofBoats) => {
        const measure =
          ofBoats && csv.includes('boats') && !question.startsWith('day') ? ' --measure boats' : '';
        const { out } = await run(`${question} x.csv${measure}`, { files: { 'x.csv': csv } });
        const isMarked = /\S\*( |$)/m.test(out);
        expect(/^\* /m.test(out), `a footnote, where something is marked:\n${out}`).toBe(isMarked);
        const words = out.replace(/\s+/g, ' ');
        const both = /no figure and (is|are) left out/.test(words) && words.includes('the sums include');
        expect(both, `days that are left out, or are in the sums:\n${out}`).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
