import { describe, expect, it } from 'vitest';
import { type CivilDate, toCivilDate } from '../../src/calendar/index.js';
import type { Publication } from '../../src/entry/index.js';
import { type Intake, openIntake } from '../../src/entry/intake.js';
import { readRow } from '../../src/entry/readRow.js';
import { findingList } from '../../src/finding/index.js';
import { day } from '../support/figures.js';
import { plainRows, rowsOf, tableOf } from '../support/memoryTable.js';

const HEADINGS = 'arrivals,date,boats,uncontrolled_landings';

function takeText(intake: Intake, lines: readonly string[]): Intake {
  for (const raw of rowsOf(...lines)) if (intake.wants(raw)) intake.take(readRow(raw, intake.columnOf));
  return intake;
}

function taken(lines: readonly string[], more: Partial<Publication> = {}, headings = HEADINGS): Intake {
  const intake = takeText(openIntake(tableOf(headings, more)), lines);
  intake.end();
  return intake;
}

/** `severity rule line:column`, one for each finding. */
function told(intake: Intake): string[] {
  return intake
    .findings()
    .map(({ severity, rule, place }) => `${severity} ${rule} ${place?.line}:${place?.column}`);
}

describe('findings on the counts of a day', () => {
  it('report missing people or boats, but not landings', () => {
    const { findings } = taken([',2025-01-01,-,', '5,2025-01-02,1,']);
    expect(findings().map(({ rule, measure, date }) => [rule, measure, date])).toEqual([
      ['missing-value', 'arrivals', '2025-01-01'],
      ['missing-value', 'boats', '2025-01-01'],
    ]);
  });

  it('report a comma in a number if it may be a decimal mark', () => {
    const findings = (text: string, more: Partial<Publication>) => {
      const intake = openIntake(tableOf('arrivals,date', more));
      intake.take(readRow({ line: 2, cells: [text, '2025-01-01'] }, intake.columnOf));
      intake.end();
      return intake.findings();
    };
    expect(findings('1,305', { decimalComma: true })).toMatchObject([
      { rule: 'comma-in-number', message: expect.stringContaining('it is read as 1305') },
    ]);
    expect(findings('1305', { decimalComma: true })).toEqual([]);
    expect(findings('1,305', {})).toEqual([]);
  });

  it('report a marker', () => {
    expect(told(taken(['5 [r],2025-01-01,1 [p],2']))).toEqual([
      'info marked-value 2:1',
      'info marked-value 2:3',
    ]);
  });

  it('report nothing on boats and landings if the row ends before them', () => {
    const intake = taken(['5,2025-01-01']);
    expect(told(intake)).toEqual([]);
    expect(Object.fromEntries(intake.entries().figures)).toEqual({
      arrivals: [5],
      boats: [Number.NaN],
      'uncontrolled-landings': [Number.NaN],
    });
  });

  it('report the count with which a sum can no longer be exact', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const lines = [`1,2025-01-01,${most},0`, '1,2025-01-02,1,0', '1,2025-01-03,1,0'];
    expect(told(taken(lines))).toEqual(['error sum-too-large 3:3']);
  });
});

describe('a row that cannot be read', () => {
  it('is reported with its day if it has one', () => {
    const { findings } = taken(['x,2025-01-02,1,', '5,2025-02-30,1,']);
    expect(findings().map(({ rule, place, date }) => [rule, place?.column, date])).toEqual([
      ['unreadable-count', 1, '2025-01-02'],
      ['unreadable-date', 2, undefined],
    ]);
    expect(findings()[1]).not.toHaveProperty('date');
  });

  it('does not count as the first row of its day', () => {
    const intake = taken(['x,2025-01-02,1,', '5,2025-01-02,1,']);
    expect([told(intake), intake.entries().lines]).toEqual([['error unreadable-count 2:1'], [3]]);
  });

  it('is reported with the corrected day if its year is wrong', () => {
    const intake = taken(['1,2025-01-01,1,', '1,2025-01-02,1,', 'x,2024-01-03,1,', '1,2025-01-04,1,']);
    expect(intake.findings().map(({ rule, date, place }) => [rule, date, place?.column])).toEqual([
      ['wrong-year', '2025-01-03', 2],
      ['unreadable-count', '2025-01-03', 1],
    ]);
  });
});

