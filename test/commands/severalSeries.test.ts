import { describe, expect, it } from 'vitest';
import { json } from '../support/ask.js';
import { run } from '../support/run.js';

const CSV = `date,route,arrivals,boats
2025-01-01,Channel,705,12
2025-01-01,Aegean,55,2
2025-01-02,Channel,119,2
2025-01-02,Aegean,61,
2025-01-03,Channel,61,1
`;
const files = { 'x.csv': CSV, 'single.csv': 'date,arrivals\n2025-01-01,5\n' };
const out = async (line: string, more = {}) => (await run(line, { files: { ...files, ...more } })).out;
const failure = async (line: string, more = {}) => {
  const { code, err } = await run(line, { files: { ...files, ...more } });
  return [code, err];
};

describe('which series', () => {
  it('an unknown name is told with those there are and the one that was meant', async () => {
    expect(await failure('ytd x.csv --only channel')).toEqual([
      2,
      'crossings: there is no series "channel": the column route has Channel, Aegean; did you mean Channel?\n',
    ]);
    const names = Array.from({ length: 60 }, (_, index) => `2025-01-01,R${index},1\n`).join('');
    const [, said] = await failure('check y.csv --only nowhere', {
      'y.csv': `date,route,arrivals\n${names}`,
    });
    expect(said).toContain('R38, R39 and 20 more');
  });

  it('refuses options for several series where there is one, and says what to do', async () => {
    for (const option of ['--each', '--only A', '--series route'])
      expect(await failure(`ytd ${option}`)).toEqual([
        2,
        `crossings: Home Office daily series has one series only: leave out ${option.split(' ')[0]}\n`,
      ]);
    expect(await failure('ytd single.csv --only A')).toEqual([
      2,
      'crossings: single.csv has one series only: leave out --only, or name by --series the column that tells series apart\n',
    ]);
    expect((await failure('ytd single.csv --series area'))[1]).toContain(
      'no column "area" that tells series apart among "date", "arrivals"',
    );
  });

  it('files that hold several series and files that hold one are not merged', async () => {
    expect(await failure('ytd x.csv single.csv')).toEqual([
      2,
      'crossings: single.csv holds one series and x.csv several: name files that are alike, or one at a time\n',
    ]);
  });

  it('several files are merged series by series, the later one winning', async () => {
    const more = { 'y.csv': 'date,Route,arrivals\n2025-01-03,Aegean,9\n2025-01-02,Aegean,62\n' };
    const { out, err } = await run('ytd x.csv y.csv --each --format csv', { files: { ...files, ...more } });
    expect(out.split('\n').slice(1, 3)).toEqual([
      'Channel,2025,2025-01-01,2025-01-03,885,3,0,,',
      'Aegean,2025,2025-01-01,2025-01-03,126,3,0,,',
    ]);
    expect(err).toContain('"Aegean": arrivals of 2 January 2025: 62 replaces 61 of an earlier file');
  });

  it('is refused where it makes no sense', async () => {
    expect(await failure('chart ytd x.csv --each')).toEqual([
      2,
      'crossings: chart has no --each: choose one series by --only, or leave both out for their sum\n',
    ]);
    for (const command of ['check', 'convert'])
      expect(await failure(`${command} x.csv --each`)).toEqual([
        2,
        `crossings: ${command} needs no --each: it takes every series by itself\n`,
      ]);
    expect((await failure("ytd x.csv --only ''"))[1]).toContain('--only: unexpected empty name');
    expect((await failure('update --each'))[1]).toContain("unknown option '--each'");
  });
});

