import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unguarded, withGuard } from '../../src/table/formulaGuard.js';

it.each([
  ['=1+1', "'=1+1"],
  ['+44', "'+44"],
  ['-5', "'-5"],
  ['@x', "'@x"],
  ["'=1", "''=1"],
  ['a=b', 'a=b'],
  ['', ''],
])('writes %j as %j', (text, written) => expect(withGuard(text)).toBe(written));

it.each(["'Revised", "see '=1+1", '=1+1'])('leaves %j unchanged, which has no guard', (text) =>
  expect(unguarded(text)).toBe(text),
);

it('reads a cell without white space at its ends, and no cell as empty', () =>
  expect([" '=1 ", '\u00a0=1', undefined].map(unguarded)).toEqual(['=1', '=1', '']));

it('removes its own guard from the text of any cell', () => {
  const trimmed = fc.string().map((text) => text.trim());
  fc.assert(fc.property(trimmed, (text) => unguarded(withGuard(text)) === text));
});
