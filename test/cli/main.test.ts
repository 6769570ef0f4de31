import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { FIRST_EXAMPLES } from '../../src/cli/help.js';
import { main } from '../../src/cli/main.js';
import { GROUPS } from '../../src/command/index.js';
import { HostError } from '../../src/host/index.js';
import { MemoryHost } from '../support/memoryHost.js';
import { run } from '../support/run.js';
import { keptFiles } from '../support/store.js';

const GOOD = 'date,arrivals,boats\n2024-01-01,4,1\n2025-01-01,5,1\n';
const BLANK = 'date,arrivals,boats\n2025-01-01,5,1\n2025-01-02,,1\n';
const BAD = 'date,arrivals,boats\n2025-01-01,x,1\n';

describe('usage', () => {
  // Each gives one clear sentence on the error stream, nothing on the output, and exit code 2.
  it.each([
    ['ytd --as-of 2026-12-01', 'the data end on 20 August 2026: 1 December 2026 is after that'],
    ['ytd --as-of 2025-02-30', 'there is no 30 February: February 2025 has 28 days'],
    ['ytd --as-of', "option '--as-of <D>' argument missing"],
    ['ytd --year 2017', 'there are no figures for 2017: the data cover 2018 to 2026'],
    ['ytd --year 25', '--year: unexpected "25", expected a year such as 2025'],
    [
      'ytd --years 2025..2023',
      '--years: unexpected "2025..2023", expected the earlier year first: 2023..2025',
    ],
    ['ytd --measure peopleperboat', 'did you mean people-per-boat?'],
    [
      'ytd --align dates',
      '--align: unexpected "dates", expected one of date, day-of-year; did you mean date?',
    ],
    ['ytd --basis yearly', '--basis: unexpected "yearly", expected one of daily, annual'],
    ['ytd --format jsn', '--format: unexpected "jsn"'],
    ['ytd --format constructor', '--format: unexpected "constructor"'],
    ['ytd --json --format csv', '--json and --format csv ask for two formats'],
    ['ytd --format json --format csv', '--format is given twice, as "json" and "csv": give it once'],
    ['ytd -o a.csv --output b.csv', '--output is given twice, as "a.csv" and "b.csv": give it once'],
    ['ytd --color always --colour never', '--color and --colour ask for two things: give one of them'],
    ['total --year 2024 --year 2025', '--year is given twice, as "2024" and "2025": give it once'],
    ['ytd --years 2024 --years=2025', '--years is given twice, as "2024" and "2025": give it once'],
    ['check --weekly a --weekly b x.csv', '--weekly is given twice, as "a" and "b": give it once'],
    ['check --against a --against b', '--against is given twice, as "a" and "b": give it once'],
    ['verify x.txt --reading 1:2=1 --reading 1:2=3', '--reading is given twice for 1:2, as'],
    ['ytd --precision 7', '--precision: unexpected "7", expected a whole number from 0 to 6'],
    ['ytd --color red', '--color: unexpected "red", expected one of auto, always, never'],
    ['ytd --jsno', "unknown option '--jsno'; did you mean --json?"],
    ['ytdd', "unknown command 'ytdd'; did you mean ytd?"],
    [
      'compare --from 13-01',
      '--from: unexpected "13-01", expected a day such as 04-30: there is no month 13',
    ],
    [
      'compare --from 2025-05-01 --to 2025-04-01',
      'the span ends before it begins: 1 May 2025 to 1 April 2025',
    ],
    ['total --month 2025-13', '--month: unexpected "2025-13", expected a month such as 2025-03'],
    ['total --month 2025-03 --week 2025-08-10', '--month and --week ask for two spans: give one of them'],
    ['total --last x', '--last: unexpected "x", expected a length such as 7d, 4w, 12m or 1y'],
    ['total --since 2026-09-01', 'the data end on 20 August 2026'],
    ['by', 'by needs a period: day, week, month, quarter, half, year, weekday'],
    [
      'by mnth',
      'unexpected "mnth", expected one of day, week, month, quarter, half, year, weekday; did you mean month?',
    ],
    ['day 2025-02-30', 'there is no 30 February: February 2025 has 28 days'],
    ['day 2026-12-01', 'the data end on 20 August 2026: 1 December 2026 is after that'],
    ['records --top 0', '--top: unexpected "0", expected a whole number from 1 to'],
    ['records --highest mont', 'expected one of day, week, month, quarter, half, year; did you mean month?'],
    ['records --window 7 --lowest month', '--window and --lowest rank two things: give one of them'],
    ['records --over 5 --window 7', '--over counts days, and cannot go with --window'],
    ['records --in-month 13', 'expected a month such as 6 or June'],
    ['milestones', 'milestones needs one or several totals, such as 10000 or 25,000'],
    ['milestones 0', 'unexpected "0", expected a whole number above 0, such as 10000'],
    [
      'milestones 5 --since 2024-01-01 --all-time',
      '--since and --all-time count over two spans: give one of them',
    ],
    ['milestones 5 --measure people-per-boat', 'people-per-boat has no running total'],
    ['streaks --kind none', '--kind: unexpected "none", expected one of without, with'],
    ['streaks --measure people-per-boat', 'people-per-boat has no days without'],
    ['diff one.csv', 'diff needs two releases, the earlier one first: files, or names such as @previous'],
    ['diff @2026-01-01 @bundled', 'there is no release 2026-01-01: there is only 2026-08-21'],
    // What people type in place of a command.
    ['2025', "unknown command '2025': write crossings total --year 2025, or crossings ytd --year 2025\n"],
    ['2022-2025', "unknown command '2022-2025': write crossings by year --years 2022..2025\n"],
    ['2022..2025', "unknown command '2022..2025': write crossings by year --years 2022..2025\n"],
    ['month', "unknown command 'month': write crossings by month\n"],
    ['Weekly', "unknown command 'Weekly': write crossings by week\n"],
    ['today', "unknown command 'today': write crossings day latest for the last day in the data\n"],
    ['14/04/2025', "unknown command '14/04/2025': write crossings day 2025-04-14\n"],
    ['YTD', "unknown command 'YTD'; did you mean ytd?\n"],
    // Words for times that are nearly right.
    [
      'ytd --as-of today',
      'or latest: write latest for the last day in the data, since no answer depends on the clock\n',
    ],
    [
      'day Yesterday',
      'unexpected "Yesterday", expected a day such as 2025-04-14, 14 April 2025 or 14/04/2025, or latest: write latest',
    ],
    [
      'ytd --years 2022-2025',
      'expected years such as 2025, 2023,2025 or 2022..2025; did you mean 2022..2025?\n',
    ],
    [
      'ytd 2022-2025',
      'unexpected "2022-2025", expected a file: write --years 2022..2025, or ./2022-2025 for a file of that name\n',
    ],
    [
      'total --month july',
      '--month: unexpected "july", expected a month such as 2025-03: give its year too, as in 2025-07\n',
    ],
    ["total --month 'March 2025'", 'expected a month such as 2025-03; did you mean 2025-03?\n'],
    ['total --month 2024-7', 'expected a month such as 2025-03; did you mean 2024-07?\n'],
    ['total --month 07/2024', 'expected a month such as 2025-03; did you mean 2024-07?\n'],
    [
      'day 20 august',
      'unexpected "20 august", expected a day with its year: write 2025-08-20 or "20 August 2025"\n',
    ],
    [
      'day 20 august 2024 x.csv',
      'unexpected "20 august 2024", expected the day as one word: write 2024-08-20 or "20 August 2024"\n',
    ],
    ['day 20 files', '20 cannot be read: there is no such file or directory\n'],
    ['help foo', "unknown command 'foo': the commands are by, compare, day, "],
    ['help ytd extra', 'help takes one word, not 2: write crossings help ytd'],
    ['daily.csv', "unknown command 'daily.csv': the commands are by, compare, day, "],
    ['ytd gone.csv', 'gone.csv cannot be read: there is no such file or directory'],
    ["ytd '\x1b[2J.csv'", '\\u001b[2J.csv cannot be read'],
  ])('is refused in one sentence where it is wrong: %s', async (line, sentence) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^crossings: [^\n]+\n$/);
    expect(err).toContain(sentence);
  });

  it.each(['', '--help', 'help', '-h'])('"crossings %s" prints help on the output', async (line) => {
    const { code, out, err } = await run(line);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: crossings');
    expect(out).toContain('Commands:');
  });

  it('shows all commands in groups on one screen, a line each, with four examples', async () => {
    const { out } = await run('');
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(24);
    expect(lines.length).toBeLessThanOrEqual(40);
    const start = lines.indexOf('Commands:') + 1;
    const listed = lines.slice(start, lines.indexOf('', start));
    expect(listed.map((line) => line.slice(9).split(' ')[0]).sort()).toEqual(
      [...COMMANDS.map(({ name }) => name), 'help'].sort(),
    );
    expect(listed.map((line) => line.slice(2, 9).trim()).filter((group) => group !== '')).toEqual([
      ...GROUPS,
    ]);
    expect(lines.filter((line) => line.startsWith('  crossings '))).toHaveLength(4);
  });

  it.each([20, 40, 60, 63, 64, 72, 80, 120])('fits %i columns', async (width) => {
    const { out } = await run('', { environment: { COLUMNS: String(width) } });
    const isExample = (line: string) => line.startsWith('  crossings ');
    expect(out.split('\n').filter((line) => line.length > width && !isExample(line))).toEqual([]);
  });

  it.each(FIRST_EXAMPLES.map(({ line }) => line))('runs what it shows first: crossings %s', async (line) => {
    const files = { 'article.txt': '8,183 people had arrived in 2025 by 14 April 2025.' };
    expect(await run(line, { files })).toMatchObject({ code: 0, err: '' });
  });

  it('prints the version', async () => {
    expect(await run('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('prints help for a command with its examples and the exit codes, within 80 columns', async () => {
    const { code, out } = await run('ytd --help');
    expect(code).toBe(0);
    expect(out.match(/^ {2}crossings ytd /gm)).toHaveLength(2);
    expect(out).toContain('Exit codes:');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('data', () => {
  it('that are invalid give findings on the error stream, nothing on the output, and exit code 1', async () => {
    const { code, out, err } = await run('ytd bad.csv', { files: { 'bad.csv': BAD } });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      'error: bad.csv, line 2, column 12: unexpected "x" for arrivals, expected a whole number from 0, or an empty cell where there is no figure: it is not a number\n',
    );
  });

  it('with many findings show ten of them and count the others', async () => {
    const rows = Array.from({ length: 5000 }, () => 'x1,y,z\n').join('');
    const { code, err } = await run('ytd bad.csv', { files: { 'bad.csv': `date,arrivals,boats\n${rows}` } });
    const lines = err.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([1, 12]);
    expect(lines.slice(-2)).toEqual([
      '… and more: 14,990 errors',
      'crossings: no figures, since the data have 15,000 errors',
    ]);
  });

  it('with a warning are used, and the warning is shown; with --strict, they give no figures', async () => {
    const world = { files: { 'x.csv': BLANK } };
    expect(await run('ytd x.csv', world)).toMatchObject({
      code: 0,
      err: expect.stringContaining('warning: x.csv, line 3'),
    });
    expect(await run('ytd x.csv --quiet', world)).toMatchObject({ code: 0, err: '' });
    const strict = await run('ytd x.csv --strict', world);
    expect(strict).toMatchObject({ code: 1, out: '' });
    expect(strict.err).toContain('no figures, since the data have 1 warning and --strict is given');
  });

  it('that are invalid give findings with --quiet too', async () => {
    const { err } = await run('ytd bad.csv -q', { files: { 'bad.csv': BAD } });
    expect(err).toContain('unexpected "x"');
    const both = 'date,arrivals,boats\n2025-01-01,,\n2025-01-02,x,1\n2099-01-01,5,1\n';
    expect((await run('ytd y.csv', { files: { 'y.csv': both } })).err).toContain('warning');
    const quiet = await run('ytd y.csv -q', { files: { 'y.csv': both } });
    expect(quiet.err).toMatch(/^error: y\.csv, line 3[^\n]*\n$/);
  });

  it('with a day after today give a warning', async () => {
    const files = { 'x.csv': `${GOOD}2099-01-01,5,1\n` };
    expect((await run('ytd x.csv', { files })).err).toContain('line 4: unexpected day 1 January 2099');
  });

  it('are read from standard input, and from the file that the environment names', async () => {
    const piped = await run('ytd - --json', { files: { '-': GOOD } });
    const named = await run('ytd --json', {
      files: { 'env.csv': GOOD },
      environment: { CROSSINGS_DATA: 'env.csv' },
    });
    expect([JSON.parse(piped.out).data, JSON.parse(piped.out).source.files]).toEqual([
      JSON.parse(named.out).data,
      ['standard input'],
    ]);
  });
});

describe('names and contents of files', () => {
  it('may have a column named like a property of every object', async () => {
    const files = { 'x.csv': 'date,arrivals,constructor\n2025-01-01,5,3\n' };
    expect(await run('ytd x.csv --measure constructor', { files })).toMatchObject({
      code: 0,
      out: expect.stringContaining('Total of constructor'),
    });
  });

  it('refuses to write over an input, even one with another spelling of its path', async () => {
    const { code, err, written } = await run('convert ./x.csv -o x.csv', { files: { './x.csv': GOOD } });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain('x.csv is both read and written: write to another file');
  });

  it.each([
    ['verify claims.csv --data x.csv -o x.csv'],
    ['verify texts --data x.csv --published 2025-01-02 -o texts/a.txt --format text'],
    ['check x.csv --config c.json -o c.json'],
    ['check x.csv -o crossings.config.json'],
    ['check x.csv --against y.csv -o y.csv'],
    ['ytd @2026-08-28 --store s -o s/2026-08-28/daily.csv'],
  ])('refuses to write over what was read: %s', async (line) => {
    const files = {
      'x.csv': GOOD,
      'y.csv': GOOD,
      'claims.csv': 'id,claim,expected\n1,day 2025-01-01,5\n',
      'texts/a.txt': 'On 1 January 2025, 5 people crossed.\n',
      'c.json': '{}',
      './crossings.config.json': '{}',
      'crossings.config.json': '{}',
      ...keptFiles('s/2026-08-28', GOOD),
    };
    const { code, err, written } = await run(line, { files });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toMatch(/^crossings: \S+ is both read and written: write to another file$/m);
  });

  it('shows control characters of a converted note on a terminal, and keeps them in a file', async () => {
    const files = { 'x.csv': 'date,arrivals,notes\n2025-01-01,5,\x1b[31mred\n' };
    expect((await run('convert x.csv', { files, terminal: 80 })).out).not.toContain('\x1b');
    // A pipe and a file get the data as they are.
    expect((await run('convert x.csv', { files })).out).toContain('\x1b[31mred');
    expect((await run('convert x.csv -o y.csv', { files, terminal: 80 })).written.get('y.csv')).toContain(
      '\x1b[31mred',
    );
    expect((await run('convert x.csv', { files })).out).toContain('\x1b[31mred');
  });
});

describe('output', () => {
  it('has the same words on a terminal and in a pipe, with colour on the terminal only', async () => {
    const piped = await run('ytd');
    const terminal = await run('ytd', { terminal: 80 });
    expect(piped.out).not.toContain('\x1b');
    expect(terminal.out).toContain('\x1b[1m');
    expect(terminal.out.replace(/\x1b\[\d+m/g, '')).toBe(piped.out);
  });

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])(
    'has no escape bytes on a terminal with %j',
    async (environment) => {
      expect((await run('ytd', { terminal: 80, environment })).out).not.toContain('\x1b');
    },
  );

  it.each([60, 40, 30])('fits a terminal of %i columns', async (terminal) => {
    const { out } = await run('ytd --year 2025 --color never', { terminal });
    expect(out.split('\n').filter((line) => line.length > terminal)).toEqual([]);
  });

  it('takes the width of a pipe from COLUMNS', async () => {
    const { out } = await run('ytd --year 2025', { environment: { COLUMNS: '50' } });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  it('is written to a file without colour', async () => {
    const { code, out, written } = await run('ytd -o out.txt', { terminal: 80 });
    expect([code, out]).toEqual([0, '']);
    expect(written.get('out.txt')).toMatch(/^Arrivals by small boat/);
  });

  it('has as many decimals as --precision asks for where a person reads, and all in CSV', async () => {
    expect((await run('ytd --as-of 2025-04-14 --years 2024 --precision 1')).out).toContain('+30.6%');
    expect((await run('ytd --as-of 2025-04-14 --years 2024 --precision 1 --format csv')).out).toContain(
      ',30.614525',
    );
  });

  it('succeeds when its reader stops early', async () => {
    expect(await run('ytd', { closed: true })).toMatchObject({ code: 0, err: '' });
    expect(await run('--help', { closed: true })).toMatchObject({ code: 0, err: '' });
  });
});

describe('failure', () => {
  class Broken extends MemoryHost {
    override readPackaged(): string {
      throw new TypeError('x is not a function');
    }
  }

  it('of the program prints one line that says how to report it, and exits with 70', async () => {
    const host = new Broken();
    expect(await main(['ytd'], host)).toBe(70);
    expect([host.out, host.err]).toEqual([
      '',
      'crossings: internal error: x is not a function; this is a bug: run again with --debug and report what it prints\n',
    ]);
  });

  it('that quotes several lines of an input is one line', async () => {
    const files = { 'x.csv': GOOD, 'settings.json': '{"rules":\n\nmisspelt\n}' };
    const { code, err } = await run('check x.csv --config settings.json', { files });
    expect(code).toBe(2);
    expect(err).toMatch(/^crossings: settings\.json is not JSON: .*\\n.*\n$/);
  });

  it('of the program prints its stack with --debug', async () => {
    const host = new Broken();
    expect(await main(['ytd', '--debug'], host)).toBe(70);
    expect(host.err).toMatch(/\n\s+at /);
  });

  it('of the error stream does not change the exit code', async () => {
    class Deaf extends MemoryHost {
      override readonly errors = {
        isTerminal: false,
        columns: undefined,
        write() {
          throw new HostError('no space is left on the device');
        },
      };
    }
    expect(await main(['ytd', 'gone.csv'], new Deaf())).toBe(2);
    expect(await main(['nothing'], new Deaf())).toBe(2);
  });
});
