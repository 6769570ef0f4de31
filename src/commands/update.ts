import type { Command } from '../command/index.js';
import { options, type UpdateOptions, updateData } from './update/definition.js';

/** Fetches the newest release, keeps it beside earlier ones, and reports what it changes. */
export const update: Command<UpdateOptions> = {
  name: 'update',
  group: 'data',
  summary: 'the newest release, fetched and kept: what it changes',
  reads: 'store',
  gives: 'tables',
  rounds: false,
  refusal: 'nothing is kept',
  options,
  examples: [
    { line: 'update', answers: 'the newest official workbook, kept for every command after it' },
    { line: 'update --recent --dry-run', answers: 'what the last 7 days would add, without keeping it' },
  ],
  dataSchema: updateData,
  // The code that fetches, with the network, is loaded only on use.
  run: async (selection, asked, host) => (await import('./update/run.js')).run(selection, asked, host),
};
