import type { Command } from '../command/index.js';
import { options, type StoreOptions, storeData } from './store/definition.js';

/** Lists the releases that are kept, and whether each is as it was kept; mends what can be mended. */
export const store: Command<StoreOptions> = {
  name: 'store',
  group: 'data',
  summary: 'the releases that are kept, and whether any is damaged',
  reads: 'nothing',
  gives: 'tables',
  rounds: false,
  options,
  examples: [
    { line: 'store', answers: 'every release kept, and whether any is damaged; the exit code says so' },
    { line: 'store --repair', answers: 'mends what is damaged, or sets it aside, to be fetched again' },
  ],
  dataSchema: storeData,
  run: async (_selection, asked, host) => (await import('./store/run.js')).run(asked, host),
};
