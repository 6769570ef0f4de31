import { data, explain, release } from '../option/index.js';
import type { Command } from './command.js';

const options = { data, release, explain };
export type VerifyOptions = typeof options;

/** Whether the data bear out what was published: for a fact-checker, and for a newsroom's claims in CI. */
export const verify: Command<VerifyOptions> = {
  name: 'verify',
  summary: 'do the data bear out what was published? claims judged one by one',
  takes: 'claims',
  judges: true,
  refusal: 'nothing was judged',
  input: [
    'Claims: a table with the columns claim and expected, and if wanted id, rounding and source; or the same in JSON. A ' +
      'claim is a question as it is typed after crossings, then if need be :: and the path of a figure in the data that ' +
      '--json prints, keys and rows with dots between them: "ytd --as-of 2025-04-14 :: comparisons.2024.changePercent". Without a ' +
      'path, the main figure of the answer is meant.',
    'Roundings: exact (default), percent, rounded, about, nearly, just-over, more-than, at-least, fewer-than, at-most.',
    'A claim that the data cannot judge is unknown, which fails only with --strict.',
    'Data: those of --data or --release; without them, the file that the environment variable CROSSINGS_DATA names, else the ' +
      'newest release kept, or the one in the package if it is newer.',
  ],
  options,
  examples: [
    {
      line: 'verify claims.csv',
      answers: 'which claims hold and which fail, with the right figures; exit code 1 where one fails',
    },
    {
      line: 'verify claims.csv --explain --format markdown',
      answers: 'the same as a note for an editor, with the command behind each figure',
    },
  ],
  dataSchema: (z) => {
    const text = z.string().nullable();
    const value = z.union([z.string(), z.number(), z.boolean()]);
    return z.strictObject({
      claims: z.array(
        z.strictObject({
          id: z.string(),
          claim: z.string(),
          verdict: z.enum(['holds', 'fails', 'unknown']),
          expected: value,
          rounding: z.string(),
          actual: value.nullable(),
          reason: text,
          source: text,
          command: z.string(),
          path: text,
          file: text,
          line: z.int().nullable(),
          column: z.int().nullable(),
        }),
      ),
      summary: z.strictObject({ holds: z.int(), fails: z.int(), unknown: z.int() }),
    });
  },
  // What judges claims is loaded only for it.
  run: async (wanted, asked, host, manner) =>
    (await import('./verify/run.js')).run(wanted, asked, host, manner),
};
