import { describe, expect, it } from 'vitest';
import { nameTable } from '../../src/lane/nameTable.js';

const COMMA = 44;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('names in bytes', () => {
  it('have a number each, whatever the cell stands in', () => {
    const names = nameTable(COMMA);
    const read = (text: string, isQuoted = false) => {
      const end = names.read(bytes(text), 0, isQuoted);
      return [end, names.id];
    };
    expect(read('Channel,5\n')).toEqual([7, 0]);
    expect(read('Aegean\n')).toEqual([6, 1]);
    expect(read('Channel"', true)).toEqual([7, 0]);
    expect(read('A, b",5', true)).toEqual([4, 2]);
    expect(read('Île,5')).toEqual([4, 3]);
    expect(names.all).toEqual(['Channel', 'Aegean', 'A, b', 'Île']);
  });

  it.each([
    ['nothing', ','],
    ['a blank before it', ' A,'],
    ['a blank behind it', 'A ,'],
    ['a byte-order mark', 'A\ufeffb,'],
    ['more than a name', `${'x'.repeat(201)},`],
  ])('leave %s to others', (_, text) => {
    expect(nameTable(COMMA).read(bytes(text), 0, false)).toBe(-1);
  });

  it('leave what is not UTF-8 to others', () => {
    expect(nameTable(COMMA).read(Uint8Array.of(0xc3, COMMA), 0, false)).toBe(-1);
  });

  it('tell thousands apart', () => {
    const names = nameTable(COMMA);
    for (let round = 0; round < 2; round++) {
      for (let index = 0; index < 12_000; index++) {
        names.read(bytes(`Route ${index},`), 0, false);
        if (names.id !== index) expect([index, names.id]).toEqual([index, index]);
      }
    }
    expect(names.all).toHaveLength(12_000);
  });

  it('leave more than so many to others', () => {
    const names = nameTable(COMMA);
    const ends = Array.from({ length: 17_000 }, (_, index) => names.read(bytes(`${index},`), 0, false));
    expect([ends.filter((end) => end < 0).length, names.all.length]).toEqual([17_000 - 2 ** 14, 2 ** 14]);
  });
});
