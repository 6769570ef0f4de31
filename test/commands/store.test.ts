import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/calendar/index.js';
import { main } from '../../src/cli/main.js';
import { writeCanonicalCsv } from '../../src/entry/index.js';
import { type Host, HostError, type MendedFiles } from '../../src/host/index.js';
import { readRelease } from '../../src/release/index.js';
import { keepEdition, writeChecksums } from '../../src/store/index.js';
import { sha256, writeRecord } from '../../src/store/record.js';
import { bytes } from '../support/figures.js';
import { MemoryHost } from '../support/memoryHost.js';
import { releaseWorkbook } from '../support/publisher.js';
import { toWords } from '../support/run.js';

const STORE = '/data/crossings';
const NAME = '2026-08-28';
const FOLDER = `${STORE}/${NAME}`;
let workbook: Uint8Array;
let figures: Uint8Array;
let host: MemoryHost;

beforeAll(async () => {
  workbook = await releaseWorkbook();
  const { entries } = await readRelease({ file: 'x', bytes: workbook });
  figures = bytes(writeCanonicalCsv(entries));
});

beforeEach(async () => {
  host = new MemoryHost({ today: '2026-08-31' });
  const download = {
    what: 'workbook',
    asked: 'https://example.org/x.ods',
    address: 'https://example.org/x.ods',
    etag: null,
    lastModified: null,
    sha256: await sha256(workbook),
    bytes: workbook.length,
    file: 'time-series.ods',
  };
  const record = writeRecord({
    series: 'x',
    licence: 'y',
    edition: NAME,
    kind: 'workbook',
    figures: await sha256(figures),
    fetched: '2026-08-28T12:00:00.000Z',
    with: 'crossings',
    downloads: [download],
  });
  const files = { 'daily.csv': figures, 'provenance.json': record, 'time-series.ods': workbook };
  await keepEdition(STORE, NAME as CivilDate, files, host);
});

async function call(line: string) {
  host.out = '';
  host.err = '';
  const code = await main(toWords(line), host);
  return { code, out: host.out, err: host.err };
}

const kept = () => host.folders.get(FOLDER) as Record<string, Uint8Array>;
const damage = (file: string, content: Uint8Array) =>
  host.folders.set(FOLDER, { ...kept(), [file]: content });
const statesOf = (out: string) =>
  JSON.parse(out).data.releases.map(({ state, problems }: { state: string; problems: string[] }) => [
    state,
    problems,
  ]);

