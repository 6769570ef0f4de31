import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { plotSvg } from '../../src/drawing/plotSvg.js';
import type { LineChart } from '../../src/report/index.js';
import { runs } from '../support/effort.js';
import { marksOf, textBoxesOf } from './readPicture.js';
import { anyChart, anyLineChart, BARS, BARS_WITH_LINE, CHARTS, HEAT, LINES } from './smallCharts.js';

const HOSTILE = `</title><script>alert(1)</script> & "x" 'y' \x1b[31m\u202e\ud800\ufffe]]>\n<!--`;
const anyWidth = fc.integer({ min: 240, max: 1600 });

async function xmlErrors(svg: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'picture.svg', contents: svg },
    normalization: 'format',
  });
  return errors.map(({ message }) => message);
}

describe('plotSvg', () => {
  it.each(CHARTS)('draws %s as in its kept picture', async (name, chart) => {
    await expect(plotSvg(chart, { width: 480 })).toMatchFileSnapshot(`pictures/${name}.svg`);
  });

  it.each(CHARTS)(
    'makes well-formed XML of %s with hostile words, and no element of them',
    async (_, chart) => {
      const words = { title: HOSTILE, source: HOSTILE, description: HOSTILE };
      const hostile = JSON.parse(
        JSON.stringify(chart, (key, value) => (key === 'name' || key === 'label' ? HOSTILE : value)),
      );
      const svg = plotSvg({ ...hostile, ...words }, { width: 480 });
      expect(await xmlErrors(svg)).toEqual([]);
      expect(svg).not.toMatch(/<script|<!|[\0-\x09\x0b-\x1f\u202e\ufffe]|\p{Surrogate}/u);
      expect(marksOf(svg).find(({ name }) => name === 'title')?.text).toContain(
        '\\u001b[31m\\u202e\\ud800\\ufffe',
      );
    },
  );

  it('loads nothing and runs no script', () => {
    for (const [, chart] of CHARTS)
      expect(plotSvg(chart, { width: 480 })).not.toMatch(/href|url\(|@import|on\w+="/);
  });

  it('has a title, a description and its data for people who cannot see it', () => {
    const marks = marksOf(plotSvg(LINES, { width: 480 }));
    const [svg, title, desc] = marks;
    expect(svg?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': title?.attributes['id'],
      'aria-describedby': desc?.attributes['id'],
    });
    expect(desc?.text.trim().split('\n')).toEqual([
      'What it shows.',
      'What the picture shows.',
      '2023: 4,899 at the end; January 1,180, February 1,956, March 3,793, April 4,899',
      '2024: 5,373 at the end; January 1,335, March 4,306, April 5,373',
      '2025: 8,183 at the end; January 1,098, February 2,056, March 6,642, April 8,183',
      '2026: 2,000 at the end; January 933, February 2,000',
    ]);
  });

  it('describes running totals with the day by which they were reached', () => {
    const names = ['1 January', '1 February', '1 March', '1 April'];
    const svg = plotSvg({ ...LINES, names, running: true }, { width: 480 });
    expect(marksOf(svg).find(({ name }) => name === 'desc')?.text).toContain(
      '2026: 2,000 at the end; by 1 January 933, by 1 February 2,000',
    );
  });

  it('draws the title and what it shows, unless they are left out, and tells both in any case', () => {
    const words = (svg: string) => textBoxesOf(svg).map(({ text }) => text);
    const whole = plotSvg(LINES, { width: 480 });
    expect(words(whole).slice(0, 3)).toEqual(['Arrivals by 14 April', 'What it shows', 'people']);
    for (const svg of [
      plotSvg(LINES, { width: 480, titled: false }),
      plotSvg({ ...LINES, isUntitled: true }, { width: 480 }),
    ]) {
      expect(words(svg)[0]).toBe('people');
      expect(marksOf(svg).find(({ name }) => name === 'title')?.text).toBe('Arrivals by 14 April');
    }
  });

  it.each([
    ['a card', 1200, 675],
    ['a square', 1080, 1080],
    ['a story', 1080, 1920],
    ['a column', 400, 400],
  ])('fills the frame of %s, with letters that grow with it', (_, width, height) => {
    for (const chart of [LINES, BARS, BARS_WITH_LINE, HEAT]) {
      const svg = plotSvg(chart, { width, height });
      const [, across = 0, down = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
      expect(svg).toContain(`width="${width}" height="${height}"`);
      expect(across / down).toBeCloseTo(width / height, 2);
      const source = textBoxesOf(svg).at(-1);
      expect(source?.bottom).toBeGreaterThan(down - 30);
      expect(source?.bottom).toBeLessThanOrEqual(down);
    }
  });

  it('says that a frame is too low', () => {
    expect(() => plotSvg(LINES, { width: 800, height: 90 })).toThrow('the picture is too low');
    expect(() => plotSvg(HEAT, { width: 240, height: 100 })).toThrow('the picture is too low');
  });

  it('has no background where it is to be transparent', () => {
    const papers = (transparent: boolean) =>
      marksOf(plotSvg(LINES, { width: 480, transparent })).filter(
        ({ attributes }) => attributes['class'] === 'crossings-paper',
      ).length;
    expect([papers(false), papers(true)]).toEqual([1, 0]);
  });

  it('describes a missing figure of a bar or day as a dash', () => {
    const textOf = (svg: string) => marksOf(svg).find(({ name }) => name === 'desc')?.text;
    expect(textOf(plotSvg(BARS, { width: 480 }))).toContain('2024: Jan 1,335; Feb 978; Mar –; Apr 2,131');
    expect(textOf(plotSvg(HEAT, { width: 480 }))).toContain('2026: Jan 0, 56, 1,195, –, 199, 200, 0, 800');
  });

  it('leaves a gap in a line where a figure is missing', () => {
    const path = marksOf(plotSvg(LINES, { width: 480 })).find(
      ({ attributes }) => attributes['class'] === 'crossings-line1' && attributes['stroke-linecap'],
    );
    expect(path?.attributes['d']?.match(/M/g)).toHaveLength(2);
  });

  it('hatches the place of a bar without a figure, explains it in the legend, and hatches nothing else', () => {
    const hatching = (svg: string) =>
      marksOf(svg).filter(({ attributes }) => attributes['d']?.includes('l3,-7'));
    const svg = plotSvg(BARS, { width: 480 });
    // One in the legend, one on the baseline.
    expect(hatching(svg)).toHaveLength(2);
    expect(textBoxesOf(svg).map(({ text }) => text)).toContain('no figure');
    const soFar = { name: '2026', emphasis: false, values: [0, 0] };
    const whole = plotSvg({ ...BARS, bars: [...BARS.bars.slice(1), soFar] }, { width: 480 });
    expect(hatching(whole)).toEqual([]);
    expect(whole).not.toContain('no figure');
  });

  it('draws a bar that lacks days hollow, explains it in the legend, and no other bar', () => {
    const bars = [{ name: '2026', emphasis: true, values: [4, 3, 2], incomplete: new Set([2]) }];
    const svg = plotSvg({ ...BARS, bars }, { width: 480 });
    const paths = marksOf(svg).filter(
      ({ name, attributes }) => name === 'path' && /area|line0/.test(attributes['class'] ?? ''),
    );
    expect(paths.map(({ attributes }) => [attributes['d']?.match(/M/g)?.length, attributes['fill']])).toEqual(
      [
        [2, undefined],
        [1, 'none'],
      ],
    );
    expect(textBoxesOf(svg).map(({ text }) => text)).toContain('incomplete');
    expect(plotSvg(BARS, { width: 480 })).not.toContain('incomplete');
  });

  it('draws bars hollow when their colour is used a second time, in the legend too', () => {
    const years = Array.from({ length: 6 }, (_, index) => 2020 + index);
    const bars = years.map((year) => ({ name: String(year), emphasis: year === 2025, values: [1, 2, 3, 4] }));
    const marks = marksOf(plotSvg({ ...BARS, bars }, { width: 480 }));
    const painted = (paint: string) =>
      marks
        .filter(({ attributes }) => attributes['class'] === `crossings-${paint}`)
        .map(({ name, attributes }) => [name, attributes['fill']]);
    expect(painted('area1')).toEqual([
      ['rect', undefined],
      ['path', undefined],
    ]);
    expect(painted('line1')).toEqual([
      ['rect', 'none'],
      ['path', 'none'],
    ]);
  });

  it('draws the line over the bars', () => {
    const classes = marksOf(plotSvg(BARS_WITH_LINE, { width: 480 })).map(
      ({ attributes }) => attributes['class'],
    );
    expect(classes.lastIndexOf('crossings-over')).toBeGreaterThan(classes.lastIndexOf('crossings-beneath'));
  });

  it.each([239, 10_001, Number.NaN])('refuses a width of %d', (width) => {
    expect(() => plotSvg(LINES, { width })).toThrow(RangeError);
  });
});

describe('every picture', () => {
  it('has all words inside its edges and only finite numbers', () => {
    fc.assert(
      fc.property(anyChart, anyWidth, fc.boolean(), (chart, width, described) => {
        const svg = plotSvg(chart, { width, titled: described });
        const [root] = marksOf(svg);
        const height = Number(root?.attributes['height']);
        for (const box of textBoxesOf(svg)) {
          expect(box.left, box.text).toBeGreaterThanOrEqual(-0.01);
          expect(box.right, box.text).toBeLessThanOrEqual(width + 0.01);
          expect(box.top, box.text).toBeGreaterThanOrEqual(0);
          expect(box.bottom, box.text).toBeLessThanOrEqual(height);
        }
        for (const { attributes } of marksOf(svg)) {
          for (const [key, value] of Object.entries(attributes)) {
            expect(value, key).not.toMatch(/NaN|Infinity|undefined/);
          }
        }
      }),
      runs(200),
    );
  });

  it('is the same each time and well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, async (chart) => {
        const svg = plotSvg(chart, { width: 480 });
        expect(plotSvg(chart, { width: 480 })).toBe(svg);
        expect(await xmlErrors(svg)).toEqual([]);
        expect(svg.length).toBeLessThan(400_000);
      }),
      runs(20),
    );
  });

  it('has a description short enough for a page, and counts the rows left out', () => {
    const values = Array.from({ length: 366 }, () => 1234);
    const blocks = Array.from({ length: 30 }, () => ({ name: '2025', offset: 0, values, ticks: [] }));
    const desc = marksOf(plotSvg({ ...HEAT, blocks }, { width: 480 })).find(({ name }) => name === 'desc');
    expect(desc?.text.length).toBeLessThan(20_000);
    expect(desc?.text).toMatch(/… and \d+ more/);
  });
});

