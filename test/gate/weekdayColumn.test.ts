import { describe, expect, it } from 'vitest';
import type { InputOptions } from '../../src/reader/input.js';
import { read } from '../support/figures.js';
import { ALL_PATHS, PATHS, readLines } from '../support/paths.js';

async function told(text: string, how: InputOptions) {
  const { findings } = await read(text, 'x.csv', how);
  return findings.map(({ rule, place, message }) => `${rule} ${place?.line}:${place?.column} ${message}`);
}

describe.each(ALL_PATHS)('a column of weekdays, read %s', (_path, how) => {
  it.each(['Saturday', 'Sat', 'sat', '5 April 2025', '2025-04-05'])(
    'that says another day than the date is told once: %s',
    async (word) => {
      expect(await told(`weekday,date,arrivals\n${word},4/5/2025,61\n${word},2025-05-05,62\n`, how)).toEqual([
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
    expect(await told(`date,day,arrivals\n${rows}\n`, how)).toEqual([
      expect.stringContaining('weekday-mismatch 3:12 unexpected "Tue" beside 2 April 2025, as in 5 more'),
    ]);
  });

  it.each(['Tuesday', 'Tue', 'Tues', '1 April 2025', '1', 'mardi', 'Di', ''])(
    'that says the same day, or nothing that is known, is not: %j',
    async (word) => expect(await told(`date,day,arrivals\n2025-04-01,${word},61\n`, how)).toEqual([]),
  );
});

it('looks at no row of a series that is not read', async () => {
  const lines = [
    'date,weekday,route,arrivals',
    '2025-01-01,Wed,A,5',
    '2025-01-01,Mon,B,6',
    '2025-01-01,Mon,C,6 [r]',
  ];
  for (const [, how] of PATHS) {
    const { findings } = await readLines(lines, { ...how, only: ['A'] });
    expect(findings).toEqual([]);
    expect((await readLines(lines, how)).findings.map(({ rule }) => rule)).toContain('weekday-mismatch');
  }
});