describe('a year that may be wrong', () => {
  const days = (intake: Intake) => intake.entries().days.map(toCivilDate);
  const rows = (...dates: string[]) => dates.map((date) => `5,${date},1,`);

  it('is taken as right if the corrected day has a row of its own, even the first of all', () => {
    const intake = taken(
      rows('2025-01-18', '2025-01-19', '2025-01-20', '2025-01-16', '2025-01-17', '2024-01-18', '2025-01-19'),
    );
    expect(told(intake)).toEqual(['warning duplicate-day 8:2']);
    expect(days(intake)).toEqual([
      '2024-01-18',
      '2025-01-16',
      '2025-01-17',
      '2025-01-18',
      '2025-01-19',
      '2025-01-20',
    ]);
  });

  it('is taken as right if that row comes later', () => {
    const intake = taken(rows('2025-01-17', '2024-01-18', '2025-01-19', '2025-01-20', '2025-01-18'));
    expect(told(intake)).toEqual([]);
    expect(days(intake)).toContain('2024-01-18');
  });

  it('is taken as wrong at once if days are consecutive, and a later row is a second one', () => {
    const dates = rows('2025-01-17', '2024-01-18', '2025-01-19', '2025-01-20', '2025-01-18');
    expect(told(taken(dates, { consecutive: true }))).toEqual([
      'error wrong-year 3:2',
      'warning duplicate-day 6:2',
    ]);
  });

  it('is not detected in two rows, unless days are consecutive', () => {
    const two = rows('2025-01-17', '2024-01-18');
    expect(told(taken(two))).toEqual([]);
    expect(told(taken(two, { consecutive: true }))).toEqual(['error wrong-year 3:2']);
  });
});

it('counts all rows, including second rows and unreadable ones', () => {
  const intake = openIntake(tableOf(HEADINGS));
  expect(takeText(intake, ['5,2025-01-01,1,', '5,2025-01-01,1,', 'x,2025-01-02,1,', '5,x,1,']).end()).toBe(4);
});

it('calls back for each row that is stored as a day, plain or as text', () => {
  const dates = Array.from({ length: 8 }, (_, index) => toCivilDate(day('2025-01-01') + index));
  const rows = rowsOf(...dates.map((date) => `5,${date},1,`), `5,${dates[2]},1,`, '5,2025-02-01,1,');
  const kept: number[] = [];
  const publication = tableOf(HEADINGS, { keeps: ({ line }) => kept.push(line) });
  const intake = openIntake(publication);
  intake.ingestBatch(plainRows(publication, rows));
  takeText(intake, ['5,2025-01-03,1,', '5,2025-03-01,1,']);
  intake.end();
  expect(kept).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 11, 3]);
});

describe('plain rows in batches', () => {
  const inGroups = (groups: readonly (readonly string[])[], most?: number) => {
    const publication = tableOf(HEADINGS);
    const intake = openIntake(publication, findingList(most));
    const rows = rowsOf(...groups.flat().map((date) => `5,${date},1,`));
    for (const { length } of groups) intake.ingestBatch(plainRows(publication, rows.splice(0, length)));
    intake.end();
    return told(intake);
  };

  it('have a wrong year in the last row of a batch detected', () => {
    const before = ['2025-01-17', '2025-01-18', '2025-01-19', '2025-01-20', '2024-01-21'];
    expect(inGroups([before, ['2025-01-22', '2025-01-23']])).toEqual(['error wrong-year 6:2']);
    expect(inGroups([before])).toEqual(['error wrong-year 6:2']);
  });

  it('have a wrong year after a row that is only counted detected', () => {
    const days = ['01', '02', '03', '03', '03', '08', '07'].map((date) => `2025-01-${date}`);
    expect(inGroups([days, ['2025-01-08', '2024-01-09']], 1)).toEqual([
      'warning duplicate-day 5:2',
      // Stands for the two others.
      'warning duplicate-day 6:2',
      'error wrong-year 10:2',
    ]);
  });
});

it('lets at most ten thousand suspected wrong years wait for the end', () => {
  const dates = Array.from({ length: 20_020 }, (_, index) => toCivilDate(day('1960-01-01') + index));
  const meant = dates.filter((date, index) => index % 2 === 1 && !date.endsWith('02-29')).slice(0, 10_001);
  const isMeant = new Set(meant);
  const sixtyYearsBefore = (date: string) => `${+date.slice(0, 4) - 60}${date.slice(4)}`;
  const asPrinted = dates.map((date) => (isMeant.has(date) ? sixtyYearsBefore(date) : date));
  const publication = tableOf(HEADINGS);
  const intake = openIntake(publication);
  // Every day that is meant has a row of its own behind them: only for the one that did not wait is that too late.
  const rows = rowsOf(...[...asPrinted, ...meant].map((date) => `5,${date},1,`));
  intake.ingestBatch(plainRows(publication, rows));
  intake.end();
  const last = meant[10_000] as CivilDate;
  expect(told(intake)).toEqual([
    `error wrong-year ${dates.indexOf(last) + 2}:2`,
    `warning duplicate-day ${rows.length + 1}:2`,
  ]);
});
