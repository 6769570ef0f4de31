import { describe, expect, it } from 'vitest';
import { readRelease } from '../../src/pure.js';
import { bytes } from '../support/figures.js';

async function told(text: string) {
  const { findings } = await readRelease({ file: 'x.csv', bytes: bytes(text) });
  return findings.map(({ rule, place, message }) => `${rule} ${place?.line}:${place?.column} ${message}`);
}

describe('a column of weekdays', () => {
  it.each(['Saturday', 'Sat', 'sat', '5 April 2025', '2025-04-05'])(
    'that says another day than the date is told once: %s',
    async (word) => {
      expect(await told(`weekday,date,arrivals\n${word},4/5/2025,61\n${word},2025-05-05,62\n`)).toEqual([
        expect.stringMatching(
          new RegExp(
            `^weekday-mismatch 2:1 unexpected "${word}" beside 4 May 2025, as in 1 more, expected Sunday:`,
          ),
        ),
      ]);
    },
  );

  it('is found in rows that need no parsing too', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => `2025-04-0${index + 1},Tue,5`).join('\n');
    expect(await told(`date,day,arrivals\n${rows}\n`)).toEqual([
      expect.stringContaining('weekday-mismatch 3:12 unexpected "Tue" beside 2 April 2025, as in 5 more'),
    ]);
  });

  it.each(['Tuesday', 'Tue', 'Tues', '1 April 2025', '1', 'mardi', 'Di', ''])(
    'that says the same day, or nothing that is known, is not: %j',
    async (word) => expect(await told(`date,day,arrivals\n2025-04-01,${word},61\n`)).toEqual([]),
  );
});
