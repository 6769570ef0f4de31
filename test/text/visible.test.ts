import { describe, expect, it } from 'vitest';
import { toVisible, toVisibleLine } from '../../src/text/index.js';

describe('toVisible', () => {
  it.each([
    ['\x1b[31mred', '\\u001b[31mred'],
    ['\x9b31m', '\\u009b31m'],
    ['a\rb', 'a\\u000db'],
    ['\u202eabc', '\\u202eabc'],
    ['\u2066x\u2069', '\\u2066x\\u2069'],
    ['tab\t', 'tab\\u0009'],
    ['plain – ünïcödé', 'plain – ünïcödé'],
    ['a\nb', 'a\nb'],
  ])('%j is shown as %j', (text, shown) => expect(toVisible(text)).toBe(shown));

  it('on one line escapes the newline too, so that no value starts a line', () => {
    expect(toVisibleLine('5\n::add-mask::x')).toBe('5\\n::add-mask::x');
  });
});
