import { describe, expect, it } from 'vitest';
import { plotText } from '../../src/drawing/plotText.js';
import { barChart, drawn, heatChart, lineChart, MONTH_TICKS, oneLine, plotted } from './charts.js';

const SMALL = { width: 40, height: 6 };
const UNICODE = { ...SMALL, unicode: true };
const ASCII = { ...SMALL, unicode: false };
const QUARTER = { count: 90, ticks: MONTH_TICKS.slice(0, 3) };

const slope = (step: number, count = 90) => Array.from({ length: count }, (_, index) => index * step);
const YEARS = lineChart([oneLine('2025', slope(40), true), oneLine('2024', slope(20))], QUARTER);

describe('plotText of lines', () => {
  it('draws the emphasised line heavier than the others', () => {
    expect(`\n${drawn(YEARS, UNICODE).join('\n')}`).toMatchInlineSnapshot(`
      "
      people
      4,000 ┤                    ▗▄ 2025 3,560
            │                ▄▄▞▀▘
            │            ▗▄▞▀▘
      2,000 ┤        ▄▄▛▀▘   ⣀⣀⡠⠤⠔⠒ 2024 1,780
            │    ▄▄▞▀▘⣀⡤⠤⠔⠒⠊⠉⠁
            │▄▄▛▀▘⠒⠊⠉⠁
          0 └┬──────┬──────┬───────
            Jan    Feb    Mar"
    `);
  });

  it('draws lines of different characters in ASCII', () => {
    expect(`\n${drawn(YEARS, ASCII).join('\n')}`).toMatchInlineSnapshot(`
      "
      people
      4,000 +                  ** * 2025 3,560
            |              *****
            |           ****
      2,000 +       *****  xxxxxx x 2024 1,780
            |    ****xxxxxxx
            |****xxxx
          0 ++------+-----+------
            Jan    Feb   Mar"
    `);
  });

  it('draws the label of a line that ends early beside its end, and a marker with its label above', () => {
    const lines = [oneLine('2025', slope(40, 40), true), oneLine('2024', slope(20))];
    const chart = lineChart(lines, { ...QUARTER, marker: { at: 39, label: '9 February' } });
    expect(`\n${drawn(chart, { ...UNICODE, width: 60 }).join('\n')}`).toMatchInlineSnapshot(`
      "
      people              9 February
      2,000 ┤                  │                    ⣀⣀⠤ 2024 1,780
            │                ▄▟▘ 2025 1,560 ⣀⣀⠤⠤⠔⠒⠊⠉
            │            ▄▄▀▀  │     ⣀⡠⠤⠔⠒⠊⠉⠁
      1,000 ┤        ▄▄▀▀    ⣀⣠⠤⠔⠒⠊⠉⠉
            │    ▄▄▀▀⣀⣀⠤⠤⠒⠒⠉⠉  │
            │▄▄▞▀⠒⠒⠉⠉          │
          0 └┬─────────────┬────────────┬──────────────
          January      February       March"
    `);
  });

  it('connects a label to the end of its line by dots if there is no room beside it', () => {
    const around = [25, 30, 35, 38, 42, 45, 50, 55].map((step) => oneLine(`to ${step}`, slope(step)));
    const chart = lineChart([oneLine('2025', slope(40, 45), true), ...around], QUARTER);
    const label = (canvas: typeof UNICODE) => drawn(chart, canvas).find((line) => line.includes('2025'));
    expect(label(UNICODE)).toMatch(/[▄▖▘▞▛].*┈+ 2025 1,760$/);
    expect(label(ASCII)).toMatch(/\*.*\.+ \* 2025 1,760$/);
    expect(drawn(YEARS, UNICODE).join('\n')).not.toContain('┈');
  });

  it('has only the figure at the end of a single line named like the unit', () => {
    const last = (name: string, precision?: number) =>
      drawn(lineChart([oneLine(name, [7, 84.86])], { unit: 'people per boat' }), {
        ...UNICODE,
        ...(precision !== undefined && { precision }),
      }).find((line) => /8[45]/.test(line));
    expect(last('people per boat')).toMatch(/ 85$/);
    expect(last('people per boat', 1)).toMatch(/[^t] 84\.9$/);
    expect(last('2025')).toMatch(/ 2025 85$/);
  });

  it('moves labels of lines that end close together apart, in the order of the lines', () => {
    const lines = [100, 99, 98, 97].map((end) => oneLine(String(2000 + end), [0, end], end === 98));
    const labels = drawn(lineChart(lines), UNICODE).flatMap((line) => /2[01]\d\d \d+$/.exec(line)?.[0] ?? []);
    expect(labels).toEqual(['2100 100', '2099 99', '2098 98', '2097 97']);
  });

  it('has a row for every label', () => {
    const lines = Array.from({ length: 20 }, (_, index) => oneLine(`no ${index} is`, [0, 5]));
    const text = drawn(lineChart(lines), UNICODE).join('\n');
    for (const { name } of lines) expect(text).toContain(`${name} 5`);
  });

  it('gives a line without any figure a dash as its label', () => {
    expect(drawn(lineChart([oneLine('2025', [null, null])]), UNICODE).join('\n')).toContain('2025 –');
    expect(drawn(lineChart([oneLine('2025', [null, null])]), ASCII).join('\n')).toContain('o 2025 -');
  });

  it('draws nothing in a gap', () => {
    const gap = [5, 5, 5, null, null, null, null, null, 5, 5, 5];
    const [row = ''] = plotted(drawn(lineChart([oneLine('a', gap)]), ASCII)).filter((line) => /o/.test(line));
    expect(row).toMatch(/^o+ {10,}o+ o a 5$/);
  });

  it('gives runs of characters their roles', () => {
    const roles = new Set(plotText(YEARS, UNICODE).flatMap((runs) => runs.map(({ role }) => role)));
    expect(roles).toEqual(new Set(['faint', 'plain', 'emphasis', 1]));
  });

  it('shows control characters of a name instead of printing them', () => {
    const text = drawn(lineChart([oneLine('\x1b[31m', [1, 2])]), UNICODE).join('\n');
    expect(text).not.toContain('\x1b');
  });
});