describe('the sum of several series', () => {
  it('says of what it is the sum, in words and for machines', async () => {
    expect((await out('ytd x.csv')).replace(/\s+/g, ' ')).toContain(
      'The figures are for 2 routes together: Channel and Aegean. Not all of them have all days: Aegean ends on 2 January 2025. On 1 day in all, one series or more has no figure: it counts as a day without a figure, but the sums include what the others have. Data: x.csv, the sum of 2 routes, 1 to 3 January 2025',
    );
    expect(JSON.parse(await out('ytd x.csv --json'))).toMatchObject({
      data: { total: 1001, days: 2, missingDays: 1 },
      source: { series: { column: 'route', names: ['Channel', 'Aegean'] } },
    });
    expect(await out('ytd x.csv --only Channel')).toContain(
      'Data: x.csv, route Channel, 1 to 3 January 2025',
    );
    expect(await out('ytd x.csv --only Channel')).not.toContain('The figures are for');
  });

  it('names the column where its heading is no usual one', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `2025-01-01,P${index},1\n`).join('');
    const text = await out('ytd y.csv --series place', { 'y.csv': `date,Place,arrivals\n${many}` });
    expect(text.replace(/\s+/g, ' ')).toContain(
      'The figures are for 12 series of Place together: P0, P1, P2, P3, P4, P5, P6, P7 and 4 more.',
    );
    const country = 'date,country,arrivals\n2025-01-01,IT,1\n2025-01-01,GR,1\n';
    expect(await out('ytd y.csv', { 'y.csv': country })).toContain(
      'The figures are for 2 countries together: IT and GR.',
    );
  });

  it('knows no people per boat, and no average, where a part is lacking', async () => {
    expect(await json('total x.csv --only Channel --only Aegean', CSV)).toMatchObject({
      total: 1001,
      averagePerDay: null,
      boats: 17,
      // Of 1 January alone: on the others people or boats of the Aegean are unknown.
      peoplePerBoat: 760 / 14,
    });
    expect(await json('total x.csv --only Channel', CSV)).toMatchObject({ averagePerDay: 295 });
  });

  it('is no record, and ends no streak, on a day that lacks a part', async () => {
    const { rows } = await json('records x.csv --top 3', CSV);
    expect(rows.map(({ from }: { from: string }) => from)).toEqual(['2025-01-01', '2025-01-02']);
    const { current } = await json('streaks x.csv', CSV);
    expect(current).toMatchObject({ kind: 'with-arrivals', days: 3 });
  });

  describe('on days that lack a part', () => {
    const PARTIAL = `date,route,arrivals,boats
2025-01-01,A,10,1
2025-01-01,B,5,1
2025-01-02,A,40,1
2025-01-03,A,0,0
2025-01-04,A,20,1
2025-01-04,B,3,1
`;

    it('a day shows what the others have, marked, and without a rank', async () => {
      expect(await json('day 2025-01-02 x.csv', PARTIAL)).toMatchObject({
        arrivals: 40,
        rankInYear: null,
        rankAllTime: null,
        exceededSince: null,
        highestSince: null,
      });
      const text = await out('day 2025-01-02 y.csv', { 'y.csv': PARTIAL });
      expect(text).toContain('40 people in 1 boat*\n');
      expect(text).toContain('* 2 January 2025 lacks a figure of one series or more');
    });

    it('nobody says that nobody arrived', async () => {
      expect(await json('day 2025-01-03 x.csv', PARTIAL)).toMatchObject({ arrivals: null, boats: null });
      expect(await out('day 2025-01-03 y.csv --format prose', { 'y.csv': PARTIAL })).not.toContain('Nobody');
      expect((await json('ytd --as-of 2025-01-03 x.csv', PARTIAL)).latestDay.arrivals).toBeNull();
    });

    it('a part that is more already is above in rank, and no doubt', async () => {
      const { rankAllTime, highestSince } = await json('day 2025-01-04 x.csv', PARTIAL);
      expect([rankAllTime, highestSince]).toEqual([2, { date: '2025-01-02', arrivals: 40 }]);
      const text = await out('day 2025-01-04 y.csv', { 'y.csv': PARTIAL });
      expect(text).toContain('Ranks are among the days that have a figure: 1 day up to this one has none.');
    });

    it('boats of some alone are marked, though all arrivals are known', async () => {
      const files = { 'y.csv': 'date,route,arrivals,boats\n2025-01-02,A,40,1\n2025-01-02,B,30,\n' };
      for (const command of ['day', 'ytd', 'total'])
        expect(await out(`${command} y.csv`, files)).toContain('70 people in 1 boat*\n');
    });

    it('a record says where a day that is not ranked has more already', async () => {
      for (const [options, most] of [
        ['', '23'],
        ['--over 30', '30'],
      ]) {
        const text = await out(`records y.csv ${options} --format prose`, { 'y.csv': PARTIAL });
        expect(text).toContain(
          `On 1 day of them there were more than ${most} people even without all series.`,
        );
      }
      for (const options of ['--lowest day', '--over 50', '--window 2', '--in-month 2'])
        expect(await out(`records y.csv ${options}`, { 'y.csv': PARTIAL })).not.toContain('even without');
    });

    it('a run counts days of which a part says enough, and leaves out the others', async () => {
      const text = await out('streaks y.csv --kind with', { 'y.csv': PARTIAL });
      expect(text).toContain('1 and 2 January 2025');
      expect(text).toContain('1 of these days has no figure and is left out.');
    });
  });

  it('is held against no annual table, which is of another series', async () => {
    const year = Array.from({ length: 365 }, (_, index) => {
      const date = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
      return `${date},A,60,1\n`;
    }).join('');
    expect(await out('ytd y.csv', { 'y.csv': `date,route,arrivals,boats\n${year}` })).not.toContain('annual');
  });
});

