import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate, toCivilDate } from '../../src/calendar/index.js';
import { validateEntries } from '../../src/ingest/index.js';
import { runs } from '../support/effort.js';
import { day } from '../support/figures.js';
import {
  ALL_PATHS,
  datesOf,
  figuresOf,
  LONG_HEADING,
  leftOut,
  ofRule,
  PATHS,
  readInPieces,
  readLines,
  told,
} from '../support/paths.js';
import { table } from '../support/table.js';

/** The nth day from 1 April 2026. */
const april = (index: number) => toCivilDate(day('2026-04-01') + index);

describe.each(ALL_PATHS)('a second row of a day, read %s', (_, how) => {
  it('with the same figures is a warning at its date, in whatever column that is', async () => {
    const { entries, findings } = await readLines(
      ['arrivals,date,boats', '5,2025-01-01,1', '5,2025-01-01,1'],
      how,
    );
    expect(findings).toEqual([
      {
        rule: 'duplicate-day',
        severity: 'warning',
        message:
          'unexpected second row for 1 January 2025, expected one row a day: line 2 has the same figures, and the day is counted once',
        place: { file: 'x.csv', line: 3, column: 3 },
        date: '2025-01-01',
      },
    ]);
    expect([figuresOf(entries), entries.lines]).toEqual([{ arrivals: [5], boats: [1] }, [2]]);
  });

  it.each([
    ['a known measure', 'Boats arrived', 'boats'],
    ['a column of its own', 'Dinghies lost', 'dinghies-lost'],
  ])('with other figures is an error that names %s, and both figures', async (_name, heading, measure) => {
    const { entries, findings } = await readLines(
      [`date,arrivals,${heading}`, '2025-01-01,5,1', '2025-01-01,5,2'],
      how,
    );
    expect(findings).toEqual([
      {
        rule: 'duplicate-day',
        severity: 'error',
        message: `unexpected second row for 1 January 2025 with ${measure} "2", expected one row a day: line 2 has "1"; remove the wrong one`,
        place: { file: 'x.csv', line: 3, column: 14 },
        date: '2025-01-01',
      },
    ]);
    expect(figuresOf(entries)).toEqual({ arrivals: [5], [measure]: [1] });
  });

  it.each([
    ['5,,,3', 'warning 4:1'],
    ['5,-,,3', 'warning 4:1'],
    ['5,,,003', 'warning 4:1'],
    ['6,1,,4', 'error 4:12 arrivals "6" "5"'],
    ['5,0,,3', 'error 4:14 boats "0" empty cell'],
    ['5,7,,4', 'error 4:14 boats "7" empty cell'],
    ['5,,,', 'error 4:16 lost empty cell "3"'],
    ['5,,,4', 'error 4:16 lost "4" "3"'],
  ])('with %j is compared figure by figure: %s', async (cells, expected) => {
    const all = await readLines(
      ['date,arrivals,boats,notes,lost', '2025-01-01,5,,,3', '2025-01-02,5,1,,', `2025-01-01,${cells}`],
      how,
    );
    const parts = / with (\S+) (.+), expected.* has (.+); remove/;
    expect(
      ofRule(all, 'duplicate-day').map(({ severity, place, message }) => {
        const [, ...named] = parts.exec(message) ?? [];
        return [severity, `${place?.line}:${place?.column}`, ...named.filter(Boolean)].join(' ');
      }),
    ).toEqual([expected]);
  });

  it('is compared in arrivals, boats and landings before other columns, whatever the order of the table', async () => {
    const headings = 'lost,uncontrolled_landings,boats,arrivals,found,date';
    const first = '1,2,3,4,5,2025-01-01';
    const columnOf = async (second: string) =>
      (await readLines([headings, first, second], how)).findings.map(({ message, place }) => [
        / with (\S+) /.exec(message)?.[1],
        place?.column,
      ]);
    expect(await columnOf('9,9,9,9,9,2025-01-01')).toEqual([['arrivals', 7]]);
    expect(await columnOf('9,9,9,4,9,2025-01-01')).toEqual([['boats', 5]]);
    expect(await columnOf('9,9,3,4,9,2025-01-01')).toEqual([['uncontrolled-landings', 3]]);
    expect(await columnOf('9,2,3,4,9,2025-01-01')).toEqual([['lost', 1]]);
    expect(await columnOf('1,2,3,4,9,2025-01-01')).toEqual([['found', 9]]);
    expect(await columnOf('1,2,3,4,5,2025-01-01')).toEqual([[undefined, 11]]);
  });

  it.each([
    ['as it stands', '"0007"', '0007,[x],', '8,1,'],
    ['as it stands, a mark for no figure too', '"[x]"', '7,[x],', '7,1,'],
    ['from a plain row', '"7"', '7,1,', '8,1,'],
    ['as empty where it is', 'empty cell', '7,1,', '7,1,3'],
  ])('quotes the first row %s', async (_name, quoted, first, second) => {
    const rows = [1, 2, 3, 4, 5, 6].map((index) => `2025-01-0${index},${index},1,`);
    rows[4] = `2025-01-05,${first}`;
    const all = await readLines(['date,arrivals,boats,lost', ...rows, `2025-01-05,${second}`], how);
    expect(ofRule(all, 'duplicate-day').map(({ message }) => / day: (.*)$/.exec(message)?.[1])).toEqual([
      `line 6 has ${quoted}; remove the wrong one`,
    ]);
  });

  it('is one in another notation too', async () => {
    const lines = ['date,arrivals', '1 January 2025,5', '01/01/2025,5', '2025-01-01,"5"', '2025-01-01,6'];
    expect(told(await readLines(lines, how))).toEqual([
      'warning duplicate-day 3:1',
      'warning duplicate-day 4:1',
      'error duplicate-day 5:12',
    ]);
  });

  it('is compared with the row that counts, not with the second', async () => {
    const lines = ['date,arrivals', '2025-01-01,5', '2025-01-01,6', '2025-01-01,6', '2025-01-01,5'];
    expect(told(await readLines(lines, how))).toEqual([
      'error duplicate-day 3:12',
      'error duplicate-day 4:12',
      'warning duplicate-day 5:1',
    ]);
  });

  it('does not take a blank and a 0 for the same figure', async () => {
    const lines = [
      'date,arrivals,boats',
      '2025-01-01,0,0',
      '2025-01-01,,0',
      '2025-01-02,,1',
      '2025-01-02,0,1',
    ];
    expect(ofRule(await readLines(lines, how), 'duplicate-day').map(({ message }) => message)).toEqual([
      'unexpected second row for 1 January 2025 with arrivals empty cell, expected one row a day: line 2 has "0"; remove the wrong one',
      'unexpected second row for 2 January 2025 with arrivals "0", expected one row a day: line 4 has empty cell; remove the wrong one',
    ]);
  });

  it('of a large figure is compared exactly', async () => {
    const [large, larger] = ['9007199254740990', '9007199254740991'];
    const lines = ['date,arrivals,boats', `2025-01-01,5,${large}`];
    expect(told(await readLines([...lines, `2025-01-01,5,${large}`], how))).toEqual([
      'warning duplicate-day 3:1',
    ]);
    expect(ofRule(await readLines([...lines, `2025-01-01,5,${larger}`], how), 'duplicate-day')).toMatchObject(
      [
        {
          severity: 'error',
          message: expect.stringContaining(
            `with boats "${larger}", expected one row a day: line 2 has "${large}"`,
          ),
        },
      ],
    );
  });

  it('is the first that counts if the row before cannot be read', async () => {
    const lines = ['date,arrivals', '2025-01-02,x', '2025-01-02,5', '2025-01-02,x'];
    const all = await readLines(lines, how);
    expect(told(all)).toEqual(['error unreadable-count 2:12', 'error unreadable-count 4:12']);
    expect([datesOf(all.entries), all.entries.lines]).toEqual([['2025-01-02'], [3]]);
  });

  it('has its cells placed in characters of its line', async () => {
    const lines = [1, 2, 3, 4, 5].map((number) => `"Île; 😀";"2025-01-0${number}";"61"`);
    const all = await readLines(
      ['route;date;arrivals', ...lines, '"Île; 😀";"2025-01-02";7', '"Île; 😀";"2025-01-03";"61"'],
      how,
    );
    expect(told(all)).toEqual(['error duplicate-day 7:23', 'warning duplicate-day 8:10']);
  });

  it('is told among days in falling order', async () => {
    const days = [9, 8, 7, 6, 5, 4, 3].map((index) => `2025-01-0${index},${index}`);
    const all = await readLines(['date,arrivals', ...days, '2025-01-05,5', '2025-01-04,7'], how);
    expect(told(all)).toEqual(['warning duplicate-day 9:1', 'error duplicate-day 10:12']);
    expect(all.entries.figures.get('arrivals')).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });
});

