import type { Command } from '../command/index.js';
import { options, type ReportOptions, reportData } from './report/definition.js';

/** A page with the answers that are asked for most, for a reader without a terminal. */
export const report: Command<ReportOptions> = {
  name: 'report',
  group: 'draw',
  summary: 'a web page in one file: headline, pictures and tables',
  reads: 'figures',
  gives: 'page',
  options,
  examples: [
    { line: 'report -o page.html', answers: 'the year so far, as a page that works offline and in print' },
    {
      line: 'report --as-of 2025-12-31 --against time-series.ods -o page.html',
      answers: 'the year 2025, and what was revised since an earlier workbook',
    },
  ],
  dataSchema: reportData,
  // What computes and draws pictures is loaded only for them.
  run: async (wanted, asked, host) => (await import('./report/run.js')).run(wanted, asked, host),
};