describe('each of several series', () => {
  it('is asked of the days of all, so that they can be set side by side', async () => {
    const { each } = JSON.parse(await out('ytd x.csv --each --json'));
    expect(each.column).toBe('route');
    expect(
      each.series.map(({ name, data }: { name: string; data: object }) => ({ name, ...data })),
    ).toMatchObject([
      { name: 'Channel', asOf: '2025-01-03', total: 885, missingDays: 0 },
      { name: 'Aegean', asOf: '2025-01-03', total: 116, missingDays: 1 },
    ]);
  });

  it('has rows behind its name, and sentences of its own', async () => {
    expect((await out('by day x.csv --each --format csv --only Aegean')).split('\n').slice(0, 2)).toEqual([
      'series,year,period,label,from,to,total,cumulative,days,missingDays,partial',
      'Aegean,2025,1,1 January,2025-01-01,2025-01-01,55,55,1,0,false',
    ]);
    expect((await out('ytd x.csv --each --format prose')).split('\n').slice(0, 3)).toEqual([
      'Channel: 885 people had arrived in 2025 by 3 January.',
      'Aegean: 116 people had arrived in 2025 by 3 January (no figure for 1 day).',
      '',
    ]);
    expect((await out('ytd x.csv --each --format ndjson')).split('\n')[1]).toMatch(
      /^\{"series":"Aegean","year":2025/,
    );
  });

  it.each(['ytd', 'compare --to 01-03', 'total', 'by month', 'day', 'records', 'milestones 100', 'streaks'])(
    'answers %s in every format',
    async (question) => {
      for (const format of ['text', 'prose', 'markdown', 'json', 'csv', 'tsv', 'ndjson']) {
        const { code, out } = await run(`${question} x.csv --each --format ${format}`, {
          files: { 'x.csv': `${CSV}2025-01-04,Channel,0,0\n2025-01-03,Aegean,0,0\n2025-01-05,Channel,1,1\n` },
        });
        expect([code, /Channel.*Aegean/s.test(out)]).toEqual([0, true]);
      }
    },
  );

  it('says which of them cannot answer', async () => {
    expect((await failure('ytd x.csv --each --measure nothing'))[1]).toMatch(
      /crossings: Channel: there is no measure "nothing"/,
    );
  });

  it('what stands in a name stays text', async () => {
    const name = '<b>\u001b[31m|#';
    const text = `date,route,arrivals\n2025-01-01,${name},1\n2025-01-01,=A1,2\n`;
    const of = (format: string) => out(`ytd y.csv --each --format ${format}`, { 'y.csv': text });
    expect(await of('text')).toContain('<b>\\u001b[31m|#');
    expect(await of('prose')).not.toContain('\u001b');
    expect(await of('markdown')).toContain('## &lt;b&gt;\\\\u001b\\[31m\\|\\#');
    expect(await of('csv')).toContain("\n'=A1,2025");
  });
});

describe('check of several series', () => {
  it('takes each by itself: gaps, duplicates and outliers are within a series', async () => {
    const usual = await run('check x.csv --json', { files: { 'x.csv': CSV } });
    expect(
      JSON.parse(usual.out).data.findings.map(({ rule, series }: Record<string, string>) => [rule, series]),
    ).toEqual([['missing-value', 'Aegean']]);
    const gap = 'date,route,arrivals\n2025-01-01,A,61\n2025-01-03,A,62\n2025-01-02,B,61\n';
    const { findings } = await json('check x.csv', gap);
    expect(findings).toMatchObject([{ rule: 'missing-day', series: 'A', line: 3, date: '2025-01-02' }]);
  });

  it('shows the lines of as many rows as the official series has several times over, and the number of any', async () => {
    const rows = Array.from({ length: 8 }, (_, route) =>
      Array.from({ length: 3000 }, (_, index) => {
        const date = new Date(Date.UTC(2018, 0, 1 + index + (index < 1500 ? 0 : 1)))
          .toISOString()
          .slice(0, 10);
        return `${date},R${route},${61 + (index % 2)}\n`;
      }).join(''),
    ).join('');
    const { findings } = await json('check x.csv', `date,route,arrivals\n${rows}`);
    expect(findings.map(({ line, column }: Record<string, number>) => [line, column])).toEqual([
      ...[1502, 4502, 7502, 10_502, 13_502, 16_502, 19_502].map((line) => [line, 1]),
      [22_502, null],
    ]);
  });

  it('asks of the sum what is asked of a file', async () => {
    const { findings } = await json('check x.csv --expect 2025-01-01..2025-01-02=940', CSV);
    expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    const wrong = await json('check x.csv --expect 2025-01-01..2025-01-02=941', CSV);
    expect(wrong.findings).toMatchObject([
      { rule: 'expected-total', series: null },
      { rule: 'missing-value' },
    ]);
  });

  it('compares series with those of the same name in an earlier release', async () => {
    const later = CSV.replace('55,2', '56,2').replace('2025-01-03,Channel,61,1\n', '');
    const { out } = await run('check y.csv --against x.csv --json', { files: { ...files, 'y.csv': later } });
    const { findings } = JSON.parse(out).data;
    const found = findings.map(({ rule, series, date }: Record<string, string>) => [rule, series, date]);
    expect(found).toContainEqual(['revised-without-note', 'Aegean', '2025-01-01']);
    expect(found).toContainEqual(['removed-day', 'Channel', '2025-01-03']);
  });
});

describe('the other commands', () => {
  it('convert keeps series apart, and the answer stays the same', async () => {
    const converted = await out('convert x.csv');
    expect(converted.split('\n').slice(0, 3)).toEqual([
      'date,route,arrivals,boats,uncontrolled_landings,notes',
      '2025-01-01,Channel,705,12,,',
      '2025-01-01,Aegean,55,2,,',
    ]);
    expect(await out('ytd x.csv --each --format csv', { 'x.csv': converted })).toBe(
      await out('ytd x.csv --each --format csv'),
    );
    expect(await out('convert x.csv --only Aegean')).not.toContain('Channel');
  });

  it('diff and sources take the sum, and say so', async () => {
    const later = { 'y.csv': CSV.replace('55,2', '56,2') };
    expect(await out('diff x.csv y.csv', later)).toContain(
      'The figures are for 2 routes together: Channel and Aegean.',
    );
    expect(await out('diff x.csv y.csv --only Channel', later)).not.toContain('The figures are for');
    expect(await out('sources x.csv')).toContain(
      'The figures are for 2 routes together: Channel and Aegean.',
    );
  });

  it('chart draws the sum or one, and says so below the picture', async () => {
    expect(await out('chart daily x.csv --format svg')).toContain('the sum of 2 routes');
    expect(await out('chart daily x.csv --only Aegean --format svg')).toContain('route Aegean');
  });
});
