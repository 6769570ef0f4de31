import * as at from './layout';

/** Length of the common prefix of the numbers at `own` and those at `HELD`, at most `count`. */
export function same(own: usize, count: i32): i32 {
  let found = 0;
  while (found + 4 <= count && areSame(own + 4 * found, at.HELD + 4 * found)) found += 4;
  while (found < count && load<i32>(own + 4 * found) === load<i32>(at.HELD + 4 * found)) found += 1;
  return found;
}

/** Compares four numbers at once. */
function areSame(own: usize, held: usize): bool {
  return !v128.any_true(v128.xor(v128.load(own), v128.load(held)));
}
