import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revisions } from '../../src/release/index.js';
import { anyRows, toCsv } from '../laws/arbitrary.js';
import { read } from '../support/figures.js';

const of = async (text: string) => (await read(`date,arrivals,boats,notes\n${text}`)).entries;

describe('revisions', () => {
  it('lists added, removed and changed days, by measure', async () => {
    const found = revisions(
      await of('2025-01-01,5,1,\n2025-01-02,6,1,\n'),
      await of('2025-01-02,9,1,Revised\n2025-01-03,7,2,\n'),
    );
    expect(found).toMatchObject({
      added: [{ date: '2025-01-03', arrivals: 7, boats: 2 }],
      removed: [{ date: '2025-01-01', arrivals: 5, boats: 1 }],
      changed: [{ date: '2025-01-02', measure: 'arrivals', before: 6, after: 9, difference: 3 }],
      findings: [],
    });
  });

  it('sums the effect on a year over the days that both releases have', async () => {
    const found = revisions(
      await of('2025-01-01,5,1,\n2025-01-02,6,1,\n'),
      await of('2025-01-02,9,1,Revised\n2025-01-03,7,2,\n'),
    );
    expect(found.yearToDate).toEqual([{ year: 2025, asOf: '2025-01-02', before: 6, after: 9 }]);
  });

  it('does not take a missing figure for 0', async () => {
    const found = revisions(await of('2025-01-01,,1,\n'), await of('2025-01-01,0,1,Revised\n'));
    expect(found.changed).toEqual([
      { date: '2025-01-01', measure: 'arrivals', before: null, after: 0, difference: null },
    ]);
  });

  it('leaves totals unchanged when a gap was filled', async () => {
    const found = revisions(
      await of('2025-01-01,5,1,\n2025-01-02,,,\n'),
      await of('2025-01-01,5,1,\n2025-01-02,7,1,Revised\n'),
    );
    expect(found.yearToDate).toEqual([{ year: 2025, asOf: '2025-01-01', before: 5, after: 5 }]);
  });

  it('names the measures that only one release has', async () => {
    const without = (await read('date,arrivals\n2025-01-01,5\n')).entries;
    expect(revisions(await of('2025-01-01,5,1,\n'), without)).toMatchObject({
      addedMeasures: [],
      removedMeasures: ['boats'],
      changed: [],
    });
  });

  it('warns of a change without the note, and of a new note without a change', async () => {
    const before = await of('2025-01-01,5,1,\n2025-01-02,6,1,\n2025-01-03,7,1,Revised\n');
    const after = await of('2025-01-01,9,1,\n2025-01-02,6,1,Revised\n2025-01-03,7,1,Revised\n');
    expect(revisions(before, after).findings.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'revised-without-note',
        'unexpected 9 for arrivals on 1 January 2025, 5 in the earlier release, expected the note "Revised" beside a changed figure',
      ],
      [
        'note-without-revision',
        'unexpected new note "Revised" on 2 January 2025, expected a figure that differs from the earlier release',
      ],
    ]);
  });

  it('finds none between a release and itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const { entries } = await read(toCsv(rows));
        const { added, removed, changed, yearToDate, findings } = revisions(entries, entries);
        expect([added, removed, changed, findings]).toEqual([[], [], [], []]);
        for (const year of yearToDate) expect(year.after).toBe(year.before);
      }),
    );
  });

  it('finds as removed in one direction what is added in the other', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, anyRows, async (one, other) => {
        const [a, b] = [(await read(toCsv(one))).entries, (await read(toCsv(other))).entries];
        const [there, back] = [revisions(a, b), revisions(b, a)];
        expect(back.removed).toEqual(there.added);
        expect(back.changed.map(({ date, measure, after }) => [date, measure, after])).toEqual(
          there.changed.map(({ date, measure, before }) => [date, measure, before]),
        );
      }),
    );
  });
});
