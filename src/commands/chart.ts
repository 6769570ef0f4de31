import { type ChartOptions, chartData, chartOptions } from '../chart/chartData.js';
import type { Command } from '../command/index.js';

/** The lines and bars that people draw, with the table of what they show. */
export const chart: Command<ChartOptions> = {
  name: 'chart',
  group: 'draw',
  summary: 'a picture of running totals, days, months or a calendar',
  reads: 'figures',
  gives: 'picture',
  options: chartOptions,
  words: { option: 'kind', many: false, required: true },
  examples: [
    {
      line: 'chart ytd --years 2022..2025 --as-of 2025-04-14',
      answers: 'running totals of four years, in the terminal',
    },
    {
      line: 'chart monthly -o months.svg',
      answers: 'the months of the last three years, as a picture for a page',
    },
  ],
  dataSchema: chartData,
  // What computes and draws pictures is loaded only for them.
  run: async (wanted, asked, host) => (await import('./chart/run.js')).run(wanted, asked, host),
};
