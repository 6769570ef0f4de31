import { describe, expect, it } from 'vitest';
import { fieldStart, lineAt, splitRecords } from '../../src/csv/records.js';

function cut(text: string) {
  return splitRecords(text, ',').records.map(({ start, end, line }) => `${line}:${text.slice(start, end)}`);
}

describe('splitRecords', () => {
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
  ])('cuts %j', (text, records) => expect(cut(text)).toEqual(records));

  it('stops after as many as are wanted', () => {
    expect(splitRecords('a\nb\nc\n', ',', 2).records).toHaveLength(2);
  });

  it('knows where a quotation mark was opened that never closes', () => {
    expect(splitRecords('a\nb,"x\ny\n', ',').unclosedQuote).toBe(2);
    expect(splitRecords('a,"x"\n', ',').unclosedQuote).toBeNull();
  });

  it('knows the first line that ends otherwise', () => {
    expect(splitRecords('a\r\nb\r\nc\nd\r\n', ',').otherLineEnd).toBe(3);
    expect(splitRecords('a\nb\n"c\r\nd"\n', ',').otherLineEnd).toBeNull();
  });
});

it('lineAt counts LF, CRLF and a lone CR once each', () => {
  expect(lineAt('a\nb\r\nc\rd', 8)).toBe(4);
});

it('fieldStart passes over delimiters inside quotation marks', () => {
  expect(fieldStart('"a,b",c,d', ',', 2)).toBe(8);
});
