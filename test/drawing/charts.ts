import { MONTHS } from '../../src/calendar/index.js';
import { type PlotCanvas, plotText } from '../../src/drawing/plotText.js';
import type { BarChart, Chart, ChartSeries, HeatChart, LineChart } from '../../src/report/index.js';

const TEXT = { title: 'x', subtitle: 'x', unit: 'people', source: 'x', description: 'x' } as const;

export function oneLine(name: string, values: readonly (number | null)[], emphasis = false): ChartSeries {
  return { name, values, emphasis };
}

export function lineChart(lines: readonly ChartSeries[], more: Partial<LineChart> = {}): LineChart {
  const count = Math.max(0, ...lines.map(({ values }) => values.length));
  return { ...TEXT, kind: 'lines', count, ticks: [], names: [], lines, marker: null, ...more };
}

export function barChart(bars: readonly ChartSeries[], more: Partial<BarChart> = {}): BarChart {
  const count = Math.max(0, ...bars.map(({ values }) => values.length));
  return { ...TEXT, kind: 'bars', count, ticks: [], names: [], bars, line: null, ...more };
}

export function heatChart(blocks: HeatChart['blocks'], more: Partial<HeatChart> = {}): HeatChart {
  return { ...TEXT, kind: 'heat', blocks, ...more };
}

const STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** First days of the months of a common year. */
export const MONTH_TICKS = MONTHS.map((label, index) => ({ at: STARTS[index] ?? 0, label }));

/** A picture as lines of text, without roles. */
export function drawn(chart: Chart, canvas: PlotCanvas): string[] {
  return plotText(chart, canvas).map((runs) => runs.map(({ text }) => text).join(''));
}

/** The rows of the plot area, from the value axis to the right. */
export function plotted(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [, , right] = /^([ \d,.%]*)[│┤|+](?!-)(.*)$/.exec(line) ?? [];
    return right === undefined ? [] : [right];
  });
}
