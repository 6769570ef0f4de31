import { expect, it } from 'vitest';
import { HostError, loadRelease, QuestionError, revisions } from '../src/index.js';
import { MemoryHost } from './support/memoryHost.js';

it('the library says what changed between two releases', async () => {
  const files = {
    'a.csv': 'date,arrivals\n2025-01-01,5\n',
    'b.csv': 'date,arrivals,notes\n2025-01-01,6,Revised\n',
  };
  const host = new MemoryHost({ files });
  const [older, newer] = [await loadRelease('a.csv', { host }), await loadRelease('b.csv', { host })];
  expect(revisions(older.entries, newer.entries).changed).toMatchObject([{ before: 5, after: 6 }]);
});

it('loadRelease lists in findings what the rules find as well', async () => {
  const host = new MemoryHost({ files: { 'x.csv': 'date,arrivals\n2025-01-01,5\n2099-01-01,5\n' } });
  expect((await loadRelease('x.csv', { host })).findings.map(({ rule }) => rule)).toContain('future-day');
});

it('loadRelease throws where a file or a series is not there', async () => {
  const host = new MemoryHost({ files: { 'x.csv': 'date,route,arrivals\n2025-01-01,Channel,5\n' } });
  await expect(loadRelease('gone.csv', { host })).rejects.toThrow(HostError);
  await expect(loadRelease('x.csv', { host, only: ['Chanel'] })).rejects.toThrow(QuestionError);
});
