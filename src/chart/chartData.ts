import { type DataOf, dataFields } from '../calculation/index.js';
import {
  asOf,
  CHART_KINDS,
  chartKind,
  cumulative,
  drawnYears,
  events,
  mark,
  mean,
  measure,
  minBoats,
  noTitle,
  sourceWords,
  subtitle,
  title,
  year,
} from '../option/index.js';
import type { ZodModule } from '../report/index.js';

/** Options of `chart`. */
export const chartOptions = {
  kind: chartKind,
  year,
  asOf,
  years: {
    ...drawnYears,
    summary:
      'the years to show, such as 2023,2025, 2022..2025 or all (default: the year in question with, for ytd, the 3 years ' +
      'before it, for band every earlier year, for monthly the 2 years before it, for slope and calendar the year before it, for daily none)',
  },
  measure,
  cumulative,
  title,
  subtitle,
  noTitle,
  source: sourceWords,
  mark,
  events,
  mean,
  minBoats,
};
export type ChartOptions = typeof chartOptions;

/** Schema of the data of `chart`. */
export function chartData(z: ZodModule) {
  const values = z.strictObject({
    name: z.string().describe('Name of the line or of the bars'),
    from: z.iso.date().describe('Day of the first value; for weeks and months, their first day'),
    step: z.enum(['day', 'week', 'month']).describe('Distance from one value to the next'),
    values: z
      .array(z.number().nullable())
      .describe('Values in the unit of the answer, unrounded, one a step; null where there is no figure'),
    partial: z
      .array(z.iso.date())
      .describe(
        'Weeks and months, by their first day, that the start or the end of the data, or the as-of date, cuts short',
      ),
  });
  return z.strictObject({
    kind: z.enum(CHART_KINDS).describe('Kind of chart'),
    asOf: dataFields(z).asOf,
    series: z.array(values).describe('Lines, or the bars of one year each'),
  });
}

export type ChartData = DataOf<typeof chartData>;

/** A line, or the bars of one year. */
export type ChartValues = ChartData['series'][number];
