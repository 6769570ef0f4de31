import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/calendar/index.js';
import { checksumOf, readKept } from '../../src/store/index.js';
import { bytes } from '../support/figures.js';
import { MemoryHost } from '../support/memoryHost.js';
import { run } from '../support/run.js';
import { keptFiles } from '../support/store.js';

const NAME = '2026-08-28';
const FOLDER = `/data/crossings/${NAME}`;
const EDITION = { name: NAME, date: NAME as CivilDate, version: 1, folder: FOLDER };
const FIGURES = 'date,arrivals,boats\n2026-08-26,5,1\n2026-08-27,119,2\n';
const SOUND = keptFiles(FOLDER, FIGURES);

it('checksumOf tells apart what differs in one byte or in length', () => {
  expect(checksumOf(bytes('5,1'))).toBe(checksumOf(bytes('5,1')));
  expect(checksumOf(bytes('5,1'))).not.toBe(checksumOf(bytes('5,2')));
  expect(checksumOf(bytes(''))).toBe('811c9dc5 0');
});

describe('a file of a release', () => {
  const read = (files: Readonly<Record<string, Uint8Array>>) =>
    readKept(EDITION, 'daily.csv', new MemoryHost({ files }));

  it('is read as it was kept', () => {
    expect(new TextDecoder().decode(read(SOUND))).toBe(FIGURES);
  });

  it('is told with any bit flipped, and cut anywhere', () => {
    const path = `${FOLDER}/daily.csv`;
    const sound = SOUND[path] as Uint8Array;
    for (let at = 0; at < sound.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = sound.slice();
        flipped[at] = (flipped[at] as number) ^ (1 << bit);
        expect(() => read({ ...SOUND, [path]: flipped })).toThrow('daily.csv in');
      }
      expect(() => read({ ...SOUND, [path]: sound.subarray(0, at) })).toThrow('daily.csv in');
    }
  });

  it('is told where its checksum is changed, cut or not there', () => {
    const path = `${FOLDER}/checksums.txt`;
    const sound = SOUND[path] as Uint8Array;
    const line = sound.indexOf(10) + 1;
    for (let at = 0; at < line; at++) {
      const flipped = sound.slice();
      flipped[at] = (flipped[at] as number) ^ 1;
      expect(() => read({ ...SOUND, [path]: flipped }), `byte ${at}`).toThrow('is not as it was kept');
      expect(() => read({ ...SOUND, [path]: sound.subarray(0, at) })).toThrow('is not as it was kept');
    }
    const { [path]: _, ...without } = SOUND;
    expect(() => read(without)).toThrow(
      `the release 2026-08-28 is damaged, daily.csv in ${FOLDER} is not as it was kept: crossings store --repair mends it`,
    );
  });
});

it.each([
  'ytd',
  'total',
  'sources',
  'check @2026-08-28',
  'chart ytd',
  'diff @bundled @2026-08-28',
  'convert @latest',
])('no figure of a damaged release is used by %s', async (line) => {
  const files = { ...SOUND, [`${FOLDER}/daily.csv`]: bytes(FIGURES.replace('119', '118')) };
  const { code, out, err } = await run(line, { files });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('the release 2026-08-28 is damaged');
});
