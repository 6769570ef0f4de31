import type { Question } from '../../calculations/calculation.js';
import type { Chart, Report } from '../../report/index.js';
import type { ChartOptions, ChartValues } from '../chart.js';

export type ChartQuestion = Question<ChartOptions>;

/** A picture, and the report whose tables and sentence say the same. */
export interface ChartResult {
  readonly base: Report;
  readonly chart: Chart;
  readonly series: readonly ChartValues[];
}