describe('plotText of bars', () => {
  const months = barChart([oneLine('2025', [1000, 0, 3500], true), oneLine('2024', [500, null, 4000])], {
    ticks: MONTH_TICKS.slice(0, 3).map(({ label }, at) => ({ at, label })),
  });

  it('draws years side by side with different fills', () => {
    expect(`\n${drawn(months, UNICODE).join('\n')}`).toMatchInlineSnapshot(`
      "
      people
      4,000 ┤                      ▂▂▂▂▂▒▒▒▒▒
            │                      █████▒▒▒▒▒
            │                      █████▒▒▒▒▒
      2,000 ┤                      █████▒▒▒▒▒
            │▄▄▄▄▄                 █████▒▒▒▒▒
            │█████▒▒▒▒▒      ····· █████▒▒▒▒▒
          0 └─────┬──────────┬──────────┬─────
               January   February     March
      █ 2025   ▒ 2024   · no figure"
    `);
    expect(`\n${drawn(months, ASCII).join('\n')}`).toMatchInlineSnapshot(`
      "
      people
      4,000 +                           =====
            |                      #####=====
            |                      #####=====
      2,000 +                      #####=====
            |#####                 #####=====
            |#####=====      ????? #####=====
          0 +-----+----------+----------+-----
               January   February     March
      # 2025   = 2024   ? no figure"
    `);
  });

  it('has ten fills, so that nine years can be distinguished without colour', () => {
    const years = Array.from({ length: 9 }, (_, index) => oneLine(`${2018 + index}`, [5], index === 8));
    for (const canvas of [UNICODE, ASCII]) {
      const fills = drawn(barChart(years), canvas)
        .join('\n')
        .match(/\S(?= 20\d\d)/g);
      expect(new Set(fills).size).toBe(9);
    }
  });

  it('says that a column is the highest of several values', () => {
    const many = barChart([oneLine('2025', slope(1, 365))]);
    expect(drawn(many, UNICODE).at(-1)).toBe('each column is the highest of 11 values');
    expect(drawn(months, UNICODE).join('\n')).not.toContain('highest');
  });

  it('draws a line over the bars, and names both in the legend', () => {
    const chart = barChart([oneLine('day', slope(1, 20))], { line: oneLine('mean', new Array(20).fill(10)) });
    expect(`\n${drawn(chart, ASCII).join('\n')}`).toMatchInlineSnapshot(`
      "
      people
      20 +                   #
         |               #####
         |            ########
      10 +--------------------
         |     ###############
         | ###################
       0 +--------------------

      # day   -- mean"
    `);
    expect(drawn(chart, UNICODE).at(-1)).toBe('█ day   ⠒⠒ mean');
  });

  it('marks places without a figure, but not 0 or places not reached yet', () => {
    const chart = barChart([oneLine('a', [5, 0, null])], { count: 4 });
    expect(plotted(drawn(chart, ASCII)).at(-1)).toBe('########          ????????');
    expect(drawn(chart, ASCII).at(-1)).toBe('? no figure');
    expect(drawn(chart, UNICODE).at(-1)).toBe('· no figure');
    expect(drawn(barChart([oneLine('a', [5, 0])], { count: 4 }), ASCII).join('\n')).not.toMatch(/\?/);
  });

  it('marks a column whose values are 0 or missing', () => {
    const values = slope(1, 365).map((value, day) =>
      day === 3 || day === 100 ? null : day < 22 ? 0 : value,
    );
    const chart = barChart([oneLine('a', values)]);
    expect(plotted(drawn(chart, ASCII)).at(-1)).toMatch(/^\? #+$/);
  });

  it('draws any figure above 0', () => {
    const chart = barChart([oneLine('a', [1, 100_000])]);
    expect(plotted(drawn(chart, UNICODE)).at(-1)).toMatch(/^▁{8} █{8}$/);
    expect(plotted(drawn(chart, ASCII)).at(-1)).toMatch(/^#{8} #{8}$/);
  });
});

describe('plotText of days as squares', () => {
  const values = Array.from({ length: 365 }, (_, day) => (day === 3 ? null : day % 5 === 0 ? 0 : day * 3));
  const chart = heatChart([{ name: '2025', offset: 2, values, ticks: MONTH_TICKS }]);

  it('draws a block for each year from Monday to Sunday, with a legend of thresholds below', () => {
    expect(`\n${drawn(chart, { ...UNICODE, width: 80 }).join('\n')}`).toMatchInlineSnapshot(`
      "
      2025 Jan Feb Mar  Apr May Jun  Jul Aug  Sep Oct Nov  Dec
      Mon    ░░░░ ░░░░ ░░░▒ ▒▒▒▒ ▒▒▒▒ ▒▒▓▓ ▓▓▓▓ ▓▓▓▓ ▓▓██ ████ █
      Tue   ░░ ░░░░ ░░░░ ░▒▒▒ ▒▒▒▒ ▒▒▒▒ ▓▓▓▓ ▓▓▓▓ ▓▓▓▓ ████ ████
      Wed   ░░░░ ░░░░ ░░░░ ▒▒▒▒ ▒▒▒▒ ▒▒▒▓ ▓▓▓▓ ▓▓▓▓ ▓▓██ ████ ██
      Thu  ░░ ░░░░ ░░░░ ░░▒▒ ▒▒▒▒ ▒▒▒▒ ▒▓▓▓ ▓▓▓▓ ▓▓▓▓ ████ ████
      Fri  ░░░░ ░░░░ ░░░░ ▒▒▒▒ ▒▒▒▒ ▒▒▒▒ ▓▓▓▓ ▓▓▓▓ ▓▓▓█ ████ ██
      Sat  · ░░░░ ░░░░ ░░▒▒ ▒▒▒▒ ▒▒▒▒ ▒▒▓▓ ▓▓▓▓ ▓▓▓▓ ▓███ ████
      Sun  ░░░ ░░░░ ░░░░ ▒▒▒▒ ▒▒▒▒ ▒▒▒▒ ▓▓▓▓ ▓▓▓▓ ▓▓▓▓ ████ ███

      blank 0  ░ to 300  ▒ to 600  ▓ to 900  █ above 900  · no figure"
    `);
  });

  it('splits a year into parts below each other if the width is small', () => {
    expect(`\n${drawn(chart, ASCII).join('\n')}`).toMatchInlineSnapshot(`
      "
      2025 Jan Feb Mar  Apr May Jun
      Mon    .... .... ...: :::: ::::
      Tue   .. .... .... .::: :::: ::
      Wed   .... .... .... :::: ::::
      Thu  .. .... .... ..:: :::: :::
      Fri  .... .... .... :::: :::: :
      Sat  ? .... .... ..:: :::: ::::
      Sun  ... .... .... :::: :::: ::
           Jul Aug  Sep Oct Nov  Dec
      Mon   ::oo oooo oooo oo## #### #
      Tue  :: oooo oooo oooo #### ####
      Wed  :::o oooo oooo oo## #### ##
      Thu  : :ooo oooo oooo #### ####
      Fri  ::: oooo oooo ooo# #### ##
      Sat   ::oo oooo oooo o### ####
      Sun  :: oooo oooo oooo #### ###

      blank 0  . to 300  : to 600  o to 900
      # above 900  ? no figure"
    `);
  });
});
