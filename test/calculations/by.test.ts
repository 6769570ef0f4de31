import { describe, expect, it } from 'vitest';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

describe('by', () => {
  it('gives machines one row for each month and year', async () => {
    const { out } = await run('by month --years 2023..2025 --format csv');
    const [header, first, ...rest] = out.trim().split('\n');
    expect(header).toBe('year,period,label,from,to,total,cumulative,days,missingDays,partial');
    expect(first).toBe('2023,1,January,2023-01-01,2023-01-31,1180,1180,31,0,false');
    expect(rest).toHaveLength(35);
  });

  it('fits 80 columns with years side by side, and narrower ones in blocks', async () => {
    for (const columns of [80, 60, 40]) {
      const { out } = await run('by month --years 2018..2025', { environment: { COLUMNS: `${columns}` } });
      expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
      expect(out).toContain('41,472');
    }
  });

  it('ends running totals on the total of the year', async () => {
    const { rows } = await json('by month --years 2023..2025 --cumulative');
    const december = rows.filter(({ period }: { period: number }) => period === 12);
    expect(december.map(({ cumulative }: { cumulative: number }) => cumulative)).toEqual([
      29437, 36816, 41472,
    ]);
    expect((await run('by month --year 2025 --cumulative')).out).toMatch(/December +41,472/);
  });

  it('computes running people per boat as total over total', async () => {
    const { rows } = await json('by quarter --year 2025 --measure people-per-boat');
    expect(rows.at(-1).cumulative).toBe(41472 / 672);
  });

  it('marks a period that the data cut short as partial', async () => {
    const { rows } = await json('by month --year 2026');
    expect(rows.at(-1)).toMatchObject({
      label: 'August',
      to: '2026-08-20',
      partial: true,
      days: 20,
      missingDays: 0,
    });
    expect((await run('by month --year 2026')).out).toMatch(
      /August +1,697\*[\s\S]*Cut short: the last day counted is 20 August 2026/,
    );
  });

  it('compares each year with the one before, a year cut short with the same dates', async () => {
    const { rows } = await json('by year --change');
    expect(
      rows.map(
        ({ changePercent }: { changePercent: number | null }) => changePercent && Math.round(changePercent),
      ),
    ).toEqual([null, 516, 359, 237, 60, -36, 25, 13, -43]);
  });

  it('counts a week to the year of its Sunday', async () => {
    const { rows } = await json('by week --year 2025');
    expect(rows[0]).toMatchObject({
      period: 1,
      label: 'week ending 5 January',
      from: '2024-12-30',
      to: '2025-01-05',
    });
    expect(rows).toHaveLength(52);
  });

  it('shows days beside the same date of other years, leap years or not', async () => {
    const { out } = await run('by day --years 2024,2025 --change');
    expect(out).toMatch(/29 February +0 +–\n/);
    expect(out).toMatch(/3 March +327 +–? *.* 182 +−44%/);
    expect(out.match(/31 December/g)).toHaveLength(1);
    const { rows } = await json('by day --years 2025 --change');
    const march = rows.find(({ from }: { from: string }) => from === '2025-03-03');
    expect(Math.round(march.changePercent)).toBe(-44);
  });

  it('says that weeks count to the year of their Sunday, and gives them no total of the year', async () => {
    const { out } = await run('by week --years 2022');
    expect(out).toContain('Weeks run from Monday to Sunday and count to the year of their Sunday');
    expect(out).toContain('These weeks');
    expect(out).not.toContain('annual statistics');
  });

  it('says from which day the running totals of years count', async () => {
    expect((await run('by year --cumulative')).out).toContain('Running totals from 1 January 2018.');
  });

  it.each([
    [
      'by half --year 2026',
      '4,013 people arrived from 1 July to 20 August 2026, 50% fewer than over the same dates in 2025 (8,015).',
    ],
    [
      'by week --year 2025',
      'Of the whole weeks of 2025, the week ending 9 November had the most arrivals (2,121), and six had none.',
    ],
    [
      'by week --year 2018 --as-of 2018-01-05',
      'No whole week lies within the days counted, 1 to 5 January 2018.',
    ],
    ['by month x.csv', '1 person arrived on 5 January 2025.'],
    [
      'by month --year 2026 --as-of 2026-01-20',
      '933 people arrived from 1 to 20 January 2026, 5% more than over the same dates in 2025 (890).',
    ],
    [
      'by month --year 2026 --as-of 2026-01-31',
      '933 people arrived from 1 to 31 January 2026, 15% fewer than over the same dates in 2025 (1,098).',
    ],
    [
      'by month --year 2024 --as-of 2024-02-29',
      '920 people arrived from 1 to 29 February 2024, 48% fewer than from 1 to 28 February 2023 (1,773).\nCompared with the same months of 2023, one of the two whole months from 1 January to 29 February 2024 (January) had more arrivals and one (February) had fewer.',
    ],
    [
      'by quarter --years 2024..2026',
      '50% fewer than over the same dates in 2025 (8,015) and 31% fewer than in 2024 (5,805).\nCompared with the same quarters of 2025, both',
    ],
    [
      'by quarter --years 2019,2026',
      '13 times as many as over the same dates in 2019 (298).\nCompared with the same quarters of 2025, both whole quarters from 1 January to 20 August 2026 had fewer arrivals.',
    ],
    [
      'by month --year 2018',
      'in December 2018.\nOf the whole months of 2018, December had the most arrivals',
    ],
    [
      'by month --year 2025 --cumulative --as-of 2025-03-31',
      '6,642 people had arrived in 2025 by 31 March, 22% more than at the same point in 2024 (5,435).',
    ],
    [
      'by day --cumulative',
      '15,897 people had arrived in 2026 by 20 August, 43% fewer than at the same point in 2025 (27,997) and 18% fewer than in 2024 (19,294).',
    ],
    ['by year --cumulative', '208,507 people arrived from 1 January 2018 to 20 August 2026.'],
    ['by week --year 2025 --cumulative', 'people arrived from 30 December 2024 to 28 December 2025, '],
    ['by weekday --years 2025,2026', 'Of the weekdays of 2025, Saturday had'],
    [
      'by weekday --year 2025 --as-of 2025-03-31',
      'Of the weekdays from 1 January to 31 March 2025, Wednesday had',
    ],
    ['by weekday y.csv', 'No whole year lies within the days counted, 31 December 2024 and 1 January 2025.'],
    [
      'by day z.csv',
      'Of the days from 1 to 3 January 2025 with a figure, 3 January had the most arrivals (5), and 1 January',
    ],
    ['by weekday gaps.csv', 'No weekday of 2022 has figures for every day.'],
    [
      'by month --year 2025 --as-of 2025-02-28 --cumulative',
      '2,056 people had arrived in 2025 by 28 February, 9% fewer than at the same point in 2024 (2,255).',
    ],
    [
      'by week weeks.csv --cumulative',
      '4 people arrived on 30 and 31 December 2024, 33% more than over the same dates in 2023 (3, no figure for 1 day).',
    ],
    ['by day --year 2025', 'Of the days of 2025, '],
    [
      'by month --year 2018 --as-of 2018-06-04 --measure people-per-boat',
      'Only one whole month from 1 January to 4 June 2018 has a figure: January (7).',
    ],
    [
      'by quarter --as-of 2020-02-29',
      'than from 1 January to 28 February 2019 (133) and 40 times as many as from 1 January to 28 February 2018 (7).',
    ],
    [
      'by month --year 2026 --measure people-per-boat --as-of 2026-02-28',
      'Boats carried an average of 64 people from 1 to 28 February 2026, 27% more than over the same dates in 2025 (50).',
    ],
    [
      'by day --year 2024 --measure uncontrolled-landings',
      'There were no uncontrolled landings on any of the days of 2024.',
    ],
  ])('says only what is true in the sentence of %s', async (line, words) => {
    const files = {
      'x.csv': 'date,arrivals\n2025-01-05,1\n',
      'y.csv': 'date,arrivals\n2024-12-31,1\n2025-01-01,2\n',
      'z.csv': 'date,arrivals\n2025-01-01,1\n2025-01-02,\n2025-01-03,5\n',
      // Each weekday lacks a day in 2022, and none in the part of 2023.
      'gaps.csv': `date,arrivals\n2022-01-01,\n2022-01-08,1\n2023-02-10,1\n`,
      // The last week ends in 2025.
      'weeks.csv': 'date,arrivals\n2023-12-01,1\n2023-12-30,3\n2024-12-30,4\n2024-12-31,0\n',
    };
    expect((await run(`${line} --format prose`, { files })).out.replaceAll('\n\n', '\n')).toContain(words);
  });

  it('names all periods that share the highest figure, and counts them where they are many', async () => {
    const day = (_: unknown, index: number) => {
      const date = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
      return `${date},${date.endsWith('-05') && !date.startsWith('2025-04') ? 7 : 0}\n`;
    };
    const said = async (days: number) => {
      const files = { 'x.csv': `date,arrivals\n${Array.from({ length: days }, day).join('')}` };
      return (await run('by month x.csv --format prose', { files })).out;
    };
    expect(await said(120)).toContain(
      'Of the whole months from 1 January to 30 April 2025, January, February and March had the most arrivals (7 each), and April had none.',
    );
    expect(await said(151)).toContain('four had the most arrivals (7 each), and April had none.');
  });

  it.each([
    // The year between has no boats.
    [
      'month --measure people-per-boat',
      'date,arrivals,boats\n2023-04-30,0,0\n2023-05-03,6,2\n2024-05-03,0,0\n2025-05-01,0,0\n2025-05-03,9,3\n',
      'Boats carried an average of 3 people from 1 to 3 May 2025 (no figure for 1 day), the same number as over the same dates in 2023 (no figure for 2 days)',
    ],
    // Weeks of 2025 begin in 2024.
    [
      'week --cumulative --year 2025',
      'date,arrivals\n2023-12-30,1\n2024-12-30,2\n2025-01-05,3\n',
      'from 30 December 2024 to 5 January 2025 (no figure for 5 days), 5 times as many as from 30 December 2023 to 5 January 2024',
    ],
    [
      'week',
      'date,arrivals\n2025-01-06,0\n2025-01-12,0\n2025-01-13,1\n',
      'No whole week from 6 to 13 January 2025 has figures for every day.',
    ],
  ])('says of by %s what its days bear out', async (line, csv, words) =>
    expect((await run(`by ${line} x.csv --format prose`, { files: { 'x.csv': csv } })).out).toContain(words),
  );

  it('says on which days and in which periods there were none', async () => {
    const days = Array.from(
      { length: 14 },
      (_, index) => `2025-01-${String(index + 6).padStart(2, '0')},0,0\n`,
    );
    const files = { 'x.csv': `date,arrivals,boats\n${days.join('')}` };
    const prose = async (line: string) => (await run(`by ${line} x.csv --format prose`, { files })).out;
    expect(await prose('week')).toContain('There were no arrivals in any of the whole weeks from 6 to 19');
    expect(await prose('day')).toContain('There were no arrivals on any of the days from 6 to 19');
    expect(await prose('week --measure people-per-boat')).toContain(
      'No whole week from 6 to 19 January 2025 has a figure.',
    );
  });

  it('compares running weeks with no days that both count', async () => {
    const { out } = await run('by week --cumulative --year 2023 --format prose');
    expect(out).toBe('29,437 people arrived from 26 December 2022 to 31 December 2023.\n');
  });

  describe('in data that begin and end within a year', () => {
    const days = (first: string, last: string, blank = '') => {
      const lines: string[] = [];
      for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000) {
        const date = new Date(time).toISOString().slice(0, 10);
        lines.push(`${date},${date === blank ? '' : '10'}\n`);
      }
      return `date,arrivals\n${lines.join('')}`;
    };

    it('compares no whole period with one that is cut short, nor with dates before the data', async () => {
      const csv = days('2024-06-16', '2025-09-30');
      const { rows } = await json('by month x.csv --change', csv);
      const of = (year: number, period: number) =>
        rows.find((row: { year: number; period: number }) => row.year === year && row.period === period);
      expect([of(2025, 6).changePercent, of(2025, 7).changePercent]).toEqual([null, 0]);
      const years = await json('by year x.csv --change', csv);
      expect(years.rows[1]).toMatchObject({ year: 2025, partial: true, changePercent: null });
    });

    it('does not compare a running total with one that begins with the data, later in its year', async () => {
      const csv = 'date,arrivals\n2022-06-01,5\n2022-06-30,5\n2023-01-02,100\n2024-12-31,0\n';
      const { rows } = await json('by month x.csv --cumulative --change', csv);
      const of = (year: number) =>
        rows.find((row: { year: number; period: number }) => row.year === year && row.period === 6);
      expect([of(2023).changePercent, of(2024).changePercent]).toEqual([null, null]);
      expect(of(2023).cumulative).toBe(100);
      const years = await json('by year x.csv --cumulative --change', csv);
      expect(years.rows[2].changePercent).toBe(0);
    });

    it('marks running totals and changes that lack a day', async () => {
      const files = { 'x.csv': days('2024-01-01', '2025-03-31', '2025-01-10') };
      const running = (await run('by month x.csv --cumulative --years 2025', { files })).out;
      expect(running).toMatch(/January +300\*[\s\S]*February +580\*[\s\S]*March +890\*/);
      const change = (await run('by month x.csv --change --years 2025', { files })).out;
      expect(change).toMatch(/January +300\* +−3%\*/);
      expect(change).toMatch(/March +310 +0%/);
    });
  });

  it('mentions the annual statistics only for years whose days are all counted', async () => {
    expect((await run('by month --as-of 2022-06-30 --years 2022')).out).not.toContain('annual statistics');
    expect((await run('by month --years 2022')).out).toContain('45,774');
  });

  it('gives a year no number within its year', async () => {
    const { rows } = await json('by year --years 2025');
    expect(rows).toMatchObject([{ year: 2025, period: null, label: '2025', total: 41472 }]);
  });

  it('says what the annual statistics have for whole years', async () => {
    expect((await run('by year')).out.replace(/\s+/g, ' ')).toContain(
      '8,466 for 2020 (here 8,462) and 45,774 for 2022 (here 45,755)',
    );
  });

  it('reports days without a figure, and does not count them as 0', async () => {
    const csv = 'date,arrivals\n2025-01-01,5\n2025-01-31,1\n2025-02-01,7\n2025-02-28,2\n';
    const { rows } = await json('by month x.csv', csv);
    expect(rows.map(({ missingDays }: { missingDays: number }) => missingDays)).toEqual([29, 26]);
    const { out } = await run('by month x.csv', { files: { 'x.csv': csv } });
    expect(out).toContain('6*');
    expect(out).toContain('* The figures are incomplete: 55 days in all have no figure.');
  });

  it('draws bars from 0 for a single year, in ASCII where the locale has nothing else', async () => {
    expect((await run('by month --year 2025')).out).toContain('█');
    const ascii = (await run('by month --year 2025', { environment: { LANG: 'C' } })).out;
    expect(ascii).toMatch(/July +5,454 +#{30}\n/);
    expect(ascii).not.toContain('█');
  });

  it.each([
    [
      'by month --year 2025',
      '2,180 people arrived in December 2025, 33% fewer than in December 2024 (3,254).\nCompared with the same months of 2024, seven of the 12 months of 2025 had more arrivals and five (January, August, October, November and December) had fewer.',
    ],
    [
      'by year',
      'Of the whole years from 1 January 2018 to 20 August 2026, 2022 had the most arrivals (45,755), and 2018 the fewest (299).',
    ],
    [
      'by weekday --year 2025',
      'Of the weekdays of 2025, Saturday had the most arrivals (9,252), and Thursday the fewest (3,857).',
    ],
  ])('answers %s in a sentence', async (line, words) =>
    expect((await run(`${line} --format prose`)).out.replaceAll('\n\n', '\n')).toContain(words),
  );

  // The end of what was counted was lost where it was also the end of a period: nothing was cut, and nothing was said.
  describe.each([
    ['month', '2025-03-31', '1 January to 31 March 2025'],
    ['day', '2025-03-31', '1 January to 31 March 2025'],
    ['quarter', '2025-03-31', '1 January to 31 March 2025'],
    ['week', '2025-03-30', '30 December 2024 to 30 March 2025'],
    ['month', '2025-03-30', '1 January to 30 March 2025'],
  ])('by %s to %s', (kind, asOf, words) => {
    const line = `by ${kind} --year 2025 --as-of ${asOf}`;
    const last = words.slice(words.indexOf(' to ') + 4);

    it('names the last day counted in title, sentence, total and JSON', async () => {
      const document = JSON.parse((await run(`${line} --json`)).out);
      expect(document.title).toContain(words);
      expect(document.data.asOf).toBe(asOf);
      expect(document.notes).toContain(`Cut short: the last day counted is ${last}.`);
      expect((await run(`${line} --format prose`)).out.split('\n')[0]).toContain(last);
      for (const format of ['text', 'markdown']) {
        const { out } = await run(`${line} --format ${format}`);
        expect(out).toContain(words);
        expect(out).toMatch(/(Total|These weeks)[^\n]*6,642\\?\*/);
        expect(out).toContain(`Cut short: the last day counted is ${last}.`);
      }
    });
  });

  it('names the last day counted of running totals in a note, since none of them lacks days', async () => {
    const { out } = await run('by month --year 2025 --as-of 2025-03-31 --cumulative');
    expect(out).toMatch(
      /running totals, 1 January to 31 March 2025\n[\s\S]*\nCut short: the last day counted is/,
    );
    expect(out).not.toContain('*');
  });

  it('says nothing of an end where whole years were counted', async () => {
    const document = JSON.parse((await run('by month --years 2024,2025 --json')).out);
    expect([document.title, document.data.asOf]).toEqual([
      'Arrivals by small boat, by month, 2024 to 2025',
      '2025-12-31',
    ]);
    expect(document.notes).toEqual([]);
    const weeks = JSON.parse((await run('by week --year 2025 --as-of 2025-12-28 --json')).out);
    expect([weeks.title, weeks.data.asOf]).toEqual(['Arrivals by small boat, by week, 2025', '2025-12-28']);
  });
});
