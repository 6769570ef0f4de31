import { describe, expect, it } from 'vitest';
import type { World } from '../support/memoryHost.js';
import { run } from '../support/run.js';
import { madeRow, madeSheet, madeWorkbook } from '../support/workbook.js';

const GOOD = 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,0,0\n';
const GAP = 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-03,0,0\n';
const BAD = 'date,arrivals,boats\n2025-01-01,61,1\n2025-02-30,5,1\n';

async function check(csv: string, options = '', world: World = {}) {
  const files = { 'x.csv': csv, ...world.files };
  const { code, out, err } = await run(`check x.csv ${options} --json`, { ...world, files });
  const data = out === '' ? null : JSON.parse(out).data;
  const found: string[] = (data?.findings ?? []).map(
    ({ line, severity, rule }: { line: number; severity: string; rule: string }) =>
      `${line} ${severity} ${rule}`,
  );
  return { code, err, data, found };
}

describe('check', () => {
  it('passes data that are fit to use, and says what it read', async () => {
    const { code, err, data } = await check(GOOD);
    expect([code, err]).toEqual([0, '']);
    expect(data).toEqual({
      valid: true,
      findings: [],
      summary: { errors: 0, warnings: 0, infos: 0, days: 2, arrivals: 61, boats: 1 },
    });
  });

  it('shows the line whose end differs however it was read', async () => {
    const files = { 'x.csv': '5,arrivals\r\n2025-01-01,1\r\n2025-01-02,2\n2025-01-03,3\r\n' };
    const outputs = await Promise.all(
      ['', '--no-fast-path'].map(async (how) => (await run(`check x.csv ${how}`, { files })).out),
    );
    expect(outputs[0]).toContain('3 | 2025-01-02,2');
    expect(outputs[1]).toBe(outputs[0]);
  });

  it('fails on an error, and on warnings only if asked to', async () => {
    expect(await check(BAD)).toMatchObject({ code: 1, data: { valid: false } });
    expect(await check(GAP)).toMatchObject({
      code: 0,
      data: { valid: true },
      found: ['3 warning missing-day'],
    });
    expect(await check(GAP, '--strict')).toMatchObject({
      code: 1,
      data: { valid: false },
      found: ['null error max-warnings', '3 warning missing-day'],
    });
    expect((await check(GAP, '--max-warnings 0')).code).toBe(1);
    expect((await check(GAP, '--max-warnings 1')).code).toBe(0);
  });

  it('gives a rule the severity that was set, but lets nothing pass that cannot be read', async () => {
    expect(await check(GAP, '--rule missing-day=error')).toMatchObject({
      code: 1,
      found: ['3 error missing-day'],
    });
    expect(await check(GAP, '--rule missing-day=warn --rule missing-day=off')).toMatchObject({
      code: 0,
      found: [],
    });
    expect((await check(GAP, '--rule missing-day=info --strict')).code).toBe(0);
    expect(await check(BAD, '--rule unreadable-date=off')).toMatchObject({
      code: 2,
      err: 'crossings: the rule unreadable-date cannot be set to off: what cannot be read cannot be waved through\n',
    });
    const { code, err } = await check(GAP, '--rule missing-days=off');
    expect([code, err]).toEqual([
      2,
      'crossings: there is no rule "missing-days"; did you mean missing-day?; crossings rules lists them\n',
    ]);
  });

  it('compares totals, age and span with what was asked for', async () => {
    expect((await check(GOOD, '--expect 2025-01-01..2025-01-02=61')).code).toBe(0);
    expect(await check(GOOD, '--expect 2025-01-01..2025-01-02=62 --expect 2025=61')).toMatchObject({
      code: 1,
      found: ['3 error expected-total', '3 error expected-total'],
    });
    expect(await check(GOOD, '--max-age 3d', { today: '2025-01-05' })).toMatchObject({ code: 0 });
    expect(await check(GOOD, '--max-age 3d', { today: '2025-01-06' })).toMatchObject({
      code: 1,
      found: ['3 error stale'],
    });
    expect(await check(GAP, '--from 2025-01-01 --to 2025-01-03')).toMatchObject({
      code: 1,
      found: ['3 warning missing-day', '3 error incomplete-span'],
    });
    expect((await check(GOOD, '--from 2025-01-02 --to 2025-01-01')).code).toBe(2);
  });

  it('compares the data with weekly figures, with the annual table and with an earlier release', async () => {
    const days = Array.from({ length: 7 }, (_, index) =>
      `2025-01-0${index + 6}`
        .replace('2025-01-010', '2025-01-10')
        .replace('2025-01-011', '2025-01-11')
        .replace('2025-01-012', '2025-01-12'),
    );
    const csv = `date,arrivals,boats\n${days
      .map((day) => `${day},30,1\n`)
      .join('')
      .replace('30,1', '31,1')}`;
    const weeks = (people: number) => ({
      files: { 'weeks.csv': `week_ending,arrivals,boats\n2025-01-12,${people},7\n` },
    });
    const plain = '--rule repeated-figure=off';
    expect((await check(csv, `${plain} --weekly weeks.csv`, weeks(211))).found).toEqual([]);
    expect(await check(csv, `${plain} --weekly weeks.csv`, weeks(210))).toMatchObject({
      code: 1,
      found: ['8 error weekly-mismatch'],
    });
    expect(
      (
        await check(csv, '--weekly weeks.csv', {
          files: { 'weeks.csv': 'week_ending,arrivals\n2025-01-11,1\n' },
        })
      ).err,
    ).toContain(
      'weeks.csv, which the data are compared with, is unfit itself: weeks.csv, line 2: unexpected week ending on 11 January 2025, a Saturday',
    );
    const earlier = { files: { 'old.csv': `${GOOD.replace(',61,', ',60,')}2025-01-03,0,0\n` } };
    expect((await check(GOOD, '--against old.csv', earlier)).found).toEqual([
      'null warning removed-day',
      '2 warning revised-without-note',
    ]);
    expect((await run('check --annual --json')).code).toBe(0);
  });

  it('says that nothing was compared, where other weeks, no whole year or other days were given', async () => {
    const files = {
      'w.csv': 'week_ending,arrivals\n2024-01-07,5\n',
      'old.csv': 'date,arrivals\n2024-01-01,5\n',
      'now.csv': GOOD,
    };
    for (const option of ['--weekly w.csv', '--annual']) {
      expect(await check(GOOD, option, { files })).toMatchObject({
        code: 0,
        found: ['null warning nothing-compared'],
      });
    }
    const { found } = await check(GOOD, '--against old.csv', { files });
    expect(found).toContain('null warning nothing-compared');
    expect((await check(GOOD, '--against now.csv', { files })).found).toEqual([]);
    expect((await check(GOOD, '--annual --strict', { files })).code).toBe(1);
    expect((await check(GOOD, '--annual --rule nothing-compared=error', { files })).code).toBe(1);
    const { out } = await run('check now.csv --weekly w.csv', { files });
    expect(out.replace(/\s+/g, ' ')).toContain(
      'unexpected 0 weeks to compare with --weekly, expected at least',
    );
  });

  it('reports every input by itself, in the order in which they were named', async () => {
    const { code, out } = await run('check b.csv a.csv', { files: { 'a.csv': BAD, 'b.csv': GAP } });
    expect(code).toBe(1);
    expect(out.match(/^[ab]\.csv$/gm)).toEqual(['b.csv', 'a.csv']);
    expect(out).toContain(
      '1 error and 1 warning.\nb.csv: Read: 2 days, 1 to 3 January 2025: 61 arrivals in 1 boat.\na.csv: Read: 1 day',
    );
  });

  it('shows the line and marks the cell', async () => {
    const { out } = await run('check x.csv', { files: { 'x.csv': BAD } });
    expect(out).toContain('\n  3:1  error  unreadable-date\n');
    expect(out).toContain('\n    3 | 2025-02-30,5,1\n      | ^^^^^^^^^^\n');
  });

  it('never prints control characters of the data', async () => {
    const csv =
      'date,arrivals,notes\n2025-01-01,\x1b[31m7\u202e,x\n2025-01-02,5,"a\n::error::b"\n2025-01-03,::error::\x9b,y\n';
    for (const format of ['text', 'json', 'csv', 'markdown', 'github', 'junit', 'sarif'].filter(
      (name) => name !== '',
    )) {
      const { out } = await run(`check x.csv --format ${format}`, { files: { 'x.csv': csv } });
      expect(out, format).not.toMatch(/[\x1b\x9b\u202e]/);
      expect(out.match(/^::error::/m), format).toBeNull();
    }
  });

  it('lists the first of thousands of bad rows and counts the others', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => `x${index},1,1\n`).join('');
    const { out } = await run('check x.csv', { files: { 'x.csv': `date,arrivals,boats\n${rows}` } });
    expect(out.split('\n').length).toBeLessThan(300);
    expect(out).toContain('… and 8,950 more: 8,950 unreadable-date');
    expect(out).toContain('9,000 errors.\nNothing could be read.');
  });
});

