import fc from 'fast-check';
import type { BarChart, Chart, ChartSeries, HeatChart, LineChart, Tick } from '../../src/report/index.js';

const TEXT = {
  unit: 'people',
  source: 'Source: Home Office, release of 21 August 2026',
  description: 'What the picture shows.',
} as const;

const series = (name: string, values: readonly (number | null)[], emphasis = false): ChartSeries => ({
  name,
  emphasis,
  values,
});

const MONTHS: readonly Tick[] = ['Jan', 'Feb', 'Mar', 'Apr'].map((label, at) => ({ at, label }));

export const LINES: LineChart = {
  ...TEXT,
  kind: 'lines',
  title: 'Arrivals by 14 April',
  subtitle: 'What it shows',
  count: 4,
  ticks: MONTHS,
  names: ['January', 'February', 'March', 'April'],
  lines: [
    series('2023', [1180, 1956, 3793, 4899]),
    series('2024', [1335, null, 4306, 5373]),
    series('2025', [1098, 2056, 6642, 8183], true),
    series('2026', [933, 2000, null, null]),
  ],
  marker: { at: 2.5, label: '14 April' },
};

export const BARS: BarChart = {
  ...TEXT,
  kind: 'bars',
  title: 'Arrivals by month',
  subtitle: 'What it shows',
  count: 4,
  ticks: MONTHS,
  names: ['January', 'February', 'March', 'April'],
  bars: [series('2024', [1335, 978, null, 2131]), series('2025', [1098, 958, 4583, 4432], true)],
  line: null,
};

export const BARS_WITH_LINE: BarChart = {
  ...BARS,
  bars: [series('a day', [0, 124, 592, null], true)],
  line: series('mean of 2 days', [null, 62, 358, null]),
};

export const HEAT: HeatChart = {
  ...TEXT,
  kind: 'heat',
  title: 'Arrivals by day',
  subtitle: 'What it shows',
  blocks: [
    {
      name: '2026',
      offset: 3,
      values: [0, 56, 1195, null, 199, 200, 0, 800],
      ticks: [{ at: 0, label: 'Jan' }],
    },
  ],
};

export const CHARTS: readonly (readonly [string, Chart])[] = [
  ['lines', LINES],
  ['bars', BARS],
  ['bars-with-line', BARS_WITH_LINE],
  ['heat', HEAT],
];

const anyValue = fc.option(fc.oneof(fc.nat(60_000), fc.double({ min: 0, max: 1e12, noNaN: true })), {
  nil: null,
});
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 30 }));
const anyTick = (count: number) =>
  fc.record({ at: fc.double({ min: -1, max: count, noNaN: true }), label: anyText });
const anyWords = fc.record({
  title: anyText,
  subtitle: anyText,
  source: anyText,
  description: anyText,
  unit: fc.constantFrom('people' as const, 'percent' as const, 'people per boat' as const, 'count' as const),
});

function anySeries(count: number): fc.Arbitrary<ChartSeries> {
  return fc.record({
    name: fc.oneof(fc.constantFrom('2018', '2025'), anyText),
    emphasis: fc.boolean(),
    values: fc.array(anyValue, { minLength: count, maxLength: count }),
  });
}

/** Any line chart: up to twelve lines, with gaps, in any words. */
export const anyLineChart: fc.Arbitrary<LineChart> = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc
    .tuple(
      anyWords,
      fc.record({
        kind: fc.constant('lines' as const),
        count: fc.constant(count),
        ticks: fc.array(anyTick(count), { maxLength: 14 }),
        names: fc.array(anyText, { minLength: count, maxLength: count }),
        lines: fc.array(anySeries(count), { maxLength: 12 }),
        marker: fc.option(anyTick(count), { nil: null }),
      }),
    )
    .map(([words, chart]) => ({ ...words, ...chart })),
);

const anyBarChart: fc.Arbitrary<BarChart> = fc.integer({ min: 0, max: 40 }).chain((count) =>
  fc
    .tuple(
      anyWords,
      fc.record({
        kind: fc.constant('bars' as const),
        count: fc.constant(count),
        ticks: fc.array(anyTick(count), { maxLength: 14 }),
        names: fc.array(anyText, { minLength: count, maxLength: count }),
        bars: fc.array(anySeries(count), { maxLength: 5 }),
        line: fc.option(anySeries(count), { nil: null }),
      }),
    )
    .map(([words, chart]) => ({ ...words, ...chart })),
);

const anyBlock = fc.record({
  name: anyText,
  offset: fc.nat(6),
  values: fc.array(anyValue, { maxLength: 366 }),
  ticks: fc.array(anyTick(366), { maxLength: 12 }),
});

const anyHeatChart: fc.Arbitrary<HeatChart> = fc
  .tuple(
    anyWords,
    fc.record({ kind: fc.constant('heat' as const), blocks: fc.array(anyBlock, { maxLength: 3 }) }),
  )
  .map(([words, chart]) => ({ ...words, ...chart }));

export const anyChart: fc.Arbitrary<Chart> = fc.oneof(anyLineChart, anyBarChart, anyHeatChart);
