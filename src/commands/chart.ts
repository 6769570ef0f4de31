import type { DataOf } from '../calculation/index.js';
import type { Command } from '../command/index.js';
import { asOf, CHART_KINDS, chartKind, cumulative, measure, shownYears, year } from '../option/index.js';
import type { ZodModule } from '../report/index.js';

const options = {
  kind: chartKind,
  year,
  asOf,
  years: {
    ...shownYears,
    summary:
      'the years to show, such as 2023,2025 or 2022..2025 (default: the year in question with, for ytd, every earlier ' +
      'year in the data, for monthly the 2 years before it, for calendar the year before it)',
  },
  measure,
  cumulative,
};
export type ChartOptions = typeof options;

function chartData(z: ZodModule) {
  const values = z.strictObject({
    name: z.string().describe('Name of the line or of the bars'),
    from: z.iso.date().describe('Day of the first value; for months, the first day of that month'),
    step: z.enum(['day', 'month']).describe('Distance from one value to the next'),
    values: z
      .array(z.number().nullable())
      .describe('Values in the unit of the answer, unrounded, one a step; null where there is no figure'),
  });
  return z.strictObject({
    kind: z.enum(CHART_KINDS).describe('Kind of chart'),
    series: z.array(values).describe('Lines, or the bars of one year each'),
  });
}

export type ChartData = DataOf<typeof chartData>;

/** A line, or the bars of one year. */
export type ChartValues = ChartData['series'][number];

/** The lines and bars that people draw, with the table of what they show. */
export const chart: Command<ChartOptions> = {
  name: 'chart',
  summary: 'pictures: running totals by year, days, months, people per boat, a calendar of days',
  reads: 'figures',
  gives: 'picture',
  options,
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
