import { MONTHS } from '../calendar/index.js';
import type { ChartSeries, LineChart } from '../report/index.js';

const MONTH = new RegExp(`\\b(${MONTHS.join('|')})\\b`, 'g');

/** Shortens names of months to three letters: `Aug 2025` for `August 2025`. */
export function shortMonths(label: string): string {
  return label.replace(MONTH, (month) => month.slice(0, 3));
}

/** Name at the end of a line: empty if it is the only line and the unit above the picture is the same word. */
export function nameAtEnd({ lines, unit }: LineChart, { name }: ChartSeries): string {
  return lines.length === 1 && name === unit ? '' : name;
}
