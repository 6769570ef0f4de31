import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withGuard, withoutGuard } from '../../src/entry/formulaGuard.js';

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
  expect(withoutGuard(text)).toBe(text),
);

it('removes its own guard from any text', () => {
  fc.assert(fc.property(fc.string(), (text) => withoutGuard(withGuard(text)) === text));
});
