import { type CheckOptions, checkOptions } from '../check/checkOptions.js';
import type { Command } from '../command/index.js';
import { checkData } from './check/checkData.js';

/** Whether daily data are fit to use: for people, and for a job in CI that must fail where they are not. */
export const check: Command<CheckOptions> = {
  name: 'check',
  group: 'check',
  summary: 'whether data are fit to use: what is wrong or unlikely',
  reads: 'figures',
  filesHelp: { argument: 'files to check, each by itself; - for standard input', paragraphs: [] },
  gives: 'findings',
  rounds: false,
  options: checkOptions,
  examples: [
    {
      line: 'check daily.csv --expect 2024=36816 --max-age 9d',
      answers:
        'all rules, a total that must hold, and whether the last day is recent; exits with 1 if there is an error',
    },
    {
      line: 'check daily.csv --rule outlier=off --format github',
      answers: 'the same without one rule, as annotations of GitHub Actions',
    },
  ],
  dataSchema: checkData,
  // Loaded only on use, with the rules and their explanations.
  run: async (wanted, asked, host, context) =>
    (await import('./check/run.js')).run(wanted, asked, host, context),
};
