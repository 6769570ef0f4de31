import { describe, expect, it, vi } from 'vitest';
import { matching, NO_FIGURE, TEXT, toColumn } from '../../src/entry/index.js';
import { type Lane, openLane, plainHeader } from '../../src/lane/index.js';
import { bytes, day } from '../support/figures.js';

const HEADINGS = 'date,arrivals,boats,uncontrolled_landings,notes,lost';

function taken(text: string, headings = HEADINGS, delimiter = ',') {
  const lane = openLane(
    headings.split(delimiter).map((heading) => toColumn(heading)),
    delimiter,
  );
  const all = bytes(text);
  if (lane === null) throw new Error('the lane cannot be run here');
  const { count, days, figures, end, crlfLine, lfLine, row, cellStart } = lane.take(all, 0, all.length, 2);
  const rows = Array.from({ length: count }, (_, index) => ({
    day: days[index],
    figures: figures.slice(1).map((column) => column[index]),
    ...row(index),
  }));
  return { rows, end, crlfLine, lfLine, cellStart };
}

describe('the lane', () => {
  it('parses plain lines, from bytes to figures', () => {
    const text = '2025-01-02,61,1,,,\n2025-01-03,0,0,2,Revised,5\n';
    const { rows, end } = taken(text);
    expect(rows).toMatchObject([
      { day: day('2025-01-02'), figures: [61, 1, NO_FIGURE, NO_FIGURE, NO_FIGURE], line: 2 },
      { day: day('2025-01-03'), figures: [0, 0, 2, TEXT, 5], line: 3 },
    ]);
    expect(rows[1]?.cells).toEqual(['2025-01-03', '0', '0', '2', 'Revised', '5']);
    expect(end).toBe(text.length);
  });

  it('accepts quotation marks around whole cells, CRLF and other delimiters, and notes the first line of each end', () => {
    const { rows, crlfLine, lfLine, cellStart } = taken(
      '"2025-01-02";"61"\r\n2025-01-03;"7"\n',
      'date;arrivals',
      ';',
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['2025-01-02', '61'],
      ['2025-01-03', '7'],
    ]);
    expect([crlfLine, lfLine, cellStart(0, 0), cellStart(0, 1), cellStart(1, 1)]).toEqual([2, 3, 1, 14, 12]);
  });

  it('parses figures of up to nine digits', () => {
    const figures = [0, 9, 10, 99_999_999, 100_000_000, 999_999_999];
    const text = figures.map((figure) => `2025-01-02,${figure},1,${figure},,\n`).join('');
    expect(taken(text).rows.map(({ figures: [people, , landings] }) => [people, landings])).toEqual(
      figures.map((figure) => [figure, figure]),
    );
  });

  it('leaves the text of a cell of an unknown column to the full parser', () => {
    expect(taken('2025-01-02,1,1,,,-\n2025-01-03,1,1,,,007\n').rows.map(({ figures }) => figures[4])).toEqual(
      [TEXT, TEXT],
    );
  });

  it.each([
    ['a day that there is not', '2025-02-29,1,1,,,'],
    ['a year far off', '1899-12-31,1,1,,,'],
    ['another notation', '02/01/2025,1,1,,,'],
    ['slashes', '2025/01/02,1,1,,,'],
    ['a character that is no digit, but near', '2025-0/-;2,1,1,,,'],
    ['no figure for people', '2025-01-02,,1,,,'],
    ['a separator in a number', '2025-01-02,"1,305",1,,,'],
    ['a zero in front', '2025-01-02,01,1,,,'],
    ['ten digits', '2025-01-02,1234567890,1,,,'],
    ['too many digits', '2025-01-02,1234567890123456,1,,,'],
    ['a mark', '2025-01-02,5 [r],1,,,'],
    ['a blank', '2025-01-02, 5,1,,,'],
    ['a mark for no figure', '2025-01-02,5,1,-,,'],
    ['a quotation mark inside', '2025-01-02,5,1,,a"b,'],
    ['a doubled one', '2025-01-02,5,1,,"a""b",'],
    ['text after one', '2025-01-02,"5"1,1,,,'],
    ['a line end inside', '2025-01-02,5,1,,"a\nb",'],
    ['a letter beyond ASCII', '2025-01-02,5,1,,é,'],
    ['a NUL', '2025-01-02,5,1,,\0,'],
    ['a cell too few', '2025-01-02,5,1,,'],
    ['a cell too many', '2025-01-02,5,1,,,,'],
    ['a lone CR', '2025-01-02,5,1,,,\r2025-01-03,5,1,,,'],
    ['nothing', ''],
  ])('stops at %s', (_, line) => {
    const before = '2025-01-01,1,1,,,\n';
    const { rows, end } = taken(`${before}${line}\n2025-01-04,1,1,,,\n`);
    expect([rows.length, end]).toEqual([1, before.length]);
  });
});

