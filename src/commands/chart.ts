import type { Command } from '../command/index.js';
import {
  asOf,
  CHART_KINDS,
  type ChartKind,
  chartKind,
  cumulative,
  measure,
  shownYears,
  year,
} from '../option/index.js';

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

/** Points of a line, or of the bars of a year. */
export interface ChartValues {
  readonly name: string;
  /** The first day, or the first of the first month, `YYYY-MM-DD`. */
  readonly from: string;
  readonly step: 'day' | 'month';
  /** Unrounded; `null` is unknown. */
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  readonly kind: ChartKind;
  readonly series: readonly ChartValues[];
}

/** Pictures of five kinds, with a table of their points. */
export const chart: Command<ChartOptions> = {
  name: 'chart',
  summary: 'pictures: running totals by year, days, months, people per boat, a calendar of days',
  draws: true,
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
  dataSchema: (z) =>
    z.strictObject({
      kind: z.enum(CHART_KINDS),
      series: z.array(
        z.strictObject({
          name: z.string(),
          from: z.iso.date(),
          step: z.enum(['day', 'month']),
          values: z.array(z.number().nullable()),
        }),
      ),
    }),
  // The code that computes charts is loaded only for them.
  run: async (wanted, asked, host) => (await import('./chart/run.js')).run(wanted, asked, host),
};
