import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartSeries, Unit } from '../../src/report/index.js';
import { barChart, drawn, heatChart, lineChart, MONTH_TICKS, oneLine, plotted } from './charts.js';

const anyValues = fc.array(fc.option(fc.nat({ max: 60_000 }), { freq: 6 }), { maxLength: 400 });
const anyUnit = fc.constantFrom<Unit>('people', 'boats', 'people per boat', 'percent', 'days', 'count');
const anySeries: fc.Arbitrary<ChartSeries[]> = fc
  .array(fc.tuple(anyValues, fc.boolean(), fc.string({ maxLength: 30 })), { maxLength: 10 })
  .map((all) => all.map(([values, emphasis, name]) => oneLine(name, values, emphasis)));
const anyCanvas = fc.record({
  width: fc.integer({ min: 40, max: 200 }),
  height: fc.integer({ min: 1, max: 24 }),
  unicode: fc.boolean(),
});
const anyMarker = fc.option(fc.record({ at: fc.nat({ max: 400 }), label: fc.string() }));

const anyChart: fc.Arbitrary<Chart> = fc
  .record({ series: anySeries, unit: anyUnit, marker: anyMarker, kind: fc.nat({ max: 2 }) })
  .map(({ series, unit, marker, kind }) => {
    const [first, ...rest] = series;
    if (kind === 0) return lineChart(series, { unit, marker, ticks: MONTH_TICKS });
    if (kind === 1) return barChart(rest, { unit, line: first ?? null, ticks: MONTH_TICKS });
    const blocks = series.map(({ name, values }, offset) => ({
      name,
      values,
      offset: offset % 7,
      ticks: MONTH_TICKS,
    }));
    return heatChart(blocks, { unit });
  });

describe('for all charts', () => {
  it('draws no line wider than the canvas', () => {
    fc.assert(
      fc.property(anyChart, anyCanvas, (chart, canvas) => {
        for (const line of drawn(chart, canvas)) expect([...line].length).toBeLessThanOrEqual(canvas.width);
      }),
    );
  });

  it('draws only ASCII unless unicode, if names are ASCII', () => {
    fc.assert(
      fc.property(anyChart, anyCanvas, (chart, canvas) => {
        expect(drawn(chart, { ...canvas, unicode: false }).join('\n')).toMatch(/^[\n -~]*$/);
      }),
    );
  });
});

describe('for all lines', () => {
  /** Names that look like nothing else in a picture. */
  const anyEnds = fc.uniqueArray(
    fc.record({ value: fc.nat({ max: 60_000 }), at: fc.integer({ min: 1, max: 364 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it('draws every label whole, so that none overlaps another', () => {
    fc.assert(
      fc.property(anyEnds, anyCanvas, fc.nat({ max: 12 }), (ends, canvas, main) => {
        const lines = ends.map(({ value, at }, index) => {
          const values = Array.from({ length: at + 1 }, (_, day) => Math.round((value * day) / at));
          return oneLine(`Q${String.fromCharCode(65 + index)}`, values, index === main);
        });
        const text = drawn(lineChart(lines, { count: 365, ticks: MONTH_TICKS }), canvas).join('\n');
        for (const [index, { value }] of ends.entries()) {
          const figure = String(value).replace(/(?=(...)+$)\B/g, ',');
          expect(text).toMatch(new RegExp(`Q${String.fromCharCode(65 + index)} ${figure}( |│|\\||\n)`));
        }
      }),
    );
  });

  it('draws the highest point in the row of its value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 60_000 }), { minLength: 1, maxLength: 365 }),
        anyCanvas,
        (values, canvas) => {
          const most = Math.max(...values);
          // The last value is 0: its label is below, out of the way.
          const lines = drawn(lineChart([oneLine('a', [...values, 0], true)]), canvas);
          const rows = plotted(lines);
          const first = lines.findIndex((line) => /[┤+]/.test(line));
          const top = Number(/[\d,]+/.exec(lines[first] ?? '')?.[0].replaceAll(',', ''));
          const highest = rows.findIndex((row) => /[▘▝▀▖▌▞▛▗▚▐▜▄▙▟█*]/.test(row));
          expect(Math.abs(highest - (rows.length - (most / top) * rows.length))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('draws nothing in gaps', () => {
    fc.assert(
      fc.property(anyCanvas, fc.nat({ max: 400 }), (canvas, count) => {
        const rows = plotted(drawn(lineChart([oneLine('a', new Array(count).fill(null))]), canvas));
        expect(
          rows
            .join('')
            .replace(/(o )?a [–-]/, '')
            .trim(),
        ).toBe('');
      }),
    );
  });
});

describe('for all days as squares', () => {
  it('draws a square for every day above 0 and every day without a figure', () => {
    const anyBlock = fc.record({
      name: fc.constant('Y'),
      offset: fc.nat({ max: 6 }),
      values: fc.array(fc.option(fc.nat({ max: 2000 })), { minLength: 1, maxLength: 366 }),
      ticks: fc.constant(MONTH_TICKS),
    });
    fc.assert(
      fc.property(anyBlock, fc.integer({ min: 20, max: 200 }), (block, width) => {
        const weeks = Math.ceil((block.offset + block.values.length) / 7);
        const cell = width - 5 >= weeks * 2 ? 2 : 1;
        const lines = drawn(heatChart([block]), { width, height: 10, unicode: true });
        const days = lines.filter((line) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(line));
        const squares = days.join('').match(/[·░▒▓█]/g)?.length ?? 0;
        expect(squares).toBe(block.values.filter((value) => value !== 0).length * cell);
      }),
    );
  });
});
