import type { Command } from '../command/index.js';
import { dryRun, force, mirror, recent, timeout } from '../option/index.js';
import { changeFields } from './diff/changeFields.js';

const options = { recent, dryRun, force, from: mirror, timeout };
export type UpdateOptions = typeof options;

/** Fetches the newest release, keeps it beside those before it, and says what it changes. */
export const update: Command<typeof options> = {
  name: 'update',
  summary: 'the newest release, fetched and kept beside the old ones: what is new, what was revised',
  takes: 'store',
  refusal: 'nothing is kept',
  options,
  examples: [
    { line: 'update', answers: 'the newest official workbook, kept for every command after it' },
    { line: 'update --recent --dry-run', answers: 'what the last 7 days would add, without keeping it' },
  ],
  dataSchema: (z) =>
    z.strictObject({
      status: z.enum(['new', 'unchanged']),
      dryRun: z.boolean(),
      release: z.string(),
      folder: z.string().nullable(),
      previous: z.string(),
      ...changeFields(z),
    }),
  // What it needs, the network first, is loaded only for it.
  run: async (wanted, asked, host) => (await import('./update/run.js')).run(wanted, asked, host),
};
