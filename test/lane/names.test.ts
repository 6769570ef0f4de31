import { describe, expect, it } from 'vitest';
import { type Column, toColumn } from '../../src/entry/index.js';
import { type Lane, openLane } from '../../src/lane/index.js';
import { bytes } from '../support/figures.js';

function openRoutes(): Lane {
  const route: Column = { ...toColumn('route'), role: 'series' };
  return openLane([toColumn('date'), route, toColumn('arrivals')], ',') as Lane;
}

/** Names and their numbers in the rows that the fast path reads, up to the first line that it does not. */
function taken(lane: Lane, names: readonly string[], end = '\n') {
  const all = bytes(names.map((name) => `2025-01-02,${name},5${end}`).join(''));
  const { count, series } = lane.take(all, 0, all.length, 2);
  const ids = [...(series?.ids.subarray(0, count) ?? [])];
  return { ids, names: ids.map((id) => series?.names[id]) };
}

describe('names in bytes', () => {
  it('have a number each, whatever surrounds the cell', () => {
    const lane = openRoutes();
    const names = ['Channel', 'Aegean', '"Channel"', '"A, b"', 'Île', '"Île"', 'Aegean'];
    expect(taken(lane, names)).toEqual({
      ids: [0, 1, 0, 2, 3, 3, 1],
      names: ['Channel', 'Aegean', 'Channel', 'A, b', 'Île', 'Île', 'Aegean'],
    });
    expect(taken(lane, ['A', 'Île'], '\r\n').ids).toEqual([4, 3]);
  });

  it.each([
    ['nothing', ''],
    ['nothing in quotation marks', '""'],
    ['a blank before it', ' A'],
    ['a blank after it', 'A '],
    ['a byte-order mark', 'A\ufeffb'],
    ['a character that is deleted', 'A\u007fb'],
    ['a quotation mark in it', 'Aé"b'],
    ['text after the quotation mark', '"Aé"b'],
    ['more than a name', 'x'.repeat(201)],
  ])('leave %s to the full parser', (_, name) => {
    expect(taken(openRoutes(), ['A', name, 'B']).names).toEqual(['A']);
  });

  it('leave what is not UTF-8 to the full parser', () => {
    const all = Uint8Array.of(...bytes('2025-01-02,'), 0xc3, ...bytes(',5\n'));
    expect(openRoutes().take(all, 0, all.length, 2).count).toBe(0);
  });

  it('are distinct by the thousand, even if they differ only in a byte or in length', () => {
    const lane = openRoutes();
    const names = [...Array.from({ length: 11_998 }, (_, index) => `Route ${index}`), 'x'.repeat(200), 'x'];
    const ids = [...names.keys()];
    for (let round = 0; round < 2; round++)
      for (const [from, to] of [
        [0, 6000],
        [6000, 12_000],
      ] as const)
        expect(taken(lane, names.slice(from, to))).toEqual({
          ids: ids.slice(from, to),
          names: names.slice(from, to),
        });
  });

  it('leave more than the maximum to the full parser', () => {
    const lane = openRoutes();
    const batch = (number: number) => Array.from({ length: 4096 }, (_, index) => `${number}-${index}`);
    for (let number = 0; number < 4; number++) expect(taken(lane, batch(number)).ids).toHaveLength(4096);
    expect(taken(lane, ['one more'])).toEqual({ ids: [], names: [] });
    expect(taken(lane, ['3-4095']).ids).toEqual([2 ** 14 - 1]);
  });
});
