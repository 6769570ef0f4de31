import * as at from './layout';

/** Number of the name of `length` bytes at `from`; -1 if it is not plain, or if it is new and requested. */
export function nameAt(from: usize, length: i32): i32 {
  if (length === 0 || length > at.LONGEST_NAME) return -1;
  const hash = hashOf(from, length);
  const slot = slotOf(from, length, hash);
  const id = load<i32>(at.SLOTS + 4 * slot) - 1;
  if (id < 0) {
    store<i32>(at.RESULTS + 4 * at.WANTED, at.A_NAME);
    store<i32>(at.RESULTS + 4 * at.NAME_START, from - at.INPUT);
    store<i32>(at.RESULTS + 4 * at.NAME_END, from - at.INPUT + length);
  }
  return id;
}

let spelling: usize = at.SPELLINGS;

/** Adds the requested name as number `id`. Numbers are consecutive from 0. */
export function addName(id: i32): void {
  const from: usize = at.INPUT + load<i32>(at.RESULTS + 4 * at.NAME_START);
  const length = load<i32>(at.RESULTS + 4 * at.NAME_END) - load<i32>(at.RESULTS + 4 * at.NAME_START);
  const hash = hashOf(from, length);
  store<i32>(at.SLOTS + 4 * slotOf(from, length, hash), id + 1);
  const name: usize = at.NAMES + 12 * id;
  store<i32>(name, hash);
  store<usize>(name + 4, spelling);
  store<i32>(name + 8, length);
  memory.copy(spelling, from, length);
  spelling += length;
}

function hashOf(from: usize, length: i32): i32 {
  let hash = 0;
  for (let byte: usize = from; byte < from + length; byte += 1) hash = hash * 31 + load<u8>(byte);
  return hash;
}

/** Slot in which the number of a name is stored, or would be. */
function slotOf(from: usize, length: i32, hash: i32): i32 {
  let slot = (hash ^ (hash >>> 15)) & (at.SLOT_COUNT - 1);
  while (true) {
    const id = load<i32>(at.SLOTS + 4 * slot) - 1;
    if (id < 0 || isName(id, from, length, hash)) return slot;
    slot = (slot + 1) & (at.SLOT_COUNT - 1);
  }
}

function isName(id: i32, from: usize, length: i32, hash: i32): bool {
  const name: usize = at.NAMES + 12 * id;
  if (load<i32>(name) !== hash || load<i32>(name + 8) !== length) return false;
  return memory.compare(load<usize>(name + 4), from, length) === 0;
}
