import type { Command } from '../command/index.js';
import { type EventsOptions, eventsData, options } from './events/definition.js';

/** The events and terms that other commands know by name. */
export const events: Command<EventsOptions> = {
  name: 'events',
  group: 'data',
  summary: 'elections, terms of office and other days by name',
  reads: 'nothing',
  gives: 'tables',
  rounds: false,
  words: { option: 'kind', many: false, required: false },
  options,
  examples: [
    { line: 'events', answers: 'every event with its first day and its id' },
    { line: 'events home-secretary --json', answers: 'the home secretaries, with source and last day' },
  ],
  dataSchema: eventsData,
  run: async (_wanted, asked) => (await import('./events/run.js')).run(asked),
};
