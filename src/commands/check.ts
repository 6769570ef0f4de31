import type { Command } from '../command/index.js';
import {
  against,
  annual,
  config,
  expect,
  maxAge,
  maxWarnings,
  noConfig,
  rule,
  weekly,
  wholeFrom,
  wholeTo,
} from '../option/index.js';

const options = {
  from: wholeFrom,
  to: wholeTo,
  expect,
  maxAge,
  weekly,
  annual,
  against,
  rule,
  maxWarnings,
  config,
  noConfig,
};
export type CheckOptions = typeof options;

/** Whether daily data are fit to use: for people, and for a job in CI that must fail where they are not. */
export const check: Command<CheckOptions> = {
  name: 'check',
  summary: 'whether data are fit to use: what is wrong or unlikely in them, line by line',
  reads: 'figures',
  filesHelp: { argument: 'files to check, each by itself; - for standard input', paragraphs: [] },
  gives: 'findings',
  options,
  examples: [
    {
      line: 'check daily.csv --expect 2024=36816 --max-age 9d',
      answers:
        'all rules, a total that must hold, and whether the last day is recent; exit code 1 for an error',
    },
    {
      line: 'check daily.csv --rule outlier=off --format github',
      answers: 'the same without one rule, as annotations of GitHub Actions',
    },
  ],
  dataSchema: (z) => {
    const text = z.string().nullable();
    const number = z.int().nullable();
    return z.strictObject({
      valid: z.boolean(),
      findings: z.array(
        z.strictObject({
          rule: z.string(),
          severity: z.enum(['error', 'warning', 'info']),
          message: z.string(),
          file: text,
          line: number,
          column: number,
          sheet: text,
          cell: text,
          date: z.iso.date().nullable(),
          measure: text,
          series: text,
          actual: text,
          expected: text,
          count: z.int(),
        }),
      ),
      summary: z.strictObject({
        errors: z.int(),
        warnings: z.int(),
        infos: z.int(),
        days: z.int(),
        arrivals: number,
        boats: number,
      }),
    });
  },
  // The rules, and all that explains them, are loaded only for it.
  run: async (wanted, asked, host, manner) =>
    (await import('./check/run.js')).run(wanted, asked, host, manner),
};
