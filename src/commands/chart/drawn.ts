import type { ComputeInput } from '../../calculation/index.js';
import type { Chart, Report } from '../../report/index.js';
import type { ChartOptions, ChartValues } from '../chart.js';

export type ChartQuestion = ComputeInput<ChartOptions>;

/** A picture, and the report whose tables and sentence say the same. */
export interface Drawn {
  readonly base: Report;
  readonly chart: Chart;
  readonly series: readonly ChartValues[];
}