describe.each(ALL_PATHS)('more than a thousand second rows, read %s', (_, how) => {
  it('are counted after the first thousand, with the line of the last', async () => {
    const two = ['2025-01-01,5', '2025-01-02,6'];
    const all = await readLines(['date,arrivals', ...Array.from({ length: 751 }, () => two).flat()], how);
    expect(all.findings).toHaveLength(1001);
    expect(all.findings.at(-1)).toEqual({
      rule: 'duplicate-day',
      severity: 'warning',
      message: '500 more findings of this kind, the last on line 1503',
      place: { file: 'x.csv', line: 1004, column: 1 },
      count: 500,
    });
  });

  it('are an error together if one of those counted has another figure', async () => {
    const lines = ['date,arrivals', ...Array.from({ length: 1501 }, () => '2025-01-01,5')];
    lines[1200] = '2025-01-01,6';
    expect(leftOut(await readLines(lines, how))).toEqual([
      'error 500 more findings of this kind, the last on line 1502',
    ]);
  });

  it('are a warning together if only one of those told has another figure', async () => {
    const lines = ['date,arrivals', ...Array.from({ length: 1501 }, () => '2025-01-01,5')];
    lines[900] = '2025-01-01,6';
    expect(leftOut(await readLines(lines, how))).toEqual([
      'warning 500 more findings of this kind, the last on line 1502',
    ]);
  });

  it('are told one by one up to the thousandth, and one more by itself', async () => {
    const lines = ['date,arrivals', ...Array.from({ length: 1001 }, () => '2025-01-01,5')];
    expect(leftOut(await readLines(lines, how))).toEqual([]);
    expect(leftOut(await readLines([...lines, '2025-01-01,6'], how))).toEqual([
      'error 1 more finding of this kind',
    ]);
  });
});

