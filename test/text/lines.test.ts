import { expect, it } from 'vitest';
import { indexOfPart, lineAt, lineOf, lineStarts, linesOf } from '../../src/text/index.js';

const TEXT = 'a\nb\r\nc\rd';

it('lineAt counts LF, CRLF and a lone CR once each', () => {
  expect(lineAt(TEXT, 8)).toBe(4);
});

it('lineOf counts from the number of the first line', () => {
  expect(lineOf(TEXT, 'c', 10)).toBe(12);
});

it('lineStarts gives the position of every line, the first included', () => {
  expect(lineStarts(TEXT)).toEqual([0, 2, 5, 7]);
});

it('indexOfPart gives the part in which a position lies', () => {
  expect([0, 1, 2, 6, 7, 99].map((position) => indexOfPart([0, 2, 5, 7], position))).toEqual([
    0, 0, 1, 2, 3, 3,
  ]);
});

it('linesOf gives only the requested lines, and cuts long ones', () => {
  expect(linesOf(TEXT, new Set([2, 4, 9]))).toEqual(
    new Map([
      [2, 'b'],
      [4, 'd'],
    ]),
  );
  expect(linesOf('x'.repeat(3000), new Set([1])).get(1)).toHaveLength(2000);
});
