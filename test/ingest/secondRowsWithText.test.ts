import { describe, expect, it } from 'vitest';
import { ALL_PATHS, datesOf, figuresOf, readLines, told } from '../support/paths.js';

describe.each(ALL_PATHS)(
  'a second row of a day that has text in a column without a role, read %s',
  (_, how) => {
    const lines = (...rows: string[]) => readLines(['date,arrivals,lost', ...rows], how);

    it('differs from one that has none there, whichever stands first', async () => {
      for (const rows of [
        ['2025-01-01,5,n/k', '2025-01-01,5,'],
        ['2025-01-01,5,', '2025-01-01,5,n/k'],
      ]) {
        const read = await lines(...rows);
        expect(told(read)).toEqual(['error duplicate-day 3:14']);
        expect(figuresOf(read.entries)).toEqual({ arrivals: [5] });
      }
    });

    it('makes the column one of text, whatever row has it', async () => {
      const rows = ['2025-01-01,5,1', '2025-01-01,5,1', '2025-01-02,6,2'];
      for (const at of [0, 1, 2]) {
        const own = rows.map((row, index) => (index === at ? `${row}x` : row));
        expect(figuresOf((await lines(...own)).entries)).toEqual({ arrivals: [5, 6] });
      }
    });

    it('is asked whether the column names series if the texts differ, with equal figures or others', async () => {
      for (const [figure, rows] of [
        [5, ['2025-01-01,A,5', '2025-01-01,B,5']],
        [7, ['2025-01-01,A,5', '2025-01-01,B,7']],
      ] as const) {
        const { findings, entries } = await readLines(['date,Country of origin,arrivals', ...rows], how);
        const differing = figure === 5 ? '"B" for "Country of origin"' : 'arrivals "7"';
        expect(findings).toMatchObject([
          {
            rule: 'duplicate-day',
            severity: 'error',
            message: `unexpected second row for 1 January 2025 with ${differing}, expected one row a day: line 2 has ${figure === 5 ? 'another' : '"5"'}: if "Country of origin" names series, read them by --series; else remove ${figure === 5 ? 'one of the rows' : 'the wrong one'}`,
          },
        ]);
        expect(entries.figures.get('arrivals')).toEqual([5]);
      }
    });

    it('is read by naming the column', async () => {
      const rows = ['date,nationality,arrivals', '2025-01-01,A,5', '2025-01-01,B,5'];
      const read = await readLines(rows, { ...how, series: 'nationality' });
      expect([told(read), figuresOf(read.entries)]).toEqual([[], { arrivals: [10] }]);
    });

    it('is a repeat if all texts are the same', async () => {
      expect(told(await lines('2025-01-01,5,n/k', '2025-01-01,5,n/k'))).toEqual([
        'warning duplicate-day 3:1',
      ]);
    });
  },
);

it('is no repeat of its day if its arrivals cannot be read, and leaves the column one of counts', async () => {
  const days = ['2024-01-01,3,1', '2024-12-30,1,1', '2024-12-31,2,1', '2025-01-01,3,1'];
  const read = await readLines([
    'date,arrivals,boats',
    ...days,
    '2024-01-02,x,1',
    '2025-01-03,4,1',
    '2024-01-01,,1',
  ]);
  expect(told(read)).toEqual([
    'error wrong-year 6:1',
    'error unreadable-count 6:12',
    'error duplicate-day 8:12',
  ]);
});

describe.each(ALL_PATHS)('a row a year before the next day, read %s', (_, how) => {
  const before = ['date,arrivals', '2024-01-02,7', '2024-12-30,1', '2024-12-31,2', '2025-01-01,3'];
  const after = ['2025-01-03,4', '2025-01-04,5'];

  it('is a second row if it repeats the one of its day', async () => {
    const read = await readLines([...before, '2024-01-02,7', ...after], how);
    expect(told(read)).toEqual(['warning duplicate-day 6:1']);
    expect(datesOf(read.entries)).not.toContain('2025-01-02');
  });

  it('has a wrong year if its figures are others, or are all 0, as those of many days', async () => {
    expect(told(await readLines([...before, '2024-01-02,8', ...after], how))).toEqual([
      'error wrong-year 6:1',
    ]);
    const none = before.map((line) => line.replace('2024-01-02,7', '2024-01-02,0'));
    expect(told(await readLines([...none, '2024-01-02,0', ...after], how))).toEqual(['error wrong-year 6:1']);
  });
});