describe.each(PATHS)('thousands of second rows of ten days, read %s', (_, how) => {
  const days = Array.from({ length: 10 }, (_row, index) => april(index));
  const rows = () => Array.from({ length: 900 }, () => days.map((date) => `${date},5`)).flat();

  it('are a warning if they agree, with the line of the last', async () => {
    // 9,000 rows, ten of which are the first of their days, 1,000 kept.
    expect(leftOut(await readLines(['date,arrivals', ...rows()], how))).toEqual([
      'warning 7990 more findings of this kind, the last on line 9001',
    ]);
  });

  it.each([5000, 8997, 8998, 9001])('are an error if row %d disagrees', async (at) => {
    const lines = ['date,arrivals', ...rows()];
    lines[at - 1] = `${lines[at - 1]}1`;
    expect(leftOut(await readLines(lines, how))).toEqual([
      'error 7990 more findings of this kind, the last on line 9001',
    ]);
  });

  it('are not confused with new days behind them', async () => {
    const more = Array.from({ length: 5000 }, (_row, index) => `${toCivilDate(day('2027-01-01') + index)},7`);
    const all = await readLines(['date,arrivals', ...rows(), ...more], how);
    expect(leftOut(all)).toEqual(['warning 7990 more findings of this kind, the last on line 9001']);
    expect([all.entries.days.length, all.entries.lines.at(-1)]).toEqual([5010, 14_001]);
  });

  it('are each counted once, whatever stands between them', async () => {
    const lines = ['date,arrivals', ...rows()];
    // A date that might be a slip of the year waits for the rows behind it; it turns out to be a day of its own.
    lines[6006] = '2025-04-06,5';
    expect(lines.slice(6005, 6008)).toEqual(['2026-04-05,5', '2025-04-06,5', '2026-04-07,5']);
    const all = await readLines(lines, how);
    expect(all.findings).toHaveLength(1001);
    expect(leftOut(all)).toEqual(['warning 7989 more findings of this kind, the last on line 9001']);
    expect(datesOf(all.entries)).toEqual(['2025-04-06', ...days]);
  });

  it('are counted if they do not follow each other day by day', async () => {
    const some = [0, 3, 2, 9, 4, 4, 5].map((index) => `${april(index)},5`);
    const lines = ['date,arrivals', ...rows(), ...some, '2026-04-05,6'];
    expect(leftOut(await readLines(lines, how))).toEqual([
      'error 7998 more findings of this kind, the last on line 9009',
    ]);
  });
});