describe('check, of what once went wrong', () => {
  it('keeps its exit code when its output is closed early', async () => {
    expect((await run('check x.csv', { files: { 'x.csv': BAD }, closed: true })).code).toBe(1);
    expect((await run('check x.csv', { files: { 'x.csv': GOOD }, closed: true })).code).toBe(0);
  });

  it('finds a span beyond the data incomplete, and data with a future day as old as without it', async () => {
    expect((await check(GOOD, '--from 2025-02-01')).found).toEqual(['3 error incomplete-span']);
    expect((await check(GOOD, '--to 2024-02-01')).found).toEqual(['2 error incomplete-span']);
    const future = await check(`${GOOD}2099-01-01,1,1\n`, '--max-age 3d', { today: '2025-06-01' });
    expect(future.found).toContain('3 error stale');
  });

  it('shows a finding that is covered only by a rule that is off or less severe', async () => {
    const crowd = 'date,arrivals,boats\n2025-06-13,9190,14\n';
    expect((await check(crowd)).found).toEqual(['2 warning outlier']);
    expect((await check(crowd, '--rule outlier=off')).found).toEqual(['2 warning crowded-boat']);
    expect((await check(crowd, '--rule crowded-boat=error')).found.sort()).toEqual([
      '2 error crowded-boat',
      '2 warning outlier',
    ]);
  });

  it('finds a week or year with a missing day wrong', async () => {
    const csv = `date,arrivals\n${Array.from(
      { length: 366 },
      (_, index) => `${new Date(Date.UTC(2025, 0, index + 1)).toISOString().slice(0, 10)},1\n`,
    )
      .filter((_, index) => index !== 8)
      .join('')}`;
    const weeks = { files: { 'w.csv': 'week_ending,arrivals\n2025-01-12,7\n' } };
    const { found } = await check(csv, '--rule missing-day=off --weekly w.csv --annual', weeks);
    expect(found).toEqual(['12 error weekly-mismatch', '365 error annual-mismatch']);
  });

  it('reports swapped columns once, and a swapped row by itself', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, index) => `2025-06-0${index + 1},${index + 1},${50 + index}\n`,
    ).join('');
    expect((await check(`date,arrivals,boats\n${rows}`)).found).toEqual(['2 warning swapped-figures']);
    expect((await check('date,arrivals,boats\n2025-06-12,61,1\n2025-06-13,14,919\n')).found).toEqual([
      '3 warning swapped-figures',
    ]);
  });

  it('places a cell behind a quoted line end, and in a workbook', async () => {
    const at = async (csv: string) =>
      (await check(csv)).data.findings.map(
        ({ line, column }: { line: number; column: number }) => `${line}:${column}`,
      );
    expect(await at('notes,date,arrivals,boats\n"a\nb",2025-06-04,610,1\n')).toEqual(['3:15']);
    expect(await at('date,arrivals,notes,boats\n2025-06-02,61,"a\nb",0\n')).toEqual(['3:4']);
    expect(await at('n,date,arrivals,boats\n😀,2025-06-02,610,1\n')).toEqual(['2:14']);
    const workbook = await madeWorkbook([
      madeSheet('SB_01', [
        madeRow(['Date', 'Migrants arrived', 'Boats arrived']),
        madeRow([{ date: '2026-08-20' }, 610, 1]),
      ]),
    ]);
    const { out } = await run('check x.ods --json', { files: { 'x.ods': workbook } });
    expect(JSON.parse(out).data.findings).toMatchObject([
      { rule: 'crowded-boat', sheet: 'SB_01', cell: 'B2' },
    ]);
    const told = await run('check x.ods --format prose', { files: { 'x.ods': workbook } });
    expect(told.out).toContain('Read from the sheet "SB_01": 1 day, 20 August 2026');
  });

  it('does not report a row that cannot be read as a missing day', async () => {
    expect(
      (await check('date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,-4,1\n2025-01-03,5,1\n')).found,
    ).toEqual(['3 error unreadable-count']);
  });

  it.each([
    ['weeks', ['2025-01-05', '2025-01-12', '2025-01-19', '2025-01-26'], '3 warning missing-day'],
    ['months', ['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30'], '3 warning missing-day'],
    ['dates month first', ['1/1/2025', '1/2/2025', '1/3/2025', '1/4/2025'], '3 error month-first'],
  ])('tells rows of %s once', async (_, dates, told) => {
    const rows = dates.map((date) => `${date},61,1\n`).join('');
    expect((await check(`date,arrivals,boats\n${rows}`)).found).toEqual([told]);
  });

  it('says what to remove below a table', async () => {
    const rows = '2025-01-01,61,1\nTotal,61,1\n# checked\n"Source: Home Office",,\n';
    const { out } = await run('check x.csv --format csv', {
      files: { 'x.csv': `date,arrivals,boats\n${rows}` },
    });
    expect(out).toMatch(/remove the row of totals/);
    expect(out).toMatch(/remove what is no row of a day, such as a comment or a note below the table/);
    expect(out).toMatch(/remove what stands below the table/);
  });

  it('names the one row that is out of order', async () => {
    const days = (...list: number[]) => `date,arrivals\n${list.map((day) => `2025-01-0${day},1\n`).join('')}`;
    expect((await check(days(1, 2, 7, 3, 4, 5, 6))).found).toEqual(['4 info unsorted-days']);
    expect((await check(days(1, 3, 4, 5, 2, 6))).found).toEqual(['6 info unsorted-days']);
  });

  it('gives findings in standard input a place in SARIF, and one about all files the first of them', async () => {
    const files = { '-': GAP, 'a.csv': GOOD, 'b.csv': GAP };
    const [piped] = JSON.parse((await run('check - --format sarif', { files })).out).runs;
    expect(piped.artifacts).toEqual([{ location: { uri: 'stdin' } }]);
    expect(piped.results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'stdin', index: 0 },
      region: { startLine: 3 },
    });
    const { out } = await run('check a.csv b.csv --max-warnings 0 --format sarif', { files });
    const [{ results }] = JSON.parse(out).runs;
    expect(results[0].ruleId).toBe('max-warnings');
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('a.csv');
  });

  it('reports the inputs that can be read beside one that cannot, in every format, and exits with 2', async () => {
    const files = { 'a.csv': GAP };
    const reason = 'gone.csv cannot be read: there is no such file or directory';
    const { code, out, err } = await run('check gone.csv a.csv --format junit', { files });
    expect([code, err]).toEqual([2, `crossings: ${reason}\n`]);
    expect(out).toContain(`<failure message="${reason}" type="unread-file">`);
    expect(out).toMatch(/<testsuite name="a.csv".*a.csv, line 3/s);
    for (const format of ['text', 'json', 'csv', 'github', 'sarif', 'prose']) {
      const told = await run(`check a.csv gone.csv --format ${format}`, { files });
      expect([told.code, told.err]).toEqual([2, `crossings: ${reason}\n`]);
      expect(told.out).toContain('gone.csv');
    }
    expect(await run('check gone.csv gone2.csv --format junit', { files })).toMatchObject({
      code: 2,
      out: '',
      err: `crossings: ${reason}\n`,
    });
  });

  it('refuses an input named twice, and lists the bundled figures as no file of the repository', async () => {
    expect((await run('check - -', { files: { '-': GOOD } })).err).toBe(
      'crossings: - is named twice: each input is checked once\n',
    );
    const { out } = await run('check --expect 2024=1 --format github');
    expect(out).toMatch(
      /^::error title=crossings%3A expected-total::bundled, line \d+: unexpected 36,816 arrivals/,
    );
    expect(JSON.parse((await run('check --expect 2024=1 --format sarif')).out).runs[0].artifacts).toEqual([]);
  });

  it('says that a total over a gap cannot be compared, once for the same span', async () => {
    const { data } = await check(
      GAP,
      '--expect 2025-01-01..2025-01-03=61 --expect 2025-01-01..2025-01-03=61',
    );
    expect(
      data.findings
        .filter(({ rule }: { rule: string }) => rule === 'expected-total')
        .map(({ message }: { message: string }) => message),
    ).toEqual([
      'unexpected gap, 1 to 3 January 2025: 1 of the 3 days have no figure, expected all of them to add up to 61 as in 2025-01-01..2025-01-03=61; name the days that there are',
    ]);
  });

  it('reports a run of days before the series once', async () => {
    const { found } = await check('date,arrivals\n2017-12-29,1\n2017-12-30,1\n2017-12-31,1\n');
    expect(found).toEqual(['2 warning early-day']);
  });
});

