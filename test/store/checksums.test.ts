import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/calendar/index.js';
import { HostError } from '../../src/host/index.js';
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
      `the release 2026-08-28 is damaged, checksums.txt is missing in ${FOLDER}: crossings store --repair mends it`,
    );
  });

  it('is told where the record, with which all began, has changed', () => {
    const path = `${FOLDER}/provenance.json`;
    expect(() => read({ ...SOUND, [path]: bytes('{ }') })).toThrow(
      `the release 2026-08-28 is damaged, provenance.json in ${FOLDER} is not as it was kept`,
    );
  });

  it('is told under the name of another release', () => {
    const named = (date: string) =>
      keptFiles(FOLDER, FIGURES, { 'provenance.json': `{"edition":"${date}"}` });
    expect(() => read(named(NAME))).not.toThrow();
    expect(() => read(named('2026-08-21'))).toThrow(
      `the release 2026-08-28 is damaged, ${FOLDER} has the release of 2026-08-21 in it: crossings store --repair mends it`,
    );
  });

  it('is not waited for where it is a pipe', () => {
    const host = new MemoryHost({ files: SOUND });
    host.requireFile = (path: string) => {
      if (path.endsWith('daily.csv')) throw new HostError('it is a pipe');
    };
    expect(() => readKept(EDITION, 'daily.csv', host)).toThrow('it is a pipe');
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

describe.each(['daily.csv', 'provenance.json', 'checksums.txt'])('a release without %s', (name) => {
  const { [`${FOLDER}/${name}`]: _, ...files } = keptFiles(FOLDER, FIGURES, { 'time-series.ods': 'x' });
  const sentence = `the release 2026-08-28 is damaged, ${name} is missing in ${FOLDER}: crossings store --repair mends it\n`;

  it.each([
    'ytd',
    'ytd --release latest',
    'sources',
    'diff @previous @latest',
    'convert @2026-08-28',
    'update',
  ])('is told by %s, and no other one answers for it', async (line) => {
    const { code, out, err } = await run(line, { files });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^crossings: (store: )?the release/);
    expect(err).toContain(sentence);
  });

  it('leaves the others to be asked for', async () => {
    expect((await run('ytd @bundled', { files })).code).toBe(0);
    expect((await run('ytd @2026-08-01', { files })).err).toContain(
      '2026-08-21 (in the package), 2026-08-28',
    );
  });
});