describe('a batch of rows', () => {
  const HEAD = 'date,arrivals'.split(',').map((heading) => toColumn(heading));
  const line = (index: number) => `2025-01-0${(index % 9) + 1},${index}\n`;
  const all = bytes(Array.from({ length: 20_000 }, (_, index) => line(index)).join(''));

  it('has whole lines, however many there are, and continues where the last ended', () => {
    const lane = openLane(HEAD, ',') as Lane;
    const seen: number[] = [];
    for (let at = 0; at < all.length; ) {
      const { count, figures, end, lineOf, most } = lane.take(all, at, all.length, seen.length + 2);
      const own = [...(figures[1] as Int32Array).subarray(0, count)];
      expect([count > 0, lineOf(0), most >= Math.max(...own)]).toEqual([true, seen.length + 2, true]);
      seen.push(...own);
      at = end;
    }
    expect(seen).toEqual([...Array(20_000).keys()]);
  });

  it('is smaller, the more columns there are', () => {
    const wide = [...HEAD, ...Array.from({ length: 1000 }, () => toColumn('notes'))];
    const row = `2025-01-02,5${','.repeat(1000)}\n`;
    const { count, end } = (openLane(wide, ',') as Lane).take(bytes(row.repeat(40)), 0, row.length * 40, 2);
    expect([count, end]).toEqual([40, row.length * 40]);
    expect(
      openLane(
        Array.from({ length: 5000 }, () => toColumn('notes')),
        ',',
      ),
    ).toBeNull();
  });

  it('is compared with numbers up to the first difference', () => {
    const rows = (openLane(HEAD, ',') as Lane).take(all, 0, all.length, 2);
    const own = rows.figures[1] as Int32Array;
    const numbers = (from: number, count: number) => Int32Array.from({ length: count }, (_, at) => from + at);
    for (const differing of [0, 1, 3, 4, 5, 8, 98, 99, 100]) {
      const held = numbers(7, 100);
      if (differing < 100) held[differing] = -5;
      expect([differing, rows.matching(own, 7, held), matching(own, 7, held)]).toEqual([
        differing,
        differing,
        differing,
      ]);
    }
  });
});

it('does not open where a page forbids WebAssembly', () => {
  vi.stubGlobal('WebAssembly', undefined);
  expect(openLane([toColumn('date')], ',')).toBeNull();
  vi.unstubAllGlobals();
});

describe('plainHeader', () => {
  const header = (text: string, areAll = true) => {
    const found = plainHeader(bytes(text), areAll);
    return found && [found.delimiter, ...found.columns.map(({ role }) => role)].join(' ');
  };

  it.each([
    ['date,arrivals\n1', ', date arrivals'],
    ['"Date","Migrants arrived"\r\n1', ', date arrivals'],
    ['date;boats\n1', '; date boats'],
    ['date\tarrivals\tx\n1', '\t date arrivals other'],
  ])('finds the headings in %j', (text, told) => expect(header(text)).toBe(told));

  it.each([
    ['a title', 'Small boats\ndate,arrivals\n'],
    ['no line end', 'date,arrivals'],
    ['only some of them', 'date,people here\n'],
    ['a quotation mark inside', 'date,arr"ivals,boats\n'],
    ['text after one', '"date"x,arrivals\n'],
    ['an open one', '"date,arrivals\n'],
    ['letters beyond ASCII', 'date,arrivals,année\n'],
    ['what a PDF begins with', '%PDF,date,arrivals\n'],
    ['a comma further down, where it may be another delimiter', 'date;arrivals\n1,2\n'],
  ])('leaves %s to the full search', (_, text) => expect(header(text)).toBeNull());

  it('needs to see all rows that could be headings if the delimiter is not a comma', () => {
    expect([header('date;arrivals\n', false), header('date,arrivals\n', false)]).toEqual([
      null,
      ', date arrivals',
    ]);
  });
});