describe('settings of check', () => {
  const settings = (value: unknown) => ({
    files: { './crossings.config.json': '', 'crossings.config.json': JSON.stringify(value) },
  });

  it('come from the usual file, which is named on the error stream, and give way to the command line', async () => {
    const world = settings({ rules: { 'missing-day': 'error' }, maxWarnings: 0 });
    expect(await check(GAP, '', world)).toMatchObject({ code: 1, err: 'Settings: crossings.config.json\n' });
    expect((await check(GAP, '--rule missing-day=info', world)).code).toBe(0);
    expect(await check(GAP, '--no-config', world)).toMatchObject({ code: 0, err: '' });
  });

  it('set totals, age and the annual table', async () => {
    const world = settings({ expect: { '2025-01-01': 62 }, maxAge: '3d', annual: true });
    expect((await check(GOOD, '', world)).found).toEqual([
      'null warning nothing-compared',
      '2 error expected-total',
      '3 error stale',
    ]);
  });

  it.each([
    ['{', 'mine.json is not JSON'],
    [
      '{"rules":{"stale":"off",\n "stale":"error"}}',
      'mine.json, line 2, column 2: unexpected second "stale", expected each key once in an object: leave one out',
    ],
    ['{"rules":{},"rules":{}}', 'mine.json, line 1, column 13: unexpected second "rules", expected each key'],
    [
      '{"rules":{"__proto__":"off"}}',
      'mine.json, line 1, column 11: unexpected "__proto__", expected a name of the settings',
    ],
    ['{"rule":{}}', 'mine.json: unexpected "rule", expected settings among $schema, rules'],
    [
      '{"rules":{"outlier":"loud"}}',
      'mine.json: unexpected value of rules.outlier, expected one of error, warning, info, off, warn',
    ],
    ['{"rules":{"outliers":"off"}}', 'there is no rule "outliers"; did you mean outlier?'],
    ['{"expect":{"x":1}}', 'mine.json: unexpected "x"'],
    ['{"maxAge":"soon"}', 'mine.json: unexpected "soon"'],
  ])('that read %s are refused', async (text, message) => {
    const { code, err, data } = await check(GOOD, '--config mine.json', { files: { 'mine.json': text } });
    expect([code, data]).toEqual([2, null]);
    expect(err).toContain(message);
  });

  it('must exist if their file was named', async () => {
    expect(await check(GOOD, '--config gone.json')).toMatchObject({ code: 2, data: null });
  });
});

describe('formats for findings', () => {
  it('are refused by a command that judges nothing', async () => {
    expect(await run('ytd --format github')).toMatchObject({
      code: 2,
      err: expect.stringContaining('crossings: --format: unexpected "github", expected one of csv, json'),
    });
  });
});

describe('JSON Schema', () => {
  it.each(['check', 'rules'])('of %s describes every field of its data', async (command) => {
    const { data } = JSON.parse((await run(`schema ${command}`)).out).properties;
    expect(fieldsOf(data).filter(([, { description = '' }]) => description === '')).toEqual([]);
    expect(fieldsOf(data).length).toBeGreaterThan(4);
  });
});

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
}

/** Fields of a JSON Schema by their path, nested ones included. */
function fieldsOf({ properties = {}, items }: Described, path = ''): [string, Described][] {
  const own = Object.entries(properties).flatMap(([name, field]): [string, Described][] => [
    [`${path}.${name}`, field],
    ...fieldsOf(field, `${path}.${name}`),
  ]);
  return items === undefined ? own : [...own, ...fieldsOf(items, `${path}[]`)];
}
