import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type CivilDate, toDayNumber } from '../../src/calendar/index.js';
import { run as runChart } from '../../src/commands/chart/run.js';
import { shortMonths } from '../../src/drawing/labels.js';
import { plotText } from '../../src/drawing/plotText.js';
import { CHART_KINDS } from '../../src/option/index.js';
import type { Chart } from '../../src/report/index.js';
import { marksOf, type TextBox, textBoxesOf } from '../drawing/readPicture.js';
import { ROOT } from '../house/house.js';
import { json } from '../support/ask.js';
import { MemoryHost } from '../support/memoryHost.js';
import { run } from '../support/run.js';

interface Values {
  readonly name: string;
  readonly from: string;
  readonly step: string;
  readonly values: readonly (number | null)[];
  readonly partial: readonly string[];
}

async function series(line: string, csv?: string): Promise<readonly Values[]> {
  return (await json(`chart ${line}${csv === undefined ? '' : ' x.csv'}`, csv)).series;
}

/** The bundled figures, a row a day. */
const DAILY = readFileSync(join(ROOT, 'fixtures', 'daily.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(','))
  .map(([date = '', arrivals = '']) => ({ date, arrivals: Number(arrivals) }));

const of = (all: readonly Values[], name: string) => all.find((each) => each.name === name)?.values ?? [];

/** The chart of a question, of the bundled figures or of rows of days with arrivals and boats. */
async function chartOf(asked: object, days?: string): Promise<Chart> {
  const files = days === undefined ? {} : { 'x.csv': `date,arrivals,boats\n${days}` };
  const { report } = await runChart({ files: Object.keys(files) }, asked, new MemoryHost({ files }));
  if (report === null || typeof report === 'string' || report.chart === undefined)
    throw new Error('no picture');
  return report.chart;
}

describe('chart ytd', () => {
  it('has the running totals of every day, as ytd has them', async () => {
    const all = await series('ytd --as-of 2025-04-14 --years 2023,2024');
    expect(all.map(({ name, from, values }) => [name, from, values.length])).toEqual([
      ['2025', '2025-01-01', 365],
      ['2024', '2024-01-01', 366],
      ['2023', '2023-01-01', 365],
    ]);
    const april14 = (year: string) => of(all, year)[(year === '2024' ? 105 : 104) - 1];
    expect(['2025', '2024', '2023'].map(april14)).toEqual([8183, 6265, 4899]);
    expect(of(all, '2025').slice(104)).toEqual(Array(261).fill(null));
    expect([of(all, '2024').at(-1), of(all, '2023').at(-1)]).toEqual([36816, 29437]);
  });

  it('has null for days before and after the data', async () => {
    const all = await series(
      'ytd',
      'date,arrivals\n2024-12-30,5\n2024-12-31,6\n2025-01-01,7\n2025-01-02,8\n',
    );
    expect(of(all, '2025').slice(0, 3)).toEqual([7, 15, null]);
    expect(of(all, '2024').slice(-3)).toEqual([null, 5, 11]);
  });

  it('ends the lines of later years at the same date, since no day after it is counted', async () => {
    const line = 'ytd --as-of 2023-05-05 --years 2022,2024,2025';
    const all = await series(line);
    const lastOf = (name: string) => of(all, name).findLastIndex((value) => value !== null);
    expect(['2022', '2023', '2024', '2025'].map(lastOf)).toEqual([364, 124, 125, 124]);
    expect(of(all, '2025')[124]).toBe((await json('ytd --as-of 2025-05-05')).total);
    expect((await run(`chart ${line} --json`)).out).toContain('2023, 2024 and 2025 counted to 5 May');
  });

  it('divides running totals for people per boat', async () => {
    const [own] = await series(
      'ytd --measure people-per-boat',
      'date,arrivals,boats\n2025-01-01,10,1\n2025-01-02,20,3\n',
    );
    expect(own?.values.slice(0, 2)).toEqual([10, 7.5]);
  });
});

describe('chart daily', () => {
  it('has a bar for each day, and the mean of 7 days if all of them have a figure', async () => {
    const { out } = await run('chart daily --as-of 2025-04-14 --format csv');
    const rows = out.trim().split('\n');
    expect([rows.length, rows.at(-1)]).toEqual([105, '2025,2025-04-14,119,false']);
  });
});

describe('chart daily --years', () => {
  it('has the mean of each year over the dates of a year, and the days of one year alone as bars', async () => {
    const all = await series('daily --years 2024,2025 --as-of 2025-03-10');
    expect(all.map(({ name, from, values }) => [name, from, values.length])).toEqual([
      ['2025', '2025-01-01', 69],
      ['2024', '2024-01-01', 366],
    ]);
    const week = DAILY.filter(({ date }) => date >= '2024-12-25' && date <= '2024-12-31');
    expect(all[1]?.values.at(-1)).toBeCloseTo(week.reduce((sum, each) => sum + each.arrivals, 0) / 7, 9);
    expect(all[1]?.values.slice(0, 6)).toEqual(Array(6).fill(null));
    const { out } = await run('chart daily --years 2024,2025 --as-of 2025-03-10 --width 90');
    expect(out).toContain('Arrivals by small boat by day: mean of 7 days, 1 January 2024 to 10 March 2025');
    const [one] = await series('daily --years 2024');
    expect([one?.name, one?.values.length]).toEqual(['2024', 366]);
  });
});

describe('axes of little data', () => {
  const ticksOf = async (kind: string, csv: string) => {
    const { out } = await run(`chart ${kind} x.csv --format svg --quiet`, {
      files: { 'x.csv': `date,arrivals,boats\n${csv}` },
    });
    return textBoxesOf(out)
      .map(({ text }) => text)
      .filter((text) => /^\d+ [A-Z][a-z]+$|^[A-Z][a-z]{2,} \d{4}$/.test(text));
  };

  it('have a tick for each day or month where there would be one month or year', async () => {
    expect(await ticksOf('daily', '2025-01-01,5,1\n2025-01-02,65,2\n2025-01-03,0,0\n')).toEqual([
      '1 January',
      '2 January',
      '3 January',
    ]);
    expect(await ticksOf('per-boat', '2025-03-31,50,2\n2025-04-01,80,3\n')).toEqual([
      'March 2025',
      'April 2025',
    ]);
  });
});

describe('chart band', () => {
  const totalBy = (year: number, month: number, day: number) => {
    const rows = DAILY.filter(({ date }) => {
      const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
      return y === year && (m < month || (m === month && d <= day));
    });
    return rows.reduce((sum, { arrivals }) => sum + arrivals, 0);
  };

  it('has the range and the quartiles of earlier years by each date, and this year to the as-of date', async () => {
    const all = await series('band --as-of 2025-04-14');
    expect(all.map(({ name }) => name)).toEqual([
      '2025',
      'highest',
      'upper quartile',
      'lower quartile',
      'lowest',
    ]);
    const at = (name: string, day: number) => all.find((each) => each.name === name)?.values[day];
    // Day 103 from 0 is 14 April of a common year.
    const totals = [2018, 2019, 2020, 2021, 2022, 2023, 2024]
      .map((year) => totalBy(year, 4, 14))
      .sort((one, other) => one - other) as [number, number, number, number, number, number, number];
    expect(at('2025', 103)).toBe(totalBy(2025, 4, 14));
    expect(at('2025', 104)).toBeNull();
    expect([at('lowest', 103), at('highest', 103)]).toEqual([totals[0], totals[6]]);
    expect(at('lower quartile', 103)).toBe((totals[1] + totals[2]) / 2);
    expect(at('upper quartile', 103)).toBe((totals[4] + totals[5]) / 2);
  });

  it('has no middle half of three years, and is refused with fewer than two', async () => {
    const names = async (line: string) => (await series(line)).map(({ name }) => name);
    expect(await names('band --years 2022..2024')).toEqual(['2026', 'highest', 'lowest']);
    const { code, err } = await run('chart band --years 2024');
    expect([code, err]).toEqual([
      2,
      'crossings: a band needs two years before 2026 that have figures from 1 January on\n',
    ]);
  });

  it('says in a note what the middle half is', async () => {
    expect((await run('chart band')).out.replace(/\s+/g, ' ')).toContain(
      'The middle half is from the lower to the upper quartile of the totals of 2018 to 2025 by each date',
    );
  });
});

describe('a day without a figure', () => {
  it.each(['ytd', 'band'])('is a gap in the line of chart %s, and not a level part', async (kind) => {
    const days = ['2021', '2022', '2023'].flatMap((year) =>
      ['01-01', '01-02', '01-03', '01-04'].map((date) => `${year}-${date},10,1\n`),
    );
    const chart = await chartOf({ kind }, days.filter((row) => !row.startsWith('2023-01-03')).join(''));
    const lines = chart.kind === 'lines' ? chart.lines : [];
    expect(lines.find(({ name }) => name === '2023')?.values.slice(0, 5)).toEqual([10, 20, null, 30, null]);
  });
});

describe('chart weekly', () => {
  it('has a bar for each week of the year, from Monday, and marks one cut short', async () => {
    const [weeks] = await series('weekly --as-of 2025-01-15');
    const sum = (first: string, last: string) =>
      DAILY.filter(({ date }) => date >= first && date <= last).reduce((all, each) => all + each.arrivals, 0);
    expect(weeks).toMatchObject({
      name: '2025',
      from: '2024-12-30',
      step: 'week',
      values: [
        sum('2024-12-30', '2025-01-05'),
        sum('2025-01-06', '2025-01-12'),
        sum('2025-01-13', '2025-01-15'),
      ],
      partial: ['2025-01-13'],
    });
    const { out } = await run('chart weekly --as-of 2025-01-15 --format csv');
    expect(out.trim().split('\n').at(-1)).toMatch(/^2025,2025-01-13,\d+,true$/);
  });
});

describe('chart slope', () => {
  it('has each month that is whole in both years, and the title says how many had more', async () => {
    const [earlier, later] = await series('slope --as-of 2025-03-10');
    const january = (year: number) =>
      DAILY.filter(({ date }) => date.startsWith(`${year}-01`)).reduce((sum, each) => sum + each.arrivals, 0);
    expect([earlier?.name, later?.name]).toEqual(['2024', '2025']);
    expect([earlier?.values[0], later?.values[0]]).toEqual([january(2024), january(2025)]);
    // March 2025 is cut short.
    expect([earlier?.values.slice(2), later?.values.slice(2)]).toEqual(Array(2).fill(Array(10).fill(null)));
    const { out } = await run('chart slope --as-of 2025-03-10 --width 100');
    expect(out).toMatch(/^Compared with the same months of 2024, one of the two whole months/);
  });

  it.each([
    ['slope --years 2022..2025', 'a slope needs two years, and there are 4: name them with --years'],
    ['slope --years 2025', 'a slope needs two years, and there is 1: name them with --years'],
    ['slope --as-of 2025-01-10', 'no month has figures for every day of it in both 2024 and 2025'],
  ])('is refused as %s', async (line, message) => {
    expect(await run(`chart ${line}`)).toMatchObject({ code: 2, out: '', err: `crossings: ${message}\n` });
  });
});

describe('chart per-boat --min-boats', () => {
  it('draws months with fewer boats hollow, and says so', async () => {
    const rings = async (more: string) => {
      const { out } = await run(`chart per-boat --as-of 2025-12-31 --format svg ${more}`);
      const circles = marksOf(out).filter(({ name }) => name === 'circle').length;
      return [circles, textBoxesOf(out).find(({ text }) => text.startsWith('incomplete'))?.text];
    };
    // One of them is in the legend.
    expect(await rings('')).toEqual([14, 'incomplete / under 10 boats']);
    expect(await rings('--min-boats 0')).toEqual([0, undefined]);
  });
});

describe('the news of days', () => {
  const CSV = 'date,arrivals,boats\n2025-08-05,10,1\n2025-08-06,,\n2025-08-07,20,2\n';
  const titleOf = async (kind: string) => {
    const { out } = await run(`chart ${kind} x.csv --format svg --quiet`, { files: { 'x.csv': CSV } });
    return /<title[^>]*>(.*)<\/title>/.exec(out)?.[1];
  };

  it.each(['daily', 'calendar'])(
    'is about the days of the data, and counts those without a figure: %s',
    async (kind) => {
      expect(await titleOf(kind)).toBe(
        'The day with the most arrivals from 5 to 7 August 2025 was Thursday 7 August 2025 (20), with no figure for 1 day',
      );
    },
  );

  it('begins a calendar with the first day of the data', async () => {
    const [year] = await series('calendar', CSV);
    expect([year?.from, year?.values]).toEqual(['2025-08-05', [10, null, 20]]);
  });
});

describe('words of a picture', () => {
  it('are those that were asked for', async () => {
    const { out } = await run(
      "chart ytd --format svg --title 'Our news' --subtitle 'What  we show' --source 'Our desk'",
    );
    const words = textBoxesOf(out).map(({ text }) => text);
    expect([words[0], words[1], words.at(-1)]).toEqual(['Our news', 'What we show', 'Our desk']);
  });

  it('name the publisher, edition and licence, or the file without its folder', async () => {
    const sourceOf = async (line: string, files = {}) =>
      textBoxesOf((await run(`chart ytd ${line} --width 1600 --format svg`, { files })).out).at(-1)?.text;
    expect(await sourceOf('')).toBe(
      'Source: Home Office daily series, edition of 21 August 2026, provisional; Open Government Licence v3.0',
    );
    const files = { '/home/me/x.csv': 'date,arrivals\n2025-01-01,5\n2025-01-02,6\n' };
    expect(await sourceOf('/home/me/x.csv', files)).toBe('Source: x.csv, 1 and 2 January 2025');
  });

  it.each([
    ['--no-title --subtitle x', '--no-title leaves out the subtitle too: give one of them'],
    ["--title ' '", '--title: unexpected empty text, expected words for the picture'],
    [`--source ${'x'.repeat(301)}`, '--source: unexpected text of 301 characters, expected at most 300'],
    ['--mark 2020-01-01=x', 'the picture does not show 1 January 2020'],
    ['--mark nonsense', '--mark: unexpected "nonsense", expected a day and words'],
    ['--mean 30', 'chart ytd does not take --mean'],
    ['--size card --height 400', '--size has the height already: leave out --height'],
    ['--theme grey', '--theme has no effect on text'],
  ])('%s is refused', async (words, message) => {
    const { code, out, err } = await run(`chart ytd ${words}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it.each(CHART_KINDS.filter((kind) => kind !== 'daily'))(
    '--mean is refused by chart %s, which has none',
    async (kind) => {
      const { code, err } = await run(`chart ${kind} --mean 30`);
      expect([code, err]).toEqual([2, `crossings: chart ${kind} does not take --mean\n`]);
    },
  );

  it('give marks their year where lines of several years have the day at the same place', async () => {
    const marks = (asked: object) =>
      chartOf({ mark: [{ day: toDayNumber('2025-08-06' as CivilDate), label: 'one in' }], ...asked });
    expect(await marks({ kind: 'daily', years: [2024, 2025] })).toMatchObject({
      marks: [{ label: 'one in (2025)' }],
    });
    expect(await marks({ kind: 'ytd', years: [2024, 2025] })).toMatchObject({
      marks: [{ label: 'one in (2025)' }],
    });
    expect(await marks({ kind: 'daily', years: [2025] })).toMatchObject({ marks: [{ label: 'one in' }] });
    expect(await marks({ kind: 'per-boat' })).toMatchObject({ marks: [{ label: 'one in' }] });
  });

  it('mark days and events at their places, in as many rows as they need', async () => {
    const { out } = await run(
      "chart daily --year 2025 --format svg --mark '2025-08-06=one in, one out' --mark 2025-08-08=other",
    );
    const [first, second] = ['one in, one out', 'other'].map((words) =>
      textBoxesOf(out).find(({ text }) => text === words),
    );
    expect(first?.left).toBeLessThan(second?.right ?? 0);
    expect(first?.top).not.toBe(second?.top);
    const marked = textBoxesOf((await run('chart per-boat --events --format svg')).out).map(
      ({ text }) => text,
    );
    expect(marked).toEqual(expect.arrayContaining(['General election 2024', 'Rishi Sunak']));
  });
});

describe('chart monthly', () => {
  it('has the months of the last three years, or of the years asked for', async () => {
    const all = await series('monthly');
    expect(all.map(({ name }) => name)).toEqual(['2024', '2025', '2026']);
    expect(of(all, '2025').slice(0, 4)).toEqual([1098, 958, 4586, 4432]);
    expect(of(all, '2026').slice(7)).toEqual([1697, null, null, null, null]);
    expect(all.map(({ partial }) => partial)).toEqual([[], [], ['2026-08-01']]);
    expect((await run('chart monthly')).out).toContain('\nincomplete: August 2026\n');
    const running = await series('monthly --years 2025 --cumulative');
    expect(of(running, '2025').at(-1)).toBe(41472);
  });
});

describe('chart per-boat', () => {
  it('divides the people by the boats of each month', async () => {
    const [own] = await series(
      'per-boat',
      'date,arrivals,boats\n2025-01-01,10,1\n2025-01-02,20,3\n2025-02-01,0,0\n',
    );
    expect(own).toMatchObject({ from: '2025-01-01', step: 'month', values: [7.5, null] });
  });

  it('marks a month that is cut short in every format, and its sentence is about its months', async () => {
    expect(await series('per-boat')).toMatchObject([{ partial: ['2026-08-01'] }]);
    expect((await run('chart per-boat --min-boats 0 --format csv')).out).toMatch(
      /,2026-07-01,72\.375,false\n.*,2026-08-01,84\.85,true\n$/,
    );
    expect((await run('chart per-boat --min-boats 0')).out).toContain('\nincomplete: August 2026\n');
    expect((await run('chart per-boat --min-boats 0 --format prose')).out).toMatch(
      /^Boats carried an average of 85 people from 1 to 20 August 2026, 33% more than over the same dates in 2025/,
    );
    const svg = (await run('chart per-boat --min-boats 0 --format svg')).out;
    expect(svg).toContain('\nIncomplete: August 2026.\n');
    expect(marksOf(svg).filter(({ name }) => name === 'circle')).toHaveLength(2);
    expect(textBoxesOf(svg).map(({ text }) => text)).toContain('incomplete');
  });

  it('marks no month of whole data', async () => {
    expect(await series('per-boat --as-of 2026-07-31')).toMatchObject([{ partial: [] }]);
    for (const format of ['text', 'svg'])
      expect(
        (await run(`chart per-boat --min-boats 0 --as-of 2026-07-31 --format ${format}`)).out,
      ).not.toMatch(/incomplete/i);
  });
});

describe('chart calendar', () => {
  it('has every day of the last two years, newest first; a day without a figure is null', async () => {
    const all = await series('calendar --years 2024,2025');
    expect(all.map(({ name, values }) => [name, values.length])).toEqual([
      ['2025', 365],
      ['2024', 366],
    ]);
    const [gap] = await series('calendar', 'date,arrivals\n2025-01-01,10\n2025-01-03,20\n');
    expect(gap?.values).toEqual([10, null, 20]);
  });
});

describe('chart with --year', () => {
  it.each([
    ['ytd', ['2025', '2024', '2023', '2022']],
    ['ytd --years all', ['2025', '2024', '2023', '2022', '2021', '2020', '2019', '2018']],
    ['daily', ['2025']],
    ['monthly', ['2023', '2024', '2025']],
    ['calendar --years all', ['2025', '2024', '2023', '2022', '2021', '2020', '2019', '2018']],
    ['calendar', ['2025', '2024']],
  ])('%s shows the years that its help names', async (kind, years) => {
    expect((await series(`${kind} --year 2025`)).map(({ name }) => name)).toEqual(years);
  });
});

function overlap(one: TextBox, other: TextBox): boolean {
  const across = one.left < other.right && other.left < one.right;
  return across && one.top < other.bottom && other.top < one.bottom;
}

describe('in a terminal 20 to 120 characters wide', () => {
  const DAYS = '2025-01-01,5,1\n2025-01-02,65,2\n2025-01-03,0,0\n';
  const MONTHS_OF_BOATS = '2025-03-03,50,2\n2025-04-04,80,3\n2025-05-05,90,2\n';

  it.each<[string, object, string?]>([
    ['ytd', { kind: 'ytd' }],
    ['ytd of the first days', { kind: 'ytd', asOf: 20090 }],
    ['ytd of little data', { kind: 'ytd' }, DAYS],
    ['ytd of people per boat', { kind: 'ytd', measure: 'people-per-boat' }, DAYS],
    ['daily', { kind: 'daily' }],
    ['daily of three days', { kind: 'daily' }, DAYS],
    ['monthly', { kind: 'monthly' }],
    ['monthly of five years', { kind: 'monthly', years: [2022, 2023, 2024, 2025, 2026] }],
    ['per-boat', { kind: 'per-boat' }],
    ['per-boat of a few months', { kind: 'per-boat' }, MONTHS_OF_BOATS],
    ['calendar', { kind: 'calendar' }],
    ['calendar of three days', { kind: 'calendar' }, DAYS],
  ])('%s has its unit and labels whole, and no two overlap', async (_, asked, days) => {
    const chart = await chartOf(asked, days);
    for (let width = 20; width <= 120; width++)
      for (const unicode of [true, false]) {
        const rows = plotText(chart, { width, height: 10, unicode }).map((runs) =>
          runs.map(({ text }) => text).join(''),
        );
        const problems = [
          ...wide(rows, width),
          ...(chart.kind === 'heat' ? [] : badAxis(chart, rows)),
          ...badEnds(chart, rows),
        ];
        expect(problems, `${width} wide:\n${rows.join('\n')}`).toEqual([]);
      }
  });

  function wide(rows: readonly string[], width: number): string[] {
    return rows.filter((row) => [...row].length > width || row.includes('…'));
  }

  /** Rows of the unit and of the ticks that have something else, or too little. */
  function badAxis(chart: Exclude<Chart, { kind: 'heat' }>, rows: readonly string[]): string[] {
    const marker = chart.kind === 'lines' ? chart.marker : null;
    const head = [chart.unit, ...(marker === null ? [] : [`${chart.unit} +${eitherOf(marker.label)}`])].join(
      '|',
    );
    const labels = chart.ticks.map(({ label }) => eitherOf(label)).join('|');
    const ticks = rows.find((row) => /^ *0?[. %]*[└+]/.test(row) && /[┬─]|\+-/.test(row)) ?? '';
    const below = rows[rows.indexOf(ticks) + 1] ?? '';
    return [
      ...(new RegExp(`^ *(?:${head})$`).test(rows[0] ?? '') ? [] : [`unit: ${rows[0]}`]),
      ...(new RegExp(`^ *(?:${labels})(?: +(?:${labels}))*$`).test(below) ? [] : [`ticks: ${below}`]),
    ];
  }

  function eitherOf(label: string): string {
    return `(?:${label}|${shortMonths(label)})`;
  }

  /** Names of lines that are not there, or not whole. */
  function badEnds(chart: Chart, rows: readonly string[]): string[] {
    if (chart.kind !== 'lines' || chart.lines.length < 2) return [];
    const picture = rows.join('\n');
    return chart.lines
      .map(({ name }) => name)
      .filter((name) => !new RegExp(`(?<![\\d,])${name}(?: [\\d,]+| [–-])?(?=[ \\n│|]|$)`).test(picture));
  }
});

describe('pictures', () => {
  it('are written in the format of the file name, in the width asked for', async () => {
    const { code, out, err, written } = await run('chart ytd --years 2024 --width 600 -o chart.svg');
    expect([code, out, err]).toEqual([0, '', '']);
    expect(written.get('chart.svg')).toMatch(/^<svg [^>]*\bwidth="600"/);
    const png =
      (await run('chart ytd --years 2024 --width 600 --scale 2 -o chart.PNG')).written.get('chart.PNG') ?? '';
    expect(png.slice(1, 4)).toBe('PNG');
    expect(Buffer.from(png, 'latin1').readUInt32BE(16)).toBe(1200);
  });

  const SCENES = [
    'ytd --years all',
    'ytd --mark 2026-08-06=first --mark 2026-08-10=second',
    'band',
    'daily',
    'daily --years 2023..2025 --mean 30',
    'weekly',
    'monthly --years 2022..2026',
    'per-boat',
    'per-boat --events',
    'slope',
    'slope --years 2022,2025',
    'calendar --years 2018..2026',
    'calendar --years 2025',
  ];

  /** Faults of the words of a picture: cut off, outside the frame, or on one another. */
  function faultsOf(svg: string): string[] {
    const [, width = 0, height = 0] = (/ viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
    const boxes = textBoxesOf(svg);
    return boxes.flatMap((one, index) => [
      ...(one.text.includes('…') ? [`cut off: ${one.text}`] : []),
      ...(one.left < 0 || one.right > width || one.top < 0 || one.bottom > height
        ? [`outside: ${one.text}`]
        : []),
      ...boxes
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map((other) => `${one.text} on ${other.text}`),
    ]);
  }

  it.each(SCENES.flatMap((line) => [240, 400, 1200].map((width) => [line, width] as const)))(
    'of chart %s, %d pixels wide, have no words that overlap or are cut off',
    async (line, width) => {
      const svg = (await run(`chart ${line} --width ${width} --format svg`)).out;
      expect(textBoxesOf(svg).length).toBeGreaterThan(6);
      expect(faultsOf(svg)).toEqual([]);
    },
  );

  it.each(
    SCENES.flatMap((line) =>
      ['card', 'square', 'story', 'column'].flatMap((size) =>
        ['default', 'contrast'].map((theme) => [line, size, theme] as const),
      ),
    ),
  )('of chart %s as a %s in the theme %s have no words that overlap or leave the frame', async (...scene) => {
    const [line, size, theme] = scene;
    const { code, out, err } = await run(`chart ${line} --size ${size} --theme ${theme} --format svg`);
    if (code === 2) {
      // Nine years of days need a higher frame, and a column is too low for many events.
      expect(line.startsWith('calendar') || size === 'column').toBe(true);
      expect(err).toMatch(/^crossings: the picture is too low/);
      return;
    }
    expect(faultsOf(out).filter((fault) => !fault.startsWith('cut off'))).toEqual([]);
  });

  it('have a title that compares the year with one other, and a description with at most three', async () => {
    const draw = async (years: string) =>
      (await run(`chart ytd --as-of 2025-04-14 --years ${years} --width 2000 --format svg`)).out;
    const lead = async (years: string) =>
      [...(await draw(years)).matchAll(/^(8,183 people .*)$/gm)].map(([, text]) => text);
    expect(
      [...(await draw('2022..2025')).matchAll(/>(8,183 people [^<]*)</g)].map(([, text]) => text),
    ).toEqual(
      Array(2).fill(
        '8,183 people had arrived in 2025 by 14 April, 31% more than at the same point in 2024 (6,265)',
      ),
    );
    expect(await lead('2022..2025')).toEqual([
      '8,183 people had arrived in 2025 by 14 April, 31% more than at the same point in 2024 (6,265), ' +
        '67% more than in 2023 (4,899) and 40% more than in 2022 (5,828).',
    ]);
    expect(await lead('2018..2025')).toEqual([
      '8,183 people had arrived in 2025 by 14 April, 31% more than at the same point in 2024 (6,265) ' +
        'and 67% more than in 2023 (4,899).',
    ]);
  });

  it('are light, dark with --dark, and by the setting of the reader with --auto', async () => {
    const draw = async (rest: string) =>
      (await run(`chart daily ${rest} -o a.svg`)).written.get('a.svg') ?? '';
    const paper = (svg: string) =>
      [...svg.matchAll(/crossings-paper\{fill:(#\w+)\}/g)].map(([, colour]) => colour);
    expect(paper(await draw(''))).toEqual(['#ffffff']);
    expect(paper(await draw('--dark'))).toEqual(['#15181c']);
    expect(paper(await draw('--auto'))).toEqual(['#ffffff', '#15181c']);
    const [light, dark] = await Promise.all(
      ['', '--dark'].map(async (rest) => (await run(`chart daily ${rest} -o a.png`)).written.get('a.png')),
    );
    expect(dark).not.toBe(light);
  });

  it.each([
    ['--auto -o a.png', '--auto has no effect on png: leave it out, or ask for svg, '],
    ['--dark', '--dark has no effect on text: leave it out, or ask for svg or png, '],
    ['--scale 2 -o a.svg', '--scale has no effect on svg: leave it out, or ask for png, '],
    ['--ascii --json', '--ascii has no effect on json: leave it out, or ask for text, '],
    ['--dark --auto -o a.svg', '--dark and --auto ask for two schemes of colours: give one of them'],
  ])('are refused with %s', async (rest, message) => {
    const { code, err, written } = await run(`chart ytd ${rest}`);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(message);
  });

  it('in pixels say which letters their font lacks, once each and unless told to be quiet', async () => {
    const files = { 'x.csv': 'date,arrivals,عدد\n2025-01-01,5,1\n2025-01-02,6,2\n' };
    const draw = async (rest: string) => (await run(`chart ytd x.csv ${rest}`, { files })).err;
    expect(await draw('--measure عدد -o a.png')).toBe(
      'crossings: the font of PNG pictures has no عد: lines with such letters are set in a font of this system, or lack them where it has none\n',
    );
    expect(await draw('--measure عدد -o a.png --quiet')).toBe('');
    expect(await draw('--measure عدد -o a.svg')).toBe('');
    expect(await draw('-o a.png')).toBe('');
  });

  it('are written to files and pipes, but bytes not to a terminal', async () => {
    expect(await run('chart ytd --format png', { terminal: 80 })).toMatchObject({
      code: 2,
      out: '',
      err: 'crossings: png is no text for a terminal: write it to a file with -o\n',
    });
    expect((await run('chart ytd --format svg')).out).toMatch(/^<svg /);
    expect((await run('ytd --format svg')).err).toContain(
      '--format: unexpected "svg", expected one of csv, ',
    );
  });

  const HOSTILE = '<script>alert(1)</script>]]>&"q"\x1b[31m\u202e<!--';
  const quoted = `"${HOSTILE.replaceAll('"', '""')}"`;
  // A name without a slash: what stands before one is a folder, and not shown.
  const file = `${HOSTILE.replace('/', '')}.csv`;
  const csv = `date,arrivals,boats,${quoted},notes\n2025-01-01,5,1,3,${quoted}\n2025-01-02,6,1,4,${quoted}\n`;

  const EARLIER = ['2023-01-01,5,1,3,', '2024-01-01,6,1,4,'].map((row) => `${row}\n`).join('');

  it.each([
    // A slope needs whole months of two years.
    ...CHART_KINDS.filter((kind) => kind !== 'slope').map((kind) => [kind, 'arrivals'] as const),
    ...['ytd', 'daily', 'monthly', 'calendar'].map((kind) => [kind, 'script-alert-1-script-q-31m'] as const),
  ])('show names of files and columns, and notes, as text (chart %s of %s)', async (kind, measure) => {
    const more = kind === 'per-boat' ? '' : `--measure ${measure}`;
    // A band needs two years before the one in question.
    const rows = kind === 'band' ? csv.replace('\n', `\n${EARLIER}`) : csv;
    const { out, err } = await run(`chart ${kind} ${file} ${more} --format svg --quiet`, {
      files: { [file]: rows },
    });
    const { errors } = await validateXML({
      xml: [{ fileName: 'x.svg', contents: out }],
      normalization: 'format',
    });
    expect([err, errors]).toEqual(['', []]);
    const drawn = ['svg', 'title', 'desc', 'style', 'rect', 'path', 'circle', 'text'];
    expect(marksOf(out).filter(({ name }) => !drawn.includes(name))).toEqual([]);
    expect(out).toContain(
      '&lt;script&gt;alert(1)&lt;script&gt;]]&gt;&amp;&quot;q&quot;\\u001b[31m\\u202e&lt;!--.csv',
    );
    expect(out).not.toMatch(/<script|<!|\]\]>|[\x1b\u202e]/);
  });
});

describe('chart', () => {
  it.each([
    ['chart', 'chart needs a kind: ytd, band, daily, weekly, monthly, per-boat, slope, calendar'],
    [
      'chart pie',
      'unexpected "pie", expected one of ytd, band, daily, weekly, monthly, per-boat, slope, calendar',
    ],
    ['chart weekly --years 2024', 'chart weekly does not take --years'],
    ['chart per-boat --measure boats', 'chart per-boat does not take --measure'],
    ['chart ytd --years 2010', 'there are no figures for 2010'],
  ])('%s is refused with the possible choices', async (line, message) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('reports errors in the data like every other command', async () => {
    const files = { 'x.csv': 'date,arrivals\n2025-02-30,1\n' };
    expect(await run('chart ytd x.csv', { files })).toMatchObject({ code: 1, out: '' });
  });
});

describe('the end of what was counted', () => {
  it.each([
    ['ytd --years 2024', '2025 counted to 31 March', 'in 2025 by 31 March'],
    ['daily', '1 January to 31 March 2025', 'from 1 January to 31 March 2025'],
    ['monthly --years 2025', '1 January to 31 March 2025', 'from 1 to 31 March 2025'],
    ['monthly --years 2023,2025', 'counted to 31 March 2025', 'from 1 to 31 March 2025'],
    ['per-boat', '1 January 2018 to 31 March 2025', 'from 1 to 31 March 2025'],
    ['calendar', '1 January 2024 to 31 March 2025', 'from 1 to 31 March 2025'],
  ])(
    'is in title, description and JSON of chart %s, also where a month ends',
    async (kind, title, description) => {
      const line = `chart ${kind} --as-of 2025-03-31`;
      const document = JSON.parse((await run(`${line} --json`)).out);
      expect(document.title).toContain(title);
      expect(document.data.asOf).toBe('2025-03-31');
      const { out } = await run(`${line} --format svg`);
      const [, shows, told] = /<desc[^>]*>\n(.*)\n(.*)\n/.exec(out) ?? [];
      expect(shows).toContain(title);
      expect(told).toContain(description);
      expect((await run(`${line} --format prose`)).out).toContain(description);
    },
  );

  it('is no end of years that come after it', async () => {
    const { err, code } = await run('chart monthly --years 2026 --as-of 2025-03-31');
    expect(err).toContain('these years have no day up to 31 March 2025');
    expect(code).toBe(2);
  });
});
