import { describe, expect, it } from 'vitest';
import { findStatements, judge, loadRelease, QuestionError, UnfitDataError } from '../../src/index.js';
import { MemoryHost } from '../support/memoryHost.js';
import { run } from '../support/run.js';

const release = await loadRelease('@bundled');

const TEXTS = {
  'that names its day':
    '16 April 2025\n\nOn Monday 119 people arrived by small boat. So far this year, 8,183 have arrived, up 35% on the same point in 2024. The 17 dogs were not counted.\n',
  'that names none':
    '16 April 2025\n\nSome 8,064 people have arrived by small boat so far this year, and more than 8,000 since January.\n',
  'about something else': 'Nothing of this is about boats.\n',
};

describe('findStatements', () => {
  it.each(Object.entries(TEXTS))('finds and has judged what verify does, of a text %s', async (_, text) => {
    const { out } = await run('verify article.txt --json', { files: { 'article.txt': text } });
    const { data } = JSON.parse(out);
    const found = findStatements(text, release);
    const judged = judge(release, found.statements);
    const seen = judged.map(({ id, verdict, expected, actual, reason }) => ({
      id,
      verdict,
      expected,
      actual,
      reason,
    }));
    expect(seen).toEqual(
      data.claims.map(({ id, verdict, expected, actual, reason }: (typeof judged)[number]) => ({
        id,
        verdict,
        expected,
        actual,
        reason,
      })),
    );
    const [told] = data.texts;
    expect(found).toMatchObject({ published: told.published, notUnderstood: told.notUnderstood });
    expect(found.asOf?.date ?? null).toBe(told.asOf);
  });

  it('says where a figure is written, what was understood, and why a figure was not', () => {
    const { statements, notUnderstood } = findStatements(TEXTS['that names its day'], release);
    expect(statements[0]).toMatchObject({
      id: '3:11',
      line: 3,
      column: 11,
      figure: '119',
      quote: 'On Monday 119 people arrived by small boat.',
      claim: 'day 2025-04-14 :: arrivals',
      expected: 119,
      rounding: 'exact',
    });
    expect(notUnderstood).toMatchObject([{ line: 3, figure: '17', why: expect.any(String) }]);
  });

  it('counts weekdays back from the day it is told, and gives other days only where the text names none', () => {
    const text = 'On Monday 119 people arrived by small boat.';
    const found = findStatements(text, release, { published: '2025-04-16' });
    expect(found).toMatchObject({ published: '2025-04-16', asOf: { date: '2025-04-14', assumed: false } });
    expect(found.statements[0]).not.toHaveProperty('otherDays');
    const vague = findStatements(
      'More than 8,000 people have arrived by small boat so far this year.',
      release,
      {
        published: '2025-04-16',
      },
    );
    expect(vague.statements[0]?.otherDays?.length).toBeGreaterThan(1);
  });

  it('throws what it says it throws', async () => {
    const host = new MemoryHost({ files: { 'bad.csv': 'date,arrivals\n2025-01-01,x\n' } });
    const bad = await loadRelease('bad.csv', { host });
    expect(() => findStatements('', bad)).toThrow(UnfitDataError);
    expect(() => findStatements('', release, { published: '2025-02-30' })).toThrow(QuestionError);
  });
});