describe('store', () => {
  it('lists the releases that are kept, with size and time', async () => {
    const { code, out } = await call('store --json');
    expect(code).toBe(0);
    const size = Object.values(kept()).reduce((sum, { length }) => sum + length, 0);
    expect(JSON.parse(out).data).toEqual({
      store: STORE,
      releases: [
        {
          name: NAME,
          folder: FOLDER,
          bytes: size,
          fetched: '2026-08-28T12:00:00.000Z',
          state: 'sound',
          problems: [],
        },
      ],
    });
    expect((await call('store')).out).toContain(
      'One release is kept in /data/crossings; it is as it was kept.',
    );
  });

  it('says so where none is kept', async () => {
    expect(await call('store --store /none')).toMatchObject({ code: 0, err: '' });
    expect(host.out).toContain('No release is kept in /none: crossings update fetches the newest.');
  });

  it.each(['daily.csv', 'provenance.json', 'time-series.ods'])('tells a changed %s', async (file) => {
    const changed = (kept()[file] as Uint8Array).slice();
    changed[100] = (changed[100] as number) ^ 1;
    damage(file, changed);
    const { code, out } = await call('store --json');
    expect([code, statesOf(out)]).toEqual([1, [['damaged', [`${file} has changed`]]]]);
  });

  it('tells a file that is missing, and figures that were changed together with their checksum', async () => {
    const { 'daily.csv': _, ...rest } = kept();
    host.folders.set(FOLDER, rest);
    expect(statesOf((await call('store --json')).out)).toEqual([['damaged', ['daily.csv is missing']]]);
    const other = bytes('date,arrivals\n2026-08-01,5\n');
    const { 'checksums.txt': __, ...others } = { 'checksums.txt': null, ...rest };
    const files = { ...others, 'daily.csv': other };
    host.folders.set(FOLDER, { ...files, 'checksums.txt': writeChecksums(files) });
    expect(statesOf((await call('store --json')).out)).toEqual([['damaged', ['daily.csv has changed']]]);
  });

  it('tells a release that lost its record or checksums, and lets a folder with figures alone be', async () => {
    host.folders.set(`${STORE}/2099-01-01`, { 'daily.csv': figures });
    for (const file of ['provenance.json', 'checksums.txt']) {
      const { [file]: lost, ...rest } = kept();
      host.folders.set(FOLDER, rest);
      expect(statesOf((await call('store --json')).out)).toEqual([['damaged', [`${file} is missing`]]]);
      host.folders.set(FOLDER, { ...rest, [file]: lost as Uint8Array });
    }
    expect((await call('store --repair')).code).toBe(0);
    expect([...host.folders.keys()]).toContain(`${STORE}/2099-01-01`);
  });

  it('gives a renamed release its name back, or sets it aside where that is taken', async () => {
    const wrong = `${STORE}/2026-08-30`;
    host.folders.set(wrong, kept());
    host.folders.delete(FOLDER);
    expect((await call('ytd')).err).toContain('2026-08-30 has the release of 2026-08-28 in it');
    const problems = ['the release of 2026-08-28 is in it'];
    expect(statesOf((await call('store --json')).out)).toEqual([['damaged', problems]]);
    expect(statesOf((await call('store --repair --json')).out)).toEqual([['mended', problems]]);
    expect([[...host.folders.keys()], (await call('ytd')).code]).toEqual([[FOLDER], 0]);
    host.folders.set(wrong, kept());
    expect((await call('store --repair')).code).toBe(1);
    expect([...host.folders.keys()].sort()).toEqual([FOLDER, `${STORE}/damaged-2026-08-30`]);
  });

  it.each(['daily.csv', 'provenance.json'])(
    'leaves alone what another repair has mended meanwhile, as after damage to %s',
    async (file) => {
      const sound = kept();
      damage(file, bytes('{}'));
      let reads = 0;
      const late: Host = Object.assign(Object.create(host), {
        readInput: (path: string) => {
          const found = host.readInput(path);
          // Each file is read once before it is known what is wrong.
          if (++reads === Object.keys(sound).length) host.folders.set(FOLDER, sound);
          return found;
        },
      });
      expect(await main(['store', '--repair', '--json'], late)).toBe(0);
      expect(statesOf(host.out)[0][0]).toBe('mended');
      expect([[...host.folders.keys()], kept()]).toEqual([[FOLDER], sound]);
    },
  );

  it('takes the next name for what was damaged where another repair has taken the first meanwhile', async () => {
    damage('daily.csv', bytes('{}'));
    const late: Host = Object.assign(Object.create(host), {
      mendFolder: (path: string, aside: string, files: MendedFiles) => {
        if (aside.endsWith(NAME)) host.folders.set(aside, { x: bytes('') });
        return host.mendFolder(path, aside, files);
      },
    });
    expect(await main(['store', '--repair'], late)).toBe(0);
    expect([...host.folders.keys()].sort()).toEqual(
      ['', 'damaged-', 'damaged-'].map(
        (prefix, index) => `${STORE}/${prefix}${NAME}${index > 1 ? '-2' : ''}`,
      ),
    );
  });

  it('mends figures and checksums from the workbook, and keeps what was damaged', async () => {
    for (const file of ['daily.csv', 'checksums.txt']) {
      const before = kept();
      const cut = (before[file] as Uint8Array).subarray(0, 20);
      damage(file, cut);
      expect((await call('ytd')).code).toBe(2);
      const { code, out } = await call('store --repair --json');
      expect([code, statesOf(out)[0][0]]).toEqual([0, 'mended']);
      expect(kept()).toEqual(before);
      expect(host.folders.get(`${STORE}/damaged-${NAME}`)?.[file]).toEqual(cut);
      expect((await call('ytd')).code).toBe(0);
      host.folders.delete(`${STORE}/damaged-${NAME}`);
    }
  });

  it('sets aside what cannot be mended, so that it can be fetched again', async () => {
    damage('provenance.json', bytes('{}'));
    const { code, out } = await call('store --repair');
    expect([code, [...host.folders.keys()]]).toEqual([1, [`${STORE}/damaged-${NAME}`]]);
    expect(out.replace(/\s+/g, ' ')).toContain('crossings update fetches the newest release again.');
    expect((await call('sources --json')).out).toContain('"source": "bundled"');
  });

  it('leaves a release where it was when it cannot write the mended one', async () => {
    damage('daily.csv', bytes('date,arrivals\n'));
    const before = kept();
    const full: Host = Object.assign(Object.create(host), {
      mendFolder: async () => {
        throw new HostError('no space is left');
      },
    });
    expect(await main(['store', '--repair'], full)).toBe(2);
    expect([host.err, [...host.folders.keys()]]).toEqual(['crossings: no space is left\n', [FOLDER]]);
    expect(kept()).toEqual(before);
  });

  it('sets a release aside beside one that was set aside before', async () => {
    for (const _ of [1, 2]) {
      damage('daily.csv', bytes('date,arrivals\n'));
      expect((await call('store --repair')).code).toBe(0);
    }
    expect([...host.folders.keys()].sort()).toEqual([
      FOLDER,
      `${STORE}/damaged-${NAME}`,
      `${STORE}/damaged-${NAME}-2`,
    ]);
  });

  /** The host, on which some files cannot be read. */
  const without = (...names: string[]): Host =>
    Object.assign(Object.create(host), {
      readInput: (path: string) => {
        if (names.some((name) => path.endsWith(`/${name}`)))
          throw new HostError(`${path} cannot be read: permission is denied`);
        return host.readInput(path);
      },
    });

  it('tells a file that cannot be read, mends what it can without it, and else leaves the release alone', async () => {
    const unread = (name: string) => `${FOLDER}/${name} cannot be read: permission is denied`;
    expect(await main(['store', '--json'], without('daily.csv'))).toBe(1);
    expect(statesOf(host.out)).toEqual([['damaged', [unread('daily.csv')]]]);
    host.out = '';
    expect(await main(['store', '--json', '--repair'], without('provenance.json'))).toBe(2);
    expect(statesOf(host.out)).toEqual([['damaged', [unread('provenance.json')]]]);
    expect(host.err).toBe(
      `crossings: the release ${NAME} is left as it is, since it may be sound: ${unread('provenance.json')}\n`,
    );
    expect([...host.folders.keys()]).toEqual([FOLDER]);
    host.out = '';
    expect(await main(['store', '--json', '--repair'], without('daily.csv'))).toBe(0);
    expect(statesOf(host.out)).toEqual([['mended', [unread('daily.csv')]]]);
  });

  it('ignores what somebody else has put into the folder of a release', async () => {
    damage('notes', bytes(''));
    expect(await main(['store', '--json'], without('notes'))).toBe(0);
    expect(statesOf(host.out)).toEqual([['sound', []]]);
  });
});