describe.each(ALL_PATHS)('a row of a day in which a column without a role has nothing, read %s', (_, how) => {
  const lines = (...rows: string[]) => readLines(['date,arrivals,lost', ...rows], how);

  it('differs from one with a figure, whether the column turns out to be one of text or not', async () => {
    for (const rows of [
      ['2025-01-01,5,1', '2025-01-01,5,'],
      ['2025-01-01,5,', '2025-01-01,5,1'],
    ]) {
      expect(told(await lines(...rows))).toEqual(['error duplicate-day 3:14']);
      expect(told(await lines(...rows, '2025-01-02,6,abc'))).toEqual(['error duplicate-day 3:14']);
      expect(told(await lines('2024-12-31,6,abc', ...rows))).toEqual(['error duplicate-day 4:14']);
    }
  });

  it('is the same as one with a mark for nothing', async () => {
    for (const first of ['2024-12-31,6,abc', '2024-12-31,6,1'])
      expect(told(await lines(first, '2025-01-01,5,-', '2025-01-01,5,'))).toEqual([
        'warning duplicate-day 4:1',
      ]);
  });
});

it('tells texts apart that a simple hash would take for the same', async () => {
  for (const [one, other] of [
    ['Ab', 'BC'],
    ['5 [r]', '4?[r]'],
    ['Aa', 'BB'],
  ]) {
    const rows = ['date,arrivals,lost', `2025-01-01,5,${one}`, '2025-01-02,5,1', `2025-01-03,5,${other}`];
    const read = await readLines(rows);
    const lost = read.entries.figures.get('lost');
    expect([one, lost]).toEqual([one, undefined]);
    expect(
      told(await readLines(['date,arrivals,lost', `2025-01-01,5,${one}`, `2025-01-01,5,${other}`])),
    ).toEqual(['error duplicate-day 3:14']);
  }
});

it('differs in a column that is left out as well, named or not', async () => {
  for (const [heading, told] of [
    ['', 'column 2 names series, give it a heading and read them by --series'],
    ['!!!', '"!!!" names series, read them by --series'],
  ]) {
    const read = await readLines([`date,${heading},arrivals`, '2025-01-01,France,1', '2025-01-01,Greece,1']);
    const second = read.findings.find(({ rule }) => rule === 'duplicate-day');
    expect([second?.severity, second?.message]).toEqual(['error', expect.stringContaining(told ?? '')]);
  }
});

it('has the same text with blanks around it, and with the guard of a formula', async () => {
  for (const other of ['"France "', ' France', 'France'])
    for (const [, how] of ALL_PATHS)
      expect(
        told(await readLines(['date,arrivals,x', '2025-01-01,1,France', `2025-01-01,1,${other}`], how)),
      ).toEqual(['warning duplicate-day 3:1']);
  expect(told(await readLines(['date,arrivals,x', '2025-01-01,1,=a', "2025-01-01,1,'=a"]))).toEqual([
    'warning duplicate-day 3:1',
  ]);
});

it('is no repeat by a column that counts neither people nor boats', async () => {
  const days = [
    '2024-01-05,0,62',
    '2025-01-01,1,62',
    '2025-01-02,1,62',
    '2025-01-03,1,62',
    '2025-01-04,1,62',
  ];
  const read = await readLines(['date,arrivals,zone', ...days, '2024-01-05,0,62', '2025-01-06,1,62']);
  expect(told(read)).toEqual(['error wrong-year 7:1']);
});

it('is no repeat of a row that stands behind it', async () => {
  const days = ['2024-01-01,5', '2025-01-02,5', '2025-01-03,5', '2025-01-04,5', '2024-01-01,5'];
  expect(told(await readLines(['date,arrivals', ...days]))).toEqual(['error wrong-year 2:1']);
});
