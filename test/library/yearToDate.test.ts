import { expect, it } from 'vitest';
import { loadRelease, QuestionError, UnfitDataError, yearToDate } from '../../src/index.js';
import { MemoryHost } from '../support/memoryHost.js';

it('yearToDate answers like the command, and takes what is undefined for not asked', async () => {
  const release = await loadRelease('@bundled');
  const { total, comparisons } = yearToDate(release, { year: 2025, years: [2024], measure: 'boats' });
  expect([total, comparisons[0]?.total]).toEqual([672, 695]);
  expect(yearToDate(release, { asOf: undefined, align: undefined })).toEqual(yearToDate(release));
});

it('yearToDate throws what it says it throws', async () => {
  const host = new MemoryHost({ files: { 'bad.csv': 'date,arrivals\n2025-01-01,x\n' } });
  const bad = await loadRelease(['bad.csv'], { host });
  expect(() => yearToDate(bad)).toThrow(UnfitDataError);
  const good = await loadRelease('@bundled');
  expect(() => yearToDate(good, { asOf: '2025-02-30' })).toThrow(QuestionError);
  expect(() => yearToDate(good, { yaers: [2024] } as object)).toThrow('did you mean years?');
  expect(() => yearToDate(good, { align: 'x' } as object)).toThrow(QuestionError);
});
