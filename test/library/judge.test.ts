import { describe, expect, it } from 'vitest';
import { findStatements, judge, loadRelease, MalformedClaimsError, QuestionError } from '../../src/index.js';
import { MemoryHost } from '../support/memoryHost.js';

const release = await loadRelease('@bundled');

describe('judge', () => {
  it('says of a claim that it holds, with the figure in the data', () => {
    const claim = { claim: 'ytd --as-of 2025-04-14', expected: '8,180', rounding: 'more-than' };
    expect(judge(release, [claim])).toMatchObject([
      { id: '1', verdict: 'holds', expected: 8180, actual: 8183, reason: null, path: 'total' },
    ]);
  });

  it('says of a figure of a text that may be of other days what verify says: doubtful', () => {
    const text =
      'In July 2025, 5,454 people crossed the Channel in small boats and in June 2025 5,170, 57% more than in June 2024.';
    const { statements } = findStatements(text, release, { published: '2026-08-21' });
    expect(judge(release, statements).map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'doubtful']);
  });

  it('says of one that fails that it held in a release before: revised', async () => {
    const host = new MemoryHost({
      files: { 'a.csv': 'date,arrivals\n2025-01-01,5\n', 'b.csv': 'date,arrivals\n2025-01-01,6\n' },
    });
    const [older, newer] = [await loadRelease('a.csv', { host }), await loadRelease('b.csv', { host })];
    const claim = { id: 'x', claim: 'day 2025-01-01', expected: 5 };
    expect(judge(newer, [claim], { earlier: [older] })).toMatchObject([
      {
        id: 'x',
        verdict: 'revised',
        actual: 6,
        reason: 'the data have 6, 1 more; it held in a.csv (--data a.csv)',
      },
    ]);
  });

  it('doubts what holds on another day that may be meant, claim by claim', () => {
    const claim = { claim: 'ytd --as-of 2025-04-14 :: total', expected: 8064 };
    const verdicts = judge(release, [claim, { ...claim, otherDays: ['2025-04-13'] }, claim]).map(
      ({ verdict }) => verdict,
    );
    expect(verdicts).toEqual(['fails', 'doubtful', 'fails']);
  });

  it('throws where a claim means nothing', () => {
    expect(() => judge(release, [{ claim: 'ytdd', expected: 5 }])).toThrow(MalformedClaimsError);
    expect(() => judge(release, [{ claim: 'ytd', expected: '' }])).toThrow(
      'claim 1: unexpected value of expected',
    );
    expect(() => judge(release, [{ claim: 'ytd', expected: 5, rounding: 'sort of' }])).toThrow(QuestionError);
    expect(() => judge(release, [{ claim: 'ytd', expected: 5, otherDays: ['2025-02-30'] }])).toThrow(
      QuestionError,
    );
  });
});
