import type { Command } from '../command/index.js';
import { options, type RulesOptions, rulesData } from './rules/definition.js';

/** The rules of `check`: all of them, or one explained. */
export const rules: Command<RulesOptions> = {
  name: 'rules',
  group: 'check',
  summary: 'the rules of check: all, or one explained with examples',
  reads: 'nothing',
  gives: 'tables',
  rounds: false,
  words: { option: 'id', many: false, required: false },
  options,
  examples: [
    { line: 'rules', answers: 'every rule, its severity and what must hold' },
    { line: 'rules missing-day', answers: 'one rule: what must hold, why, and an example' },
  ],
  dataSchema: rulesData,
  run: async (wanted, asked, host) => (await import('./rules/run.js')).run(wanted, asked, host),
};
