import { describe, expect, it } from 'vitest';
import { type CsvRecord, cellStart, cutRecords, RecordCutter } from '../../src/csv/records.js';
import { bytes } from '../support/figures.js';

/** Cuts all records of a text that arrives `step` bytes at a time, and collects the line and kind of each record's end. */
function cutAll(text: string, step: number) {
  const all = bytes(text);
  const ends: string[] = [];
  const cutter = new RecordCutter(',', 1000, (line, end) => ends.push(`${line}${JSON.stringify(end)}`));
  const records: CsvRecord[] = [];
  for (let end = Math.min(step, all.length); ; ) {
    const record = cutter.cut(all, records.at(-1)?.next ?? 0, end, end === all.length);
    if (record !== null) records.push(record);
    else if (end === all.length) break;
    else end = Math.min(end + step, all.length);
  }
  const texts = records.map(
    ({ start, end, line }) => `${line}:${new TextDecoder().decode(all.subarray(start, end))}`,
  );
  return { texts, ends, unclosedQuote: cutter.unclosedQuote };
}

describe('RecordCutter', () => {
  it.each([
    ['a\nb\n', ['1:a', '2:b']],
    ['a\r\nb\rc', ['1:a', '2:b', '3:c']],
    ['"a\r\nb",1\nc', ['1:"a\r\nb",1', '3:c']],
    ['"a\rb"\nc', ['1:"a\rb"', '3:c']],
    ['"a ""\nb"" "\nc', ['1:"a ""\nb"" "', '3:c']],
    ['a,b"\nc', ['1:a,b"', '2:c']],
    ['\n\na', ['1:', '2:', '3:a']],
    ['a\u2028b\u0085c\nd', ['1:a\u2028b\u0085c', '2:d']],
    ['', []],
  ])('cuts %j into its records, however many bytes arrive at a time', (text, records) => {
    for (const step of [1, 2, 3, 100]) expect(cutAll(text, step).texts).toEqual(records);
  });

  it('gives the line of a quotation mark that is never closed', () => {
    expect(cutAll('a\nb,"x\ny\n', 1).unclosedQuote).toBe(2);
    expect(cutAll('a,"x"\n', 1).unclosedQuote).toBeNull();
  });

  it("reports the line and kind of each record's end", () => {
    expect(cutAll('a\r\n"b\nc"\rd\ne', 1).ends).toEqual(['1"\\r\\n"', '3"\\r"', '4"\\n"']);
  });

  it('continues after lines that were read by other means', () => {
    const cutter = new RecordCutter(',');
    cutter.cut(bytes('a,"b'), 0, 4, false);
    cutter.pass(2);
    expect(cutter.cut(bytes('c\n'), 0, 2, true)).toMatchObject({ line: 3, end: 1, next: 2 });
  });
});

describe('a record that is too long', () => {
  const cut = (text: string, longest: number, isLast = false) => {
    const cutter = new RecordCutter(',', longest);
    const all = bytes(text);
    const records = cutRecords(cutter, { bytes: all, start: 0, end: all.length, isLast }, 9);
    const texts = records.map(({ start, end }) => new TextDecoder().decode(all.subarray(start, end)));
    return [texts, cutter.isOverlong, cutter.unclosedQuote];
  };

  it('is cut off before a whole character, and is the last', () => {
    expect(cut('abc\nabcd\nabc\n', 3)).toEqual([['abc', 'abc'], true, null]);
    expect(cut('abc\nabcd', 3, true)).toEqual([['abc', 'abc'], true, null]);
    expect(cut('ab😀\n', 3)).toEqual([['ab'], true, null]);
  });

  it('may have an open quotation mark, of which the line is known', () => {
    expect(cut('abc\n1,"\nb\nc"', 4)).toEqual([['abc', '1,"\n'], true, 2]);
  });
});

it('passBlankLines skips whole lines of blanks and delimiters, and waits for what may follow the last', () => {
  const pass = (text: string) => {
    const ends: string[] = [];
    const cutter = new RecordCutter(';', 9, (line, end) => ends.push(`${line}${JSON.stringify(end)}`));
    const all = bytes(text);
    const next = cutter.passBlankLines({ bytes: all, start: 0, end: all.length, isLast: false });
    return [next, cutter.line, ends.join(' ')];
  };
  expect(pass('\n \t\r\n;;\ra')).toEqual([8, 4, '1"\\n" 2"\\r\\n" 3"\\r"']);
  expect(pass('\n\r')).toEqual([1, 2, '1"\\n"']);
  expect(pass(',\n\n')).toEqual([0, 1, '']);
  expect(pass('  ')).toEqual([0, 1, '']);
});

it('cutRecords cuts at most the given number, and leaves out a last record that may continue', () => {
  const cut = (text: string, most: number, isLast: boolean) =>
    cutRecords(
      new RecordCutter(','),
      { bytes: bytes(text), start: 0, end: bytes(text).length, isLast },
      most,
    );
  expect(cut('a\nb\nc\n', 2, true)).toHaveLength(2);
  expect(cut('a\nb\nc', 9, false)).toHaveLength(2);
  expect(cut('a\nb\nc', 9, true)).toHaveLength(3);
});

it('cellStart ignores delimiters and line ends inside quotation marks, and counts characters', () => {
  expect(cellStart('"a,b",c,d', ',', 2)).toEqual({ below: 0, column: 9 });
  expect(cellStart('"a\r\n😀",c', ',', 1)).toEqual({ below: 1, column: 4 });
});
