import { expect, it } from 'vitest';
import { QuestionError, readRelease } from '../../src/pure.js';

const read = (text: string, today?: string) =>
  readRelease({ file: 'it', bytes: new TextEncoder().encode(text) }, { today });

it.each([
  ['CSV', 'date,arrivals\n2025-01-06,5\n'],
  [
    'a page',
    '<table><tr><th>Date</th><th>Migrants arrived</th></tr><tr><td>6 January 2025</td><td>5</td></tr></table>',
  ],
])('readRelease reads %s that is in memory', async (_, text) => {
  const { entries, provenance, findings, annual } = await read(text);
  expect([entries.figures.get('arrivals'), provenance.files, findings]).toEqual([[5], ['it'], []]);
  expect(annual.get(2022)).toBe(45_774);
});

it('readRelease tells what is wrong, and throws nothing for it', async () => {
  expect((await read('date,arrivals\n2099-01-06,x\n')).findings).toMatchObject([
    { severity: 'error', place: { file: 'it', line: 2 } },
  ]);
  expect((await read('')).findings).toMatchObject([{ severity: 'error' }]);
});

it('readRelease takes days after today for days to come', async () => {
  const text = 'date,arrivals\n2025-01-06,5\n';
  const rules = async (today?: string) => (await read(text, today)).findings.map(({ rule }) => rule);
  expect(await rules('2025-01-05')).toEqual(['future-day']);
  expect(await rules('2025-01-06')).toEqual([]);
  expect(await rules()).toEqual([]);
  await expect(read(text, '2025-02-30')).rejects.toThrow(QuestionError);
});
