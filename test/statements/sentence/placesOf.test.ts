import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOf } from '../../../src/statements/sentence/placesOf.js';

it('counts lines and characters from 1', () => {
  const place = placesOf('ab\n🚨c\n');
  expect(place(0)).toEqual({ line: 1, column: 1 });
  expect(place(5)).toEqual({ line: 2, column: 2 });
  expect(place(3)).toEqual({ line: 2, column: 1 });
});

it('gives the same places for offsets in any order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\n', '🚨', 'é') }),
      fc.array(fc.nat(40)),
      (text, offsets) => {
        const place = placesOf(text);
        const wanted = offsets.filter(
          (offset) => offset <= text.length && text.codePointAt(offset - 1) === text.charCodeAt(offset - 1),
        );
        for (const offset of wanted) {
          const before = text.slice(0, offset).split('\n');
          expect(place(offset)).toEqual({
            line: before.length,
            column: [...(before.at(-1) ?? '')].length + 1,
          });
        }
      },
    ),
  );
});
