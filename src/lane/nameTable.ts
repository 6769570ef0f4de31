const QUOTE = 34;
const SPACE = 32;
const DELETE = 127;

/** Longer ones, and more than so many, are for somebody else. */
const LONGEST_NAME = 200;
const MOST_NAMES = 1 << 14;
const SLOTS = MOST_NAMES * 2;

/** Names as they are met in bytes: each has a number, and is made a text once. */
export interface NameTable {
  /** The number of the name that was read last. */
  readonly id: number;
  /** By number. */
  readonly all: readonly string[];
  /** Where the name ends that starts at `from`; -1 where it is empty, or anything about it asks for a closer look. */
  read(bytes: Uint8Array, from: number, isQuoted: boolean): number;
}

export function nameTable(separator: number): NameTable {
  // One more than the number, 0 where there is none yet; made when there is a name.
  let slots = new Int32Array();
  const all: string[] = [];
  const hashes: number[] = [];
  const spellings: Uint8Array[] = [];

  const add = (name: Uint8Array, hash: number, slot: number): boolean => {
    const text = plainName(name);
    if (text === null || all.length === MOST_NAMES) return false;
    slots[slot] = all.push(text);
    hashes.push(hash);
    spellings.push(name.slice());
    return true;
  };
  const table = {
    id: 0,
    all,
    read(bytes: Uint8Array, from: number, isQuoted: boolean): number {
      let [at, hash] = [from, 0];
      for (let code = bytes[at] as number; ; code = bytes[++at] as number) {
        if (!(code >= SPACE) || code === DELETE || code === QUOTE || (code === separator && !isQuoted)) break;
        hash = (Math.imul(hash, 31) + code) | 0;
      }
      const length = at - from;
      if (length === 0 || length > LONGEST_NAME) return -1;
      if (slots.length === 0) slots = new Int32Array(SLOTS);
      for (let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
        const id = (slots[slot] as number) - 1;
        if (id < 0) {
          if (!add(bytes.subarray(from, at), hash, slot)) return -1;
          table.id = all.length - 1;
          return at;
        }
        if (hashes[id] !== hash || !isAt(spellings[id] as Uint8Array, bytes, from, length)) continue;
        table.id = id;
        return at;
      }
    },
  };
  return table;
}

function isAt(name: Uint8Array, bytes: Uint8Array, from: number, length: number): boolean {
  if (name.length !== length) return false;
  for (let index = 0; index < length; index++) if (name[index] !== bytes[from + index]) return false;
  return true;
}

/** The text of a name; `null` where it is not UTF-8, has blanks around it or a byte-order mark in it. */
function plainName(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text === text.trim() && !text.includes('\ufeff') ? text : null;
  } catch {
    return null;
  }
}
