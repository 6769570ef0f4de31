import { describe, expect, it } from 'vitest';
import { parseCount } from '../../src/table/index.js';

describe('parseCount', () => {
  it.each([
    ['0', 0],
    ['  61 ', 61],
    ['1,305', 1305],
    ['1\u00a0305', 1305],
    ['1\u202f305', 1305],
    ['1\u2009234\u2009567', 1234567],
    ['9007199254740991', 9007199254740991],
    ['61.0', 61],
    ['0.000', 0],
    ['1305.000', 1305],
    ['61.000000', 61],
    ['="61"', 61],
  ])('reads %j as %i', (text, value) => expect(parseCount(text)).toEqual({ value, marks: [] }));

  it.each(['45 [note 1]', '45 [1]', '45 [Note B]'])('reads a figure with a mark of a note: %s', (text) =>
    expect(parseCount(text)).toEqual({ value: 45, marks: ['note'] }),
  );

  it.each([
    '',
    '  ',
    '-',
    '–',
    '—',
    '..',
    ':',
    'N/A',
    'NA',
    '#N/A',
    'NaN',
    'null',
    'Not available',
    '[x]',
    '[c]',
    '[low]',
  ])('reads %j as not published, never as 0', (text) =>
    expect(parseCount(text)).toEqual({ value: null, marks: [] }),
  );

  it.each([
    ['389 [r]', 389, ['r']],
    ['10[p]', 10, ['p']],
    ['61 [e][u]', 61, ['e', 'u']],
    ['1,305 [R]', 1305, ['r']],
  ])('keeps the marker of %j', (text, value, marks) => expect(parseCount(text)).toEqual({ value, marks }));

  it.each([
    ['-5', 'it is negative'],
    ['−5', 'it is negative'],
    ['12.5', 'it has a decimal point'],
    ['61.05', 'it has a decimal point'],
    ['1.000', 'it may be 1 with three decimals, or 1,000; write it as one of these'],
    ['45.000', 'it may be 45 with three decimals, or 45,000; write it as one of these'],
    ['61.', 'it has a decimal point'],
    ['1e3', 'it is written with an exponent'],
    ['1,30', 'its thousands separators are misplaced'],
    ['1,,305', 'its thousands separators are misplaced'],
    ['1 305', 'it has spaces in it'],
    ['389 [r2]', 'the marker [r2] is not known'],
    ['61 [constructor]', 'the marker [constructor] is not known'],
    ['0x10', 'it is not a number'],
    ['sixty', 'it is not a number'],
    ['٦١', 'it is not a number'],
    ['９', 'it is not a number'],
    ['Infinity', 'it is not a number'],
    ['9007199254740993', 'it is too large to be held exactly'],
    ['1'.repeat(50_000), 'it is too long for a count'],
    [`${' '.repeat(60_000)}x`, 'it is not a number'],
  ])('refuses %.20j: %s', (text, problem) => expect(parseCount(text)).toEqual({ problem }));
});
