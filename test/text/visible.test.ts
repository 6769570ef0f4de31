import { describe, expect, it } from 'vitest';
import { quote, toVisible, toVisibleLine } from '../../src/text/index.js';

describe('toVisible', () => {
  it.each([
    ['\x1b[31mred', '\\u001b[31mred'],
    ['\x9b31m', '\\u009b31m'],
    ['a\rb', 'a\\u000db'],
    ['\u202eabc', '\\u202eabc'],
    ['\u2066x\u2069', '\\u2066x\\u2069'],
    ['tab\t', 'tab\\u0009'],
    ['half \ud83d', 'half \\ud83d'],
    ['whole 😀', 'whole 😀'],
    ['none \uffff', 'none \\uffff'],
    ['plain – ünïcödé', 'plain – ünïcödé'],
    ['a\nb', 'a\nb'],
  ])('writes %j as %j', (text, shown) => expect(toVisible(text)).toBe(shown));
});

describe('toVisibleLine', () => {
  it('escapes newlines too, so that no value can start a line', () => {
    expect(toVisibleLine('5\n::add-mask::x')).toBe('5\\n::add-mask::x');
  });
});

describe('quote', () => {
  it.each([
    ['61', '"61"'],
    ['  ', 'empty cell'],
    ['x'.repeat(60), `"${'x'.repeat(40)}…"`],
    ['😀'.repeat(50), `"${'😀'.repeat(40)}…"`],
  ])('cuts %.10j to a readable length', (text, quoted) => expect(quote(text)).toBe(quoted));
});
