import { describe, expect, it } from 'vitest';
import {
  HostError,
  judge,
  loadRelease,
  MalformedClaimsError,
  QuestionError,
  readRelease,
  revisions,
  UnfitDataError,
  yearToDate,
} from '../src/index.js';
import { MemoryHost } from './support/memoryHost.js';

describe('the library', () => {
  it('answers like the command', async () => {
    const { total, comparisons } = yearToDate(await loadRelease(), {
      year: 2025,
      years: [2024],
      measure: 'boats',
    });
    expect([total, comparisons[0]?.total]).toEqual([672, 695]);
  });

  it('reads what is in memory, in whatever format', async () => {
    const page =
      '<table><tr><th>Date</th><th>Migrants arrived</th></tr><tr><td>6 January 2025</td><td>5</td></tr></table>';
    for (const text of ['date,arrivals\n2025-01-06,5\n', page]) {
      const { entries, provenance, findings } = await readRelease({
        file: 'it',
        bytes: new TextEncoder().encode(text),
      });
      expect([entries.figures.get('arrivals'), provenance.files, findings]).toEqual([[5], ['it'], []]);
    }
    const bad = await readRelease({
      file: 'it',
      bytes: new TextEncoder().encode('date,arrivals\n2099-01-06,x\n'),
    });
    expect(bad.findings).toMatchObject([{ severity: 'error', place: { file: 'it', line: 2 } }]);
  });

  it('says what changed between two releases', async () => {
    const files = {
      'a.csv': 'date,arrivals\n2025-01-01,5\n',
      'b.csv': 'date,arrivals,notes\n2025-01-01,6,Revised\n',
    };
    const host = new MemoryHost({ files });
    const [older, newer] = [await loadRelease('a.csv', { host }), await loadRelease('b.csv', { host })];
    expect(revisions(older.entries, newer.entries).changed).toMatchObject([{ before: 5, after: 6 }]);
  });

  it('judges what was published, by the release and by those before it', async () => {
    const release = await loadRelease();
    const host = new MemoryHost({
      files: { 'a.csv': 'date,arrivals\n2025-01-01,5\n', 'b.csv': 'date,arrivals\n2025-01-01,6\n' },
    });
    const [older, newer] = [await loadRelease('a.csv', { host }), await loadRelease('b.csv', { host })];
    expect(
      judge(release, [{ claim: 'ytd --as-of 2025-04-14', expected: '8,180', rounding: 'more-than' }]),
    ).toMatchObject([
      { id: '1', verdict: 'holds', expected: 8180, actual: 8183, reason: null, path: 'total' },
    ]);
    expect(
      judge(newer, [{ id: 'x', claim: 'day 2025-01-01', expected: 5 }], { earlier: [older] }),
    ).toMatchObject([
      {
        id: 'x',
        verdict: 'fails',
        actual: 6,
        reason: 'the data have 6, 1 more; it held in a.csv (--data a.csv)',
      },
    ]);
    expect(() => judge(release, [{ claim: 'ytdd', expected: 5 }])).toThrow(MalformedClaimsError);
    expect(() => judge(release, [{ claim: 'ytd', expected: '' }])).toThrow(
      'claim 1: unexpected value of expected',
    );
    expect(() => judge(release, [{ claim: 'ytd', expected: 5, rounding: 'sort of' }])).toThrow(QuestionError);
  });

  it('lists in findings what the rules find as well', async () => {
    const host = new MemoryHost({ files: { 'x.csv': 'date,arrivals\n2025-01-01,5\n2099-01-01,5\n' } });
    expect((await loadRelease('x.csv', { host })).findings.map(({ rule }) => rule)).toContain('future-day');
  });

  it('throws what it says it throws', async () => {
    const host = new MemoryHost({ files: { 'bad.csv': 'date,arrivals\n2025-01-01,x\n' } });
    const bad = await loadRelease(['bad.csv'], { host });
    expect(() => yearToDate(bad)).toThrow(UnfitDataError);
    const good = await loadRelease();
    expect(() => yearToDate(good, { asOf: '2025-02-30' })).toThrow(QuestionError);
    expect(() => yearToDate(good, { yaers: [2024] } as object)).toThrow('did you mean years?');
    expect(() => yearToDate(good, { align: 'x' } as object)).toThrow(QuestionError);
    await expect(loadRelease('gone.csv', { host })).rejects.toThrow(HostError);
  });
});
