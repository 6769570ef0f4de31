import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { CHART_KINDS } from '../../src/option/index.js';
import { marksOf, type TextBox, textBoxesOf } from '../drawing/readPicture.js';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

interface Values {
  readonly name: string;
  readonly from: string;
  readonly step: string;
  readonly values: readonly (number | null)[];
}

async function series(line: string, csv?: string): Promise<readonly Values[]> {
  return (await json(`chart ${line}${csv === undefined ? '' : ' x.csv'}`, csv)).series;
}

const of = (all: readonly Values[], name: string) => all.find((each) => each.name === name)?.values ?? [];

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
    expect([rows.length, rows.at(-1)]).toEqual([105, '2025,2025-04-14,119']);
  });
});

describe('chart monthly', () => {
  it('has the months of the last three years, or of the years asked for', async () => {
    const all = await series('monthly');
    expect(all.map(({ name }) => name)).toEqual(['2024', '2025', '2026']);
    expect(of(all, '2025').slice(0, 4)).toEqual([1098, 958, 4586, 4432]);
    expect(of(all, '2026').slice(7)).toEqual([1697, null, null, null, null]);
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
    ['ytd', ['2025', '2024', '2023', '2022', '2021', '2020', '2019', '2018']],
    ['daily', ['2025']],
    ['monthly', ['2023', '2024', '2025']],
    ['calendar', ['2025', '2024']],
  ])('%s shows the years that its help names', async (kind, years) => {
    expect((await series(`${kind} --year 2025`)).map(({ name }) => name)).toEqual(years);
  });
});

function overlap(one: TextBox, other: TextBox): boolean {
  const across = one.left < other.right && other.left < one.right;
  return across && one.top < other.bottom && other.top < one.bottom;
}

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

  it.each(
    [
      'ytd --years 2018..2026',
      'daily',
      'monthly --years 2018..2026',
      'per-boat',
      'calendar --years 2018..2026',
    ].flatMap((line) => [240, 400, 1200].map((width) => [line, width] as const)),
  )('of chart %s, %d pixels wide, have no words that overlap or are cut off', async (line, width) => {
    const svg = (await run(`chart ${line} --width ${width} --format svg`)).out;
    const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1]);
    const boxes = textBoxesOf(svg);
    expect(boxes.length).toBeGreaterThan(10);
    for (const [index, one] of boxes.entries()) {
      expect(one.text).not.toContain('…');
      expect([one.left >= 0, one.right <= width, one.top >= 0, one.bottom <= height], one.text).toEqual(
        Array(4).fill(true),
      );
      const onIt = boxes.slice(index + 1).filter((other) => overlap(one, other));
      expect(
        onIt.map(({ text }) => text),
        one.text,
      ).toEqual([]);
    }
  });

  it('have a sentence that compares the year with at most three others', async () => {
    const lead = async (years: string) =>
      [
        ...(
          await run(`chart ytd --as-of 2025-04-14 --years ${years} --width 2000 --format svg`)
        ).out.matchAll(/>(8,183 people [^<]*)</g),
      ].map(([, text]) => text);
    expect(await lead('2022..2025')).toEqual([
      '8,183 people had arrived in 2025 by 14 April, 31% more than at the same point in 2024 (6,265), ' +
        '67% more than in 2023 (4,899) and 40% more than in 2022 (5,828).',
    ]);
    expect(await lead('2018..2025')).toEqual([
      '8,183 people had arrived in 2025 by 14 April, 31% more than at the same point in 2024 (6,265) ' +
        'and 67% more than in 2023 (4,899).',
    ]);
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

  it.each([
    ...CHART_KINDS.map((kind) => [kind, 'arrivals'] as const),
    ...['ytd', 'daily', 'monthly', 'calendar'].map((kind) => [kind, 'script-alert-1-script-q-31m'] as const),
  ])('show names of files and columns, and notes, as text (chart %s of %s)', async (kind, measure) => {
    const more = kind === 'per-boat' ? '' : `--measure ${measure}`;
    const { out, err } = await run(`chart ${kind} ${file} ${more} --format svg`, { files: { [file]: csv } });
    const { errors } = await validateXML({
      xml: [{ fileName: 'x.svg', contents: out }],
      normalization: 'format',
    });
    expect([err, errors]).toEqual(['', []]);
    const drawn = ['svg', 'title', 'desc', 'style', 'rect', 'path', 'text'];
    expect(marksOf(out).filter(({ name }) => !drawn.includes(name))).toEqual([]);
    expect(out).toContain(
      '&lt;script&gt;alert(1)&lt;script&gt;]]&gt;&amp;&quot;q&quot;\\u001b[31m\\u202e&lt;!--.csv',
    );
    expect(out).not.toMatch(/<script|<!|\]\]>|[\x1b\u202e]/);
  });
});

describe('chart', () => {
  it.each([
    ['chart', 'chart needs a kind: ytd, daily, monthly, per-boat, calendar'],
    ['chart pie', 'unexpected "pie", expected one of ytd, daily, monthly, per-boat, calendar'],
    ['chart daily --years 2024', 'chart daily does not take --years'],
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
    ['monthly --years 2025', '1 January to 31 March 2025', 'from 1 January to 31 March 2025'],
    ['monthly --years 2023,2025', 'counted to 31 March 2025', 'of 2023 and 2025, counted to 31 March 2025'],
    ['per-boat', '1 January 2018 to 31 March 2025', 'from 1 January 2018 to 31 March 2025'],
    ['calendar', '1 January 2024 to 31 March 2025', 'from 1 January 2024 to 31 March 2025'],
  ])(
    'is in title, description and JSON of chart %s, also where a month ends',
    async (kind, title, description) => {
      const line = `chart ${kind} --as-of 2025-03-31`;
      const document = JSON.parse((await run(`${line} --json`)).out);
      expect(document.title).toContain(title);
      expect(document.data.asOf).toBe('2025-03-31');
      const { out } = await run(`${line} --format svg`);
      expect(/<title[^>]*>(.*)<\/title>/.exec(out)?.[1]).toContain(title);
      expect(/<desc[^>]*>\n(.*)\n/.exec(out)?.[1]).toContain(description);
      expect((await run(`${line} --format prose`)).out).toContain(description);
    },
  );

  it('is no end of years that come after it', async () => {
    const { err, code } = await run('chart monthly --years 2026 --as-of 2025-03-31');
    expect(err).toContain('these years have no day up to 31 March 2025');
    expect(code).toBe(2);
  });
});
