import { describe, expect, it } from 'vitest';
import type { InputOptions } from '../../src/reader/input.js';
import { read as readCsv } from '../support/figures.js';
import { ALL_PATHS, told } from '../support/paths.js';

/** Arrivals that are read from a text, and what is told of it. */
async function read(text: string, how: InputOptions) {
  const all = await readCsv(text, 'x.csv', how);
  return {
    arrivals: all.entries.figures.get('arrivals'),
    told: told(all).map((each) => each.slice(each.indexOf(' ') + 1)),
  };
}

describe.each(ALL_PATHS)('dates in digits, read %s', (_path, how) => {
  it.each([
    ['month first', '1/1/2025,5\n1/2/2025,6\n1/3/2025,7\n'],
    ['month first behind ISO dates', '2025-01-01,5\n1/2/2025,6\n'],
    ['month first, newest first', '1/3/2025,5\n1/2/2025,6\n1/1/2025,7\n'],
    ['month first with hyphens', '01-01-2025,5\n01-02-2025,6\n'],
  ])('are refused where the rows follow each other only %s', async (_, rows) => {
    const { told } = await read(`date,arrivals\n${rows}`, how);
    expect(told).toContain('month-first 3:1');
  });

  it.each([
    ['day first', '01/01/2025,5\n02/01/2025,6\n03/01/2025,7\n'],
    ['day first, newest first', '03/01/2025,5\n02/01/2025,6\n01/01/2025,7\n'],
    ['day first beyond the 12th', '11/01/2025,5\n12/01/2025,6\n13/01/2025,7\n'],
    ['far apart in both ways', '05/01/2025,5\n08/03/2025,6\n'],
    ['behind others in words', '31 December 2024,4\n01/01/2025,5\n02/01/2025,6\n'],
  ])('are read %s', async (_, rows) => {
    const { told } = await read(`date,arrivals\n${rows}`, how);
    expect(told.filter((each) => each.startsWith('month-first'))).toEqual([]);
  });
});

describe.each(ALL_PATHS)('the end of a count without quotation marks, read %s', (_path, how) => {
  it('is told in the last cell, among notes', async () => {
    const { told } = await read(
      'date,arrivals,notes\n2025-01-01,61,\n2025-01-02,1,305\n2025-01-03,7,305 in all\n',
      how,
    );
    expect(told).toEqual(['split-thousands 3:14']);
  });

  it('is told in a column of figures that is seldom filled, and in none of its own figures', async () => {
    const rows = (figures: string) =>
      `date,arrivals,rescued\n2025-01-01,61,${figures}\n2025-01-02,1,305\n2025-01-03,7,${figures}\n`;
    expect((await read(rows(''), how)).told).toEqual(['split-thousands 3:14']);
    expect((await read(rows('12'), how)).told).toEqual([]);
  });

  it('is told in rows that are not plain', async () => {
    const { told } = await read('date,arrivals,notes\n1 January 2025,61,\n2 January 2025,1,305\n', how);
    expect(told).toEqual(['split-thousands 3:18']);
  });
});

describe.each(ALL_PATHS)('a row of words below the headings, read %s', (_path, how) => {
  it('is taken for more headings, and told', async () => {
    const { arrivals, told } = await read('date,arrivals,boats\n,people,boats\n2025-01-01,61,1\n', how);
    expect([arrivals, told]).toEqual([[61], ['second-headings 2:-']]);
  });

  it.each([
    ['the headings again', 'date,arrivals,boats\n'],
    ['marks for no figure', '-,-,-\n'],
    ['further down', '2025-01-01,61,1\n,people,boats\n'],
  ])('is refused where it is no such row: %s', async (_, rows) => {
    const { told } = await read(`date,arrivals,boats\n${rows}2025-01-02,5,1\n`, how);
    expect(told.some((each) => each.startsWith('unreadable-date'))).toBe(true);
  });
});

describe.each(ALL_PATHS)('cells as other programs write them, read %s', (_path, how) => {
  it('are read: weekdays in words, text formulas, decimals of 0, blank cells at the end', async () => {
    const text =
      'date,day,arrivals,boats [note 2]\nMon 14 Apr 2025,Monday,5,1\n="2025-04-15",Tue,="61.0",1\n2025-04-16,Wed,7,1,,\n';
    expect(await read(text, how)).toEqual({ arrivals: [5, 61, 7], told: [] });
  });
});

it('takes only the first row for a second row of headings, however the rows come', async () => {
  const { findings } = await readCsv('date,arrivals\n,thousands\nday,people\n2025-01-01,5\n');
  expect(findings.map(({ rule, place }) => `${rule} ${place?.line}`)).toEqual([
    'second-headings 2',
    'other-figures 2',
    'unreadable-date 3',
    'unreadable-count 3',
  ]);
});
