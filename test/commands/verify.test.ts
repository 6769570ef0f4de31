import { describe, expect, it } from 'vitest';
import { ROUNDINGS } from '../../src/claim/index.js';
import type { World } from '../support/memoryHost.js';
import { run } from '../support/run.js';
import { keptFiles } from '../support/store.js';

const claims = (...rows: string[]) => `id,claim,expected,rounding\n${rows.map((row) => `${row}\n`).join('')}`;

async function verdicts(rows: string[], line = '', world: World = {}) {
  const { out, err, code } = await run(`verify claims.csv --json ${line}`, {
    ...world,
    files: { 'claims.csv': claims(...rows), ...world.files },
  });
  if (out === '') throw new Error(err);
  const { data, notes } = JSON.parse(out);
  return { code, notes, ...data };
}

describe('verify', () => {
  it.each([
    ['2020,28 April 2020', 'fails', 'not reached: 8,462 by 31 December 2020'],
    ['2020,2021-01-05', 'fails', 'not reached: 8,462 by 31 December 2020'],
    ['2020,2020-04', 'fails', 'not reached: 8,462 by 31 December 2020'],
    ['2025,28 April 2025', 'holds', null],
  ])('of milestones 10000 :: %s: %s', async (row, verdict, reason) => {
    expect((await verdicts([`1,milestones 10000 :: ${row},`])).claims).toMatchObject([{ verdict, reason }]);
  });

  it.each([
    ['milestones 20000 :: 2026,1 July 2026', 'fails', 'not reached: 15,897 by 20 August 2026'],
    ['milestones 20000 :: 2026,2026-07', 'fails', 'not reached: 15,897 by 20 August 2026'],
    ['milestones 20000 :: 2026,20 August 2026', 'fails', 'not reached: 15,897 by 20 August 2026'],
    ['milestones 20000 :: 2026,2026-08', 'unknown', expect.stringContaining('there is no figure')],
    ['milestones 20000 :: 2026,21 August 2026', 'unknown', expect.stringContaining('there is no figure')],
    ['milestones 20000 --as-of 2026-06-30 :: 2026,1 July 2026', 'unknown', expect.any(String)],
    ['milestones 900000 --all-time,1 July 2026', 'fails', expect.stringMatching(/^not reached: .* 2026$/)],
    ['milestones 20000 :: 2026.dayNumber,5', 'unknown', expect.stringContaining('there is no figure')],
  ])('of what was not reached, %s %s', async (row, verdict, reason) => {
    expect((await verdicts([`1,${row},`])).claims).toMatchObject([{ verdict, reason, actual: null }]);
  });

  it('holds every kind of question against the data', async () => {
    const {
      claims: judged,
      summary,
      code,
    } = await verdicts([
      '1,ytd --as-of 2025-04-14,"8,180",more-than',
      '2,day 2025-04-14,119,',
      '3,ytd --as-of 2025-04-14 --years 2024 :: changePercent,31%,percent',
      '4,ytd --as-of 2025-04-14 :: comparisons.2024,"6,265",',
      '5,milestones 10000 :: 2025,28 April 2025,',
      '6,records --top 1 :: from,3 September 2022,',
      '7,by weekday --year 2025 :: Saturday,5000,at-least',
      '8,streaks --since 2019-01-01 --top 1 :: rows,28,',
      '9,crossings day 2025-04-12 :: boats,11,',
      "10,total --to '31 December 2023' --from=2023-01-01 :: peoplePerBoat,49,rounded",
      '11,compare --month 2025-03 --years 2024 :: difference,"1,400",about',
    ]);
    expect(judged.map(({ verdict }: { verdict: string }) => verdict)).toEqual(judged.map(() => 'holds'));
    expect([summary, code]).toEqual([{ holds: 11, fails: 0, revised: 0, doubtful: 0, unknown: 0 }, 0]);
  });

  it('fails where one claim fails, and says the right figure and the command that gives it', async () => {
    const { claims: judged, code } = await verdicts([
      '1,day 2025-04-12 :: boats,12,',
      '2,day 2025-04-12,656,',
    ]);
    expect(code).toBe(1);
    expect(judged[0]).toEqual({
      id: '1',
      claim: 'day 2025-04-12 :: boats',
      verdict: 'fails',
      expected: 12,
      rounding: 'exact',
      actual: 11,
      reason: 'the data have 11, 1 fewer',
      source: null,
      command: 'crossings day 2025-04-12',
      path: 'boats',
      file: 'claims.csv',
      line: 2,
      column: 27,
      quote: null,
      readings: [],
      understood: null,
    });
  });

  it.each([
    ['day 2024-03-04 :: peoplePerBoat,41,rounded', 'it holds a day earlier (day 2024-03-03)'],
    ['ytd --as-of 2025-04-13,"8,183",', 'it holds a day later (ytd --as-of 2025-04-14)'],
    [
      'total --from 2025-04-13 --to 2025-04-13,656,',
      'it holds a day earlier (total --from 2025-04-12 --to 2025-04-12)',
    ],
    [
      'ytd --as-of 2024-12-24 --years 2023 :: changePercent,20%,percent',
      'it holds on the last day with arrivals (ytd --as-of 2024-12-14 --years 2023)',
    ],
    [
      'ytd --as-of 2023-05-31 --years 2022 :: changePercent,-20%,percent',
      'rounded −21%: it was cut, not rounded',
    ],
    ['day 2023-06-11 :: boats,12,', 'the figure of 11 June 2023 is marked as revised'],
    ['milestones 25000 :: 2021,20 November 2021,', '18 November 2021, 2 days earlier'],
  ])('says of %s that %s', async (row, reason) => {
    const {
      claims: [judged],
    } = await verdicts([`1,${row}`]);
    expect(judged).toMatchObject({ verdict: 'fails', reason: expect.stringContaining(reason) });
  });

  it.each(['total --year 2022,"45,774",', 'total --from 2018-01-01 --to 2024-06-18,126658,'])(
    'holds on the finalised annual table, and says so: %s',
    async (row) => {
      const {
        claims: [judged],
        code,
      } = await verdicts([`1,${row}`]);
      expect([code, judged.verdict, judged.reason]).toEqual([
        0,
        'holds',
        'it holds on the finalised annual table (--basis annual)',
      ]);
    },
  );

  it('says that a figure held in a release that is kept', async () => {
    const kept = keptFiles('/store/2026-07-01', 'date,arrivals\n2026-06-15,700\n');
    const {
      claims: [judged],
      notes,
    } = await verdicts(['1,day 2026-06-15,700,'], '--store /store', { files: kept });
    expect(judged.reason).toBe(
      'the data have 710, 10 more; it held in the edition of 1 July 2026 (--release 2026-07-01)',
    );
    expect(notes).toEqual(['What fails was held against 1 earlier release as well.']);
    expect((await verdicts(['1,day 2026-06-15,700,'])).notes).toEqual([
      'No earlier release is kept: whether a figure was right when it was published cannot be told.',
    ]);
    expect(
      (await verdicts(['1,day 2026-06-15,700,'], '--store /store --release 2026-07-01', { files: kept }))
        .summary.holds,
    ).toBe(1);
  });

  it('is judged by the data that are named', async () => {
    const files = { 'a.csv': 'date,arrivals\n2025-01-01,5\n', 'b.csv': 'date,arrivals\n2025-01-02,7\n' };
    const { claims: judged } = await verdicts(
      ['1,ytd,12,', '2,total :: missingDays,0,'],
      '--data a.csv --data b.csv',
      { files },
    );
    expect(judged.map(({ verdict, command }: Record<string, string>) => [verdict, command])).toEqual([
      ['holds', 'crossings ytd a.csv b.csv'],
      ['holds', 'crossings total a.csv b.csv'],
    ]);
  });

  it('what the data cannot say is unknown, and fails with --strict alone', async () => {
    const rows = [
      '1,ytd --as-of 2027-01-01,5,',
      '2,total --month 2022-09 --measure uncontrolled-landings,1,',
      '3,milestones 50000 :: 2026,4 December 2026,',
      '4,ytd --measure dinghies,4,',
    ];
    const { claims: judged, code } = await verdicts(rows);
    expect(judged.map(({ verdict }: { verdict: string }) => verdict)).toEqual(rows.map(() => 'unknown'));
    expect(judged[0].reason).toBe('the data end on 20 August 2026: 1 January 2027 is after that');
    expect(code).toBe(0);
    expect((await verdicts(rows, '--strict')).code).toBe(1);
  });

  it('a total that lacks days is unknown', async () => {
    const files = { 'a.csv': 'date,arrivals\n2025-01-01,5\n2025-01-02,\n2025-01-03,7\n' };
    const { claims: judged } = await verdicts(['1,ytd,12,', '2,day 2025-01-03,7,'], '--data a.csv', {
      files,
    });
    expect(judged.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['unknown', 'holds']);
  });

  it.each([
    ['ytdd', 'unexpected "ytdd", expected a question that begins with one of by, compare'],
    [
      'ytd daily.csv',
      'unexpected "daily.csv", expected options of ytd: the data are named once for all claims, by --data',
    ],
    ['ytd --as-of 2025-02-30', '--as-of: unexpected "2025-02-30"'],
    ['ytd --json', 'unknown option --json of ytd'],
    ['milestones', 'milestones needs one or several totals'],
    ['total --month 2025-03 --since 2025-01-01', '--month and --since ask for two spans'],
    ['ytd :: totl', 'there is no figure "totl"'],
    ["day '14 April 2025", "unexpected ' that is never closed"],
  ])('refuses "%s" with its place, and judges nothing', async (question, message) => {
    const { code, out, err } = await run('verify claims.csv', {
      files: { 'claims.csv': claims('1,ytd,5,', `2,"${question}",5,`) },
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`error: claims.csv, line 3, column 3: ${message}`);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('tells every malformed claim of every file, in their order', async () => {
    const { err } = await run('verify claims.csv more.json', {
      files: {
        'claims.csv': claims('1,ytdd,5,', '2,ytd,5,sort of'),
        'more.json': '[{"claim": "day", "expected": "soon"}]',
      },
    });
    expect(err.split('\n').map((line) => line.slice(0, 40))).toEqual([
      'error: claims.csv, line 2, column 3: une',
      'error: claims.csv, line 3, column 9: une',
      'error: more.json, line 1, column 2: unex',
      'crossings: nothing was judged, since the',
      '',
    ]);
    expect(err).toContain('since the claims have 3 errors');
  });

  it.each([
    ['verify', 'verify needs a file with claims, or - for standard input'],
    ['verify a.csv a.csv', 'a.csv is named twice'],
    ['verify - --data -', 'standard input can be read once, and is named twice'],
    ['verify a.csv --data b.csv --release latest', '--release and --data both name the data'],
    ['verify none.csv', 'none.csv cannot be read'],
  ])('%s is answered in one sentence', async (line, message) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^crossings: [^\n]+\n$/);
    expect(err).toContain(message);
  });

  it('says what is wrong with the data, not with the claims', async () => {
    const files = {
      'claims.csv': claims('1,ytd,5,'),
      'bad.csv': 'date,arrivals\n2025-01-01,x\n2025-01-02,y\n',
    };
    const { code, err } = await run('verify claims.csv --data bad.csv', { files });
    expect(code).toBe(1);
    expect(err).toContain('nothing was judged, since the data have 2 errors');
  });

  it('reads claims from standard input, and tells the warnings of the data beside the verdicts', async () => {
    const files = {
      '-': claims('1,day 2025-01-01,5,'),
      'gap.csv': 'date,arrivals,boats\n2025-01-01,5,1\n2025-01-03,7,1\n',
    };
    const { code, out, err } = await run('verify - --data gap.csv', { files });
    expect([code, out]).toEqual([0, expect.stringContaining('Claims: standard input')]);
    expect(err).toContain('warning: gap.csv, line 3');
  });

  it('has all roundings in its help', async () => {
    const { out } = await run('verify --help');
    for (const word of Object.keys(ROUNDINGS))
      expect(out.replace(/\s+/g, ' ')).toMatch(new RegExp(`[ :]${word}[ ,.]`));
  });

  it('judges ten thousand claims about a few questions at once', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `${index},ytd --as-of 2025-04-${10 + (index % 5)},"7,000",at-least`,
    );
    expect((await verdicts(rows)).summary).toEqual({
      holds: 10_000,
      fails: 0,
      revised: 0,
      doubtful: 0,
      unknown: 0,
    });
  });
});
