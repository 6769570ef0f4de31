import { describe, expect, it } from 'vitest';
import { TEXT, toColumn } from '../../src/entry/index.js';
import { openLane, plainHeader } from '../../src/lane/index.js';
import { bytes, day } from '../support/figures.js';

const HEADINGS = 'date,arrivals,boats,uncontrolled_landings,notes,lost';

function taken(text: string, headings = HEADINGS, delimiter = ',') {
  const lane = openLane(
    headings.split(delimiter).map((heading) => toColumn(heading)),
    delimiter,
  );
  const all = bytes(text);
  const { count, days, figures, end, crlfLine, lfLine, row, cellStart } = lane.take(all, 0, all.length, 2);
  const rows = Array.from({ length: count }, (_, index) => ({
    day: days[index],
    figures: figures.slice(1).map((column) => column[index]),
    ...row(index),
  }));
  return { rows, end, crlfLine, lfLine, cellStart };
}

describe('the lane', () => {
  it('takes plain lines, from the bytes to the figures', () => {
    const text = '2025-01-02,61,1,,,\n2025-01-03,0,0,2,Revised,5\n';
    const { rows, end } = taken(text);
    expect(rows).toMatchObject([
      { day: day('2025-01-02'), figures: [61, 1, Number.NaN, Number.NaN, Number.NaN], line: 2 },
      { day: day('2025-01-03'), figures: [0, 0, 2, TEXT, 5], line: 3 },
    ]);
    expect(rows[1]?.cells).toEqual(['2025-01-03', '0', '0', '2', 'Revised', '5']);
    expect(end).toBe(text.length);
  });

  it('takes quotation marks around whole cells, CRLF, other delimiters, and the first lines of each end', () => {
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

  it('leaves to others what a cell of an unknown column says', () => {
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
    ['too many digits', '2025-01-02,1234567890123456,1,,,'],
    ['a mark', '2025-01-02,5 [r],1,,,'],
    ['a blank', '2025-01-02, 5,1,,,'],
    ['a mark for no figure', '2025-01-02,5,1,-,,'],
    ['a quotation mark inside', '2025-01-02,5,1,,a"b,'],
    ['a doubled one', '2025-01-02,5,1,,"a""b",'],
    ['text behind one', '2025-01-02,"5"1,1,,,'],
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
  ])('knows the headings in %j', (text, told) => expect(header(text)).toBe(told));

  it.each([
    ['a title', 'Small boats\ndate,arrivals\n'],
    ['no line end', 'date,arrivals'],
    ['only some of them', 'date,people here\n'],
    ['a quotation mark inside', 'date,arr"ivals,boats\n'],
    ['text behind one', '"date"x,arrivals\n'],
    ['an open one', '"date,arrivals\n'],
    ['letters beyond ASCII', 'date,arrivals,année\n'],
    ['what a PDF begins with', '%PDF,date,arrivals\n'],
    ['a comma further down, where it may be another delimiter', 'date;arrivals\n1,2\n'],
  ])('leaves %s to others', (_, text) => expect(header(text)).toBeNull());

  it('of other delimiters than a comma needs to see all rows that could be headings', () => {
    expect([header('date;arrivals\n', false), header('date,arrivals\n', false)]).toEqual([
      null,
      ', date arrivals',
    ]);
  });
});