describe('very many second rows', () => {
  /** A block of days that is repeated, forwards, backwards or anyhow, with rows that are other than the first of their day. */
  const block = fc.record({
    days: fc.array(fc.constantFrom(-1, 1, 1, 1, 1, 3), { minLength: 1, maxLength: 30 }),
    rounds: fc.integer({ min: 1200, max: 1500 }),
    changes: fc.array(
      fc.record({ at: fc.nat(1499), cell: fc.constantFrom('6', '05', '5 ', '1234567890123') }),
      { maxLength: 4 },
    ),
    isDown: fc.boolean(),
    size: fc.constantFrom(300, 4096, 1 << 16),
  });

  it('are told as they are one by one: the first thousand, and how many more there are', async () => {
    await fc.assert(
      fc.asyncProperty(block, async ({ days, rounds, changes, isDown, size }) => {
        const order = days.map((_, at) => days.slice(0, at + 1).reduce((sum, step) => sum + step, 0));
        const rows = Array.from({ length: rounds }, (_, at) => {
          const index = order[at % order.length] as number;
          return { date: day('2026-04-01') + (isDown ? -index : index), cell: '5' };
        });
        for (const { at, cell } of changes) {
          const row = rows[at];
          if (row !== undefined) row.cell = cell;
        }
        const lines = rows.map(({ date, cell }) => `${toCivilDate(date)},${cell},\n`);
        const input = `date,arrivals,${LONG_HEADING}\n${lines.join('')}`;
        const all = await readInPieces(input, size);
        const first = new Map<number, { line: number; cell: string }>();
        const expected = rows.flatMap(({ date, cell }, at) => {
          const line = at + 2;
          const before = first.get(date);
          if (before === undefined) first.set(date, { line, cell });
          if (before === undefined) return [];
          const name = `unexpected second row for ${longDate(date)}`;
          return [
            Number(cell) === Number(before.cell)
              ? `warning ${line}:1 ${name}, expected one row a day: line ${before.line} has the same figures, and the day is counted once`
              : `error ${line}:12 ${name} with arrivals "${cell}", expected one row a day: line ${before.line} has "${before.cell}"; remove the wrong one`,
          ];
        });
        const rest = expected.slice(1000);
        const worst = rest.some((each) => each.startsWith('error')) ? 'error' : 'warning';
        const standIn =
          rest.length === 0
            ? []
            : [
                `${worst} ${/^\S+ (\S+)/.exec(rest[0] as string)?.[1]} ${
                  rest.length === 1
                    ? '1 more finding of this kind'
                    : `${rest.length} more findings of this kind, the last on line ${/(\d+):/.exec(rest.at(-1) as string)?.[1]}`
                }`,
              ];
        const toldOf = all.findings.map(
          ({ severity, place, message }) => `${severity} ${place?.line}:${place?.column} ${message}`,
        );
        expect(toldOf).toEqual([...expected.slice(0, 1000), ...standIn]);
        expect(all.entries.days).toEqual([...first.keys()].sort((one, other) => one - other));
        expect(await readInPieces(input, size, { fastPath: false })).toMatchObject({
          entries: { ...all.entries },
          findings: all.findings,
        });
      }),
      runs(12),
    );
  });
});

describe('a second row in a sheet', () => {
  it('is told at its cell, and so is the last of many', async () => {
    const rows = Array.from({ length: 1003 }, () => ['2025-01-01', '5']);
    const { findings } = await validateEntries(table(['date', 'arrivals'], rows));
    expect(findings[0]?.place).toEqual({ file: 'x.xlsx', cell: 'A3' });
    expect(findings.at(-1)?.message).toBe('2 more findings of this kind, the last in cell A1004');
  });

  it('is quoted as empty if it ends before a figure', async () => {
    const rows = [
      ['2025-01-01', '5', '1'],
      ['2025-01-01', '5'],
    ];
    const { findings } = await validateEntries(table(['date', 'arrivals', 'boats'], rows));
    expect(findings).toEqual([
      {
        rule: 'duplicate-day',
        severity: 'error',
        message:
          'unexpected second row for 1 January 2025 with boats empty cell, expected one row a day: line 2 has "1"; remove the wrong one',
        place: { file: 'x.xlsx', cell: 'C3' },
        date: '2025-01-01',
      },
    ]);
  });
});
