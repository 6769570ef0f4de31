import { describe, expect, it } from 'vitest';
import { type Entries, mergeEntries, NO_ENTRIES, placeOf } from '../../src/entry/index.js';
import { daysOf } from '../support/daysOf.js';
import { read } from '../support/figures.js';

async function entriesOf(text: string, file: string) {
  return (await read(text, file)).entries;
}

describe('mergeEntries', async () => {
  const older = await entriesOf('date,arrivals,boats\n2025-01-01,5,1\n2025-01-02,6,1\n', 'older.csv');

  it('takes the later file on a day that both have, and reports the difference', async () => {
    const newer = await entriesOf('date,arrivals,notes\n2025-01-02,9,Revised\n2025-01-03,7,\n', 'newer.csv');
    const { entries, findings } = mergeEntries([older, newer]);
    expect(entries.figures.get('arrivals')).toEqual([5, 9, 7]);
    expect(entries.figures.get('boats')).toEqual([1, 1, Number.NaN]);
    expect([...entries.notes]).toEqual([[1, 'Revised']]);
    expect(placeOf(entries, 2)).toEqual({ file: 'newer.csv', line: 3 });
    expect(findings).toEqual([
      {
        rule: 'overridden-value',
        severity: 'info',
        message: 'arrivals of 2 January 2025: 9 replaces 6 of an earlier file',
        place: { file: 'newer.csv', line: 2 },
        date: '2025-01-02',
        actual: '9',
        expected: '6',
      },
    ]);
    expect(placeOf(entries, 1)).toEqual({ file: 'newer.csv', line: 2 });
  });

  it('does not report equal figures', () => {
    const { entries, findings } = mergeEntries([older, older]);
    expect([entries.figures, findings]).toEqual([older.figures, []]);
  });

  it('sorts days, whichever file they come from', () => {
    const [a, b] = [daysOf({ arrivals: { 20: 1, 23: 4 } }), daysOf({ arrivals: { 9: 0, 21: 2, 100: 5 } })];
    const { entries } = mergeEntries([a, b]);
    expect([entries.days, entries.figures.get('arrivals')]).toEqual([
      [9, 20, 21, 23, 100],
      [0, 1, 2, 4, 5],
    ]);
  });

  it('does not let an absent figure replace another', async () => {
    const blank = await entriesOf('date,arrivals\n2025-01-01,\n', 'blank.csv');
    expect(mergeEntries([older, blank]).entries.figures.get('arrivals')).toEqual([5, 6]);
  });

  it('does not let a blank row replace a note or a line', async () => {
    const noted = await entriesOf('date,arrivals,notes\n2025-01-01,5,Revised\n', 'noted.csv');
    const blank = await entriesOf('date,arrivals,notes\n2025-01-01,,\n', 'blank.csv');
    const { entries } = mergeEntries([noted, blank]);
    expect([...entries.notes.values()]).toEqual(['Revised']);
    expect(placeOf(entries, 0)).toEqual({ file: 'noted.csv', line: 2 });
  });

  it('keeps the place of a day of the later file alone, even if it is blank', async () => {
    const blank = await entriesOf('date,arrivals,boats\n2025-01-02,,\n2025-01-03,,1\n', 'blank.csv');
    const { entries } = mergeEntries([older, blank]);
    expect([1, 2].map((index) => placeOf(entries, index))).toEqual([
      { file: 'older.csv', line: 3 },
      { file: 'blank.csv', line: 3 },
    ]);
  });

  it('keeps notes on their days, and prefers those of the later file', () => {
    const arrivals = { 20: 1, 21: 2, 22: 3 };
    const noted = daysOf(
      { arrivals },
      {
        notes: new Map([
          [1, 'old'],
          [2, 'stays'],
        ]),
      },
    );
    const days = { 18: 1, 19: 2, 21: 2, 22: 3 };
    const later = daysOf(
      { arrivals: days },
      {
        notes: new Map([
          [1, 'first'],
          [2, 'new'],
        ]),
      },
    );
    expect([...mergeEntries([noted, later]).entries.notes]).toEqual([
      [1, 'first'],
      [3, 'new'],
      [4, 'stays'],
    ]);
    // Of a day that only one of them has, the other has no note.
    expect([...mergeEntries([daysOf({ arrivals: { 30: 1 } }), later]).entries.notes.keys()]).toEqual([1, 2]);
    expect([...mergeEntries([noted, daysOf({ arrivals: { 30: 1 } })]).entries.notes.keys()]).toEqual([1, 2]);
  });

  it('keeps the file and sheet of each day, among any number of them', () => {
    const [one, two, three] = [1, 2, 3].map((number) =>
      daysOf({ arrivals: { [number]: number } }, { files: [`${number}.xlsx`], sheets: [`Sheet ${number}`] }),
    ) as [Entries, Entries, Entries];
    const { entries } = mergeEntries([
      mergeEntries([one, two]).entries,
      mergeEntries([three, NO_ENTRIES]).entries,
    ]);
    expect(entries.days.map((_, index) => placeOf(entries, index))).toEqual([
      { file: '1.xlsx', sheet: 'Sheet 1', cell: 'A2' },
      { file: '2.xlsx', sheet: 'Sheet 2', cell: 'A2' },
      { file: '3.xlsx', sheet: 'Sheet 3', cell: 'A2' },
    ]);
  });

  it('leaves a single input unchanged, and merges none into none', () => {
    expect(mergeEntries([older]).entries).toBe(older);
    expect(mergeEntries([NO_ENTRIES, older]).entries).toBe(older);
    expect(mergeEntries([]).entries.days).toEqual([]);
  });
});
