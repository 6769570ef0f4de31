import type { ChartSeries, LineChart } from '../report/index.js';

/** What a line is called at its end: nothing where it is alone and the unit above the picture says the same. */
export function nameAtEnd({ lines, unit }: LineChart, { name }: ChartSeries): string {
  return lines.length === 1 && name === unit ? '' : name;
}
