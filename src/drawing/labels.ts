import { MONTHS } from '../calendar/index.js';
import type { BarChart, Chart, ChartSeries, LineChart } from '../report/index.js';

const MONTH = new RegExp(`\\b(${MONTHS.join('|')})\\b`, 'g');

/** Shortens names of months to three letters: `Aug 2025` for `August 2025`. */
export function shortMonths(label: string): string {
  return label.replace(MONTH, (month) => month.slice(0, 3));
}

/** Name at the end of a line: empty if it is the only line and the unit above the picture is the same word. */
export function nameAtEnd({ lines, unit }: LineChart, { name }: ChartSeries): string {
  return lines.length === 1 && name === unit ? '' : name;
}

/** What a place without a figure stands for. */
export function noFigureWords({ unit }: Pick<Chart, 'unit'>): string {
  return unit === 'people per boat' ? 'no boats, or no figure' : 'no figure';
}

/** Places named at most. */
const MOST_PLACES = 3;

/** `incomplete: August 2026`, the places whose figures lack days; `null` if there are none. */
export function incompleteInWords(chart: LineChart | BarChart): string | null {
  const places = seriesOf(chart).flatMap(({ name, values, incomplete = [] }) =>
    [...incomplete]
      .filter((at) => values[at] !== null && values[at] !== undefined)
      .map((at) => chart.names[at] ?? '')
      .map((place) => (chart.kind === 'lines' || place.endsWith(name) ? place : `${place} ${name}`)),
  );
  if (places.length === 0) return null;
  const more = places.length > MOST_PLACES ? `, and ${places.length - MOST_PLACES} more` : '';
  const means = (chart.kind === 'lines' && chart.hollowMeans) || 'incomplete';
  return `${means}: ${places.slice(0, MOST_PLACES).join(', ')}${more}`;
}

/** The edges of the areas behind lines, from the highest to the lowest. */
export function bandEdges({ bands = [] }: LineChart): readonly ChartSeries[] {
  return [...bands.map(({ high }) => high), ...bands.toReversed().map(({ low }) => low)];
}

/** All series of a chart with an axis. */
export function seriesOf(chart: LineChart | BarChart): readonly ChartSeries[] {
  return chart.kind === 'lines'
    ? [...chart.lines, ...bandEdges(chart)]
    : [...chart.bars, ...(chart.line ? [chart.line] : [])];
}
