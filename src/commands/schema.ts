import type { Command } from '../command/index.js';
import { commandName } from '../option/index.js';

const options = { command: commandName };

/** Prints the JSON Schema of a command's answer, for programs that read it. */
export const schema: Command<typeof options> = {
  name: 'schema',
  group: 'data',
  summary: 'the JSON Schema of what a command prints with --json',
  reads: 'nothing',
  gives: 'file',
  endings: ['json'],
  words: { option: 'command', many: false, required: true },
  options,
  examples: [
    { line: 'schema ytd', answers: 'every field of the JSON of ytd, with its type' },
    { line: 'schema check -o check.schema.json', answers: 'the same of check, as a file for a validator' },
  ],
  // Zod is loaded only on use.
  run: async (_selection, { command = '' }, _host, { commands }) => {
    const { schemaOf } = await import('./schema/schemaText.js');
    return { report: schemaOf(command, commands), findings: [] };
  },
};
