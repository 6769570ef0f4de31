import { describe, expect, it } from 'vitest';
import { mergeEntries, placeOf } from '../../src/entry/index.js';
import { read } from '../support/figures.js';

async function entriesOf(text: string, file: string) {
  return (await read(text, file)).entries;
}

describe('mergeEntries', async () => {
  const older = await entriesOf('date,arrivals,boats\n2025-01-01,5,1\n2025-01-02,6,1\n', 'older.csv');

  it('a later file wins on a day that both have, and the difference is told', async () => {
    const newer = await entriesOf('date,arrivals,notes\n2025-01-02,9,Revised\n2025-01-03,7,\n', 'newer.csv');
    const { entries, findings } = mergeEntries([older, newer]);
    expect(entries.figures.get('arrivals')).toEqual([5, 9, 7]);
    expect(entries.figures.get('boats')).toEqual([1, 1, Number.NaN]);
    expect([...entries.notes]).toEqual([[1, 'Revised']]);
    expect(placeOf(entries, 2)).toEqual({ file: 'newer.csv', line: 3 });
    expect(findings).toMatchObject([
      {
        severity: 'info',
        message: 'arrivals of 2 January 2025: 9 replaces 6 of an earlier file',
        place: { file: 'newer.csv', line: 2 },
      },
    ]);
  });

  it('an absent figure replaces nothing', async () => {
    const blank = await entriesOf('date,arrivals\n2025-01-01,\n', 'blank.csv');
    expect(mergeEntries([older, blank]).entries.figures.get('arrivals')).toEqual([5, 6]);
  });

  it('a blank row takes the place of nothing: not of the note, not of the line', async () => {
    const noted = await entriesOf('date,arrivals,notes\n2025-01-01,5,Revised\n', 'noted.csv');
    const blank = await entriesOf('date,arrivals,notes\n2025-01-01,,\n', 'blank.csv');
    const { entries } = mergeEntries([noted, blank]);
    expect([...entries.notes.values()]).toEqual(['Revised']);
    expect(placeOf(entries, 0)).toEqual({ file: 'noted.csv', line: 2 });
  });

  it('one input stays as it is, and none gives none', () => {
    expect(mergeEntries([older]).entries).toEqual(older);
    expect(mergeEntries([]).entries.days).toEqual([]);
  });
});