/** Labels at the ends of lines: the only texts in ink where there is no title and no marker. */
function endLabelsOf(svg: string) {
  return textBoxesOf(svg).filter(({ paint }) => paint.startsWith('crossings-ink'));
}

describe('line charts', () => {
  const withoutWords = (chart: LineChart): LineChart => ({
    ...chart,
    title: '',
    subtitle: '',
    source: '',
    ticks: [],
    marker: null,
  });

  it('have only the figure at the end of a single line named like the unit', () => {
    const ends = (name: string, others: LineChart['lines'] = []) => {
      const own = { name, emphasis: true, values: [7, 84.86] };
      const chart: LineChart = { ...LINES, unit: 'people per boat', count: 2, lines: [own, ...others] };
      return endLabelsOf(plotSvg(withoutWords(chart), { width: 480 })).map(({ text }) => text);
    };
    expect(ends('people per boat')).toEqual(['85']);
    expect(ends('2025')).toEqual(['2025: 85']);
    expect(ends('people per boat', [{ name: '2024', emphasis: false, values: [3, 4] }])).toEqual([
      'people per boat: 85',
      '2024: 4',
    ]);
  });

  it('have a label for each line with a figure, and no two overlap', () => {
    fc.assert(
      fc.property(anyLineChart.map(withoutWords), anyWidth, (chart, width) => {
        const labels = endLabelsOf(plotSvg(chart, { width }));
        const known = chart.lines.filter(({ values }) => values.some((value) => value !== null));
        expect(labels).toHaveLength(known.length);
        for (const [index, label] of labels.entries())
          for (const other of labels.slice(index + 1)) {
            const isBeside = label.right <= other.left || other.right <= label.left;
            expect(isBeside || label.bottom <= other.top || other.bottom <= label.top).toBe(true);
          }
      }),
    );
  });

  it('have no value above the highest grid line', () => {
    fc.assert(
      fc.property(anyLineChart, anyWidth, (chart, width) => {
        const marks = marksOf(plotSvg(chart, { width }));
        const heights = (d = '') => [...d.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
        const top = Math.min(
          ...marks
            .filter(({ attributes }) => attributes['class'] === 'crossings-grid')
            .flatMap(({ attributes }) => heights(attributes['d'])),
        );
        const lines = marks.filter(({ attributes }) => attributes['stroke-linecap'] === 'round');
        for (const { attributes } of lines) {
          expect(Math.min(...heights(attributes['d']))).toBeGreaterThanOrEqual(top - 0.01);
        }
      }),
    );
  });
});
