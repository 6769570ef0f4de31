import { plotForPage } from '../../drawing/plotSvg.js';
import { type Chart, type ChartSeries, figureToText } from '../../report/index.js';
import { htmlElement as element, escapeXml } from '../../text/index.js';
import type { Style } from '../renderer.js';

/** A picture for a wide page and one for a telephone: the style sheet shows the one that fits. */
const WIDTHS = { wide: 800, narrow: 360 } as const;

/** A chart with a control that tells the figures of any place on its axis, by pointing or by keys. */
export function figureOf(chart: Chart, id: string, { precision }: Style): string {
  const pictures = Object.entries(WIDTHS).map(([name, width]) => {
    const { svg, plot } = plotForPage(chart, { width, precision });
    const area =
      plot === null
        ? {}
        : {
            'data-left': plot.left,
            'data-right': plot.right,
            'data-top': plot.top,
            'data-bottom': plot.bottom,
          };
    return element('div', { class: name, ...area }, svg);
  });
  const picker = chart.kind === 'heat' ? [] : pickerOf(chart, id, precision);
  return element('figure', { class: 'chart', 'data-kind': chart.kind }, [...pictures, ...picker]);
}

type AxisChart = Exclude<Chart, { kind: 'heat' }>;

/** Hidden until the script has made it work: without it, the picture and the tables say what there is. */
function pickerOf(chart: AxisChart, id: string, precision: number): string[] {
  const last = chart.count - 1;
  const start = chart.kind === 'lines' && chart.marker ? Math.round(chart.marker.at) : last;
  const control = { type: 'range', id: `${id}-place`, min: 0, max: last, value: start, step: 1 };
  const attributes = Object.entries(control).map(([key, value]) => `${key}="${escapeXml(String(value))}"`);
  return [
    element('div', { class: 'picker', hidden: '' }, [
      element('label', { for: control.id }, 'Figures of a day: point at the picture, or use the arrow keys'),
      `<input ${attributes.join(' ')}>`,
      element('output', { for: control.id, 'aria-live': 'off' }, ''),
    ]),
    element('script', { type: 'application/json' }, dataOf(chart, precision)),
  ];
}

/** What the script shows, as it is to be shown. */
function dataOf(chart: AxisChart, precision: number): string {
  const data = {
    names: chart.names,
    series: seriesOf(chart).map(({ name, values }) => ({
      name,
      values: chart.names.map((_, index) =>
        figureToText({ value: values[index] ?? null, unit: chart.unit }, { precision }),
      ),
    })),
  };
  // No text from the data may end the element that it stands in.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function seriesOf(chart: AxisChart): readonly ChartSeries[] {
  if (chart.kind === 'lines') return chart.lines;
  return [...chart.bars, ...(chart.line ? [chart.line] : [])];
}
