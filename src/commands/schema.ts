import type { Command } from '../command/index.js';
import { commandName } from '../option/index.js';

const options = { command: commandName };
export type SchemaOptions = typeof options;

/** What the JSON of a command looks like, for programs that read it. */
export const schema: Command<SchemaOptions> = {
  name: 'schema',
  summary: 'the JSON Schema of what a command prints with --json',
  takes: 'nothing',
  words: { option: 'command', many: false, required: true },
  options,
  examples: [
    { line: 'schema ytd', answers: 'every field of the JSON of ytd, with its type' },
    { line: 'schema check -o check.schema.json', answers: 'the same of check, as a file for a validator' },
  ],
  // Zod is loaded only for it.
  run: async (wanted, asked) => (await import('./schema/run.js')).run(wanted, asked),
};
