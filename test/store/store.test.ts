import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/calendar/index.js';
import { HostError } from '../../src/host/index.js';
import {
  allEditions,
  type Edition,
  findEdition,
  keepEdition,
  keptEditions,
  storeFolder,
} from '../../src/store/index.js';
import { readRecord, writeRecord } from '../../src/store/record.js';
import { bytes } from '../support/figures.js';
import { MemoryHost } from '../support/memoryHost.js';
import { keptFiles } from '../support/store.js';

const FIGURES = 'date,arrivals\n2026-01-01,5\n';
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

function hostWith(...editions: string[]): MemoryHost {
  return new MemoryHost({
    files: Object.assign({}, ...editions.map((name) => keptFiles(`/s/${name}`, FIGURES))),
  });
}

describe('storeFolder', () => {
  it('is the named one, else the one of the environment, else the usual one', () => {
    const host = new MemoryHost({ environment: { CROSSINGS_STORE: '/env' } });
    expect(storeFolder('/named', host)).toBe('/named');
    expect(storeFolder(undefined, host)).toBe('/env');
    expect(storeFolder(undefined, new MemoryHost())).toBe('/data/crossings');
  });
});

describe('editions', () => {
  it('are listed by date and version, without folders of other names', () => {
    const host = hostWith(
      '2026-08-28.10',
      '2026-08-28',
      '2026-01-09',
      '2026-08-28.2',
      '.unfinished-1',
      'notes',
      '2026-1-9',
    );
    expect(names(keptEditions('/s', host))).toEqual([
      '2026-01-09',
      '2026-08-28',
      '2026-08-28.2',
      '2026-08-28.10',
    ]);
    expect(names(allEditions('/s', host))[1]).toBe('2026-08-21');
    expect(keptEditions('/none', host)).toEqual([]);
  });

  it('are folders of a date with a file that only the program makes', () => {
    const files = {
      '/s/2026-08-23/time-series.ods': '',
      '/s/2026-08-24/last-7-days.json': '',
      '/s/2026-08-26/checksums.txt': '',
      '/s/2026-08-27/provenance.json': '{}',
      '/s/2098-01-01/notes': '',
      '/s/2099-01-01/daily.csv': FIGURES,
      ...keptFiles('/s/2026-99-99', FIGURES),
      ...keptFiles('/s/2026-08-28', FIGURES),
    };
    expect(names(allEditions('/s', new MemoryHost({ files })))).toEqual(
      ['21', '23', '24', '26', '27', '28'].map((day) => `2026-08-${day}`),
    );
  });

  it('count the one in the package once', () => {
    expect(allEditions('/s', hostWith('2026-08-21'))).toMatchObject([
      { name: '2026-08-21', folder: '/s/2026-08-21' },
    ]);
  });
});

describe('a release that cannot be looked into', () => {
  it('fails, where an older one would answer in its place', () => {
    const host = hostWith('2026-08-28');
    host.listFolder = (path) => {
      if (path === '/s/2026-08-28') throw new HostError('it failed');
      return MemoryHost.prototype.listFolder.call(host, path);
    };
    expect(() => allEditions('/s', host)).toThrow('it failed');
  });

  it('is not one without a record, where only the record cannot be read', () => {
    const host = hostWith('2026-08-28');
    const [edition] = keptEditions('/s', host) as [Edition];
    expect(readRecord(edition, host)).toBeNull();
    host.readInput = () => {
      throw new HostError('it failed');
    };
    expect(() => readRecord(edition, host)).toThrow('it failed');
  });
});

describe('findEdition', () => {
  const host = hostWith('2026-01-09', '2026-08-28', '2026-08-28.2');

  it.each([
    ['@latest', '2026-08-28.2'],
    ['@previous', '2026-08-28'],
    ['@bundled', '2026-08-21'],
    ['@2026-01-09', '2026-01-09'],
    ['@9 January 2026', '2026-01-09'],
    ['@2026-08-28', '2026-08-28.2'],
    ['@2026-08-28.1', '2026-08-28'],
    ['@2026-08-28.2', '2026-08-28.2'],
  ])('%s is %s', (name, found) => expect(findEdition(name, '/s', host).name).toBe(found));

  it.each([
    [
      '@2026-02-01',
      'there is no release 2026-02-01: there are 2026-01-09, 2026-08-21 (in the package), 2026-08-28, 2026-08-28.2; the newest at that date is 2026-01-09',
    ],
    [
      '@2026-08-28.3',
      'there is no release 2026-08-28.3: there are 2026-01-09, 2026-08-21 (in the package), 2026-08-28, 2026-08-28.2; the newest at that date is 2026-08-28.2',
    ],
    [
      '@2018-01-01',
      'there is no release 2018-01-01: there are 2026-01-09, 2026-08-21 (in the package), 2026-08-28, 2026-08-28.2',
    ],
    [
      '@newest',
      'unexpected "@newest", expected @latest, @previous, @bundled for the one in the package, or @ and the date of a release such as @2026-08-21; a file of that name is ./@newest',
    ],
  ])('%s is answered with those there are', (name, message) => {
    expect(() => findEdition(name, '/s', host)).toThrow(message);
  });

  it('gives the number of editions if there are many', () => {
    const many = hostWith(...Array.from({ length: 20 }, (_, index) => `2025-01-${10 + index}`));
    expect(() => findEdition('@2024-01-01', '/s', many)).toThrow(
      'there are 21 from 2025-01-10 to 2026-08-21 (in the package)',
    );
  });

  it('refuses @previous if there is only one edition', () => {
    expect(() => findEdition('@previous', '/s', new MemoryHost())).toThrow('no release before 2026-08-21');
  });
});

describe('keepEdition', () => {
  it('does not take a damaged edition for the same one', async () => {
    const host = new MemoryHost();
    const files = { 'daily.csv': bytes(FIGURES), 'provenance.json': bytes('{}') };
    const keep = async () => (await keepEdition('/s', '2026-08-28' as CivilDate, files, host)).name;
    const found = [await keep(), await keep()];
    host.folders.set('/s/2026-08-28', { ...host.folders.get('/s/2026-08-28'), 'checksums.txt': bytes('') });
    found.push(await keep());
    host.folders.set('/s/2026-08-28.2', { 'daily.csv': bytes(FIGURES) });
    expect([...found, await keep()]).toEqual(['2026-08-28', '2026-08-28', '2026-08-28.2', '2026-08-28.3']);
  });

  it('adds editions, never replaces one, and does not add the same one again', async () => {
    const host = new MemoryHost();
    const keep = (figures: string, record: string) =>
      keepEdition(
        '/s',
        '2026-08-28' as CivilDate,
        { 'daily.csv': bytes(figures), 'provenance.json': bytes(record) },
        host,
      );
    expect((await keep(FIGURES, 'one')).name).toBe('2026-08-28');
    expect((await keep(FIGURES, 'two')).name).toBe('2026-08-28');
    expect((await keep('date,arrivals\n', 'three')).name).toBe('2026-08-28.2');
    expect([...host.folders.keys()]).toEqual(['/s/2026-08-28', '/s/2026-08-28.2']);
  });
});

describe('the record', () => {
  const edition = {
    name: '2026-08-28',
    date: '2026-08-28' as CivilDate,
    version: 1,
    folder: '/s/2026-08-28',
  };

  it('is read as it was written, and is null if it cannot be read', () => {
    const record = {
      series: 'x',
      licence: 'y',
      edition: '2026-08-28',
      kind: 'recent' as const,
      figures: 'ab',
      fetched: '2026-08-28T12:00:00.000Z',
      with: 'crossings 0.1.0',
      downloads: [],
    };
    const hostOf = (text: string | Uint8Array) =>
      new MemoryHost({ files: keptFiles('/s/2026-08-28', FIGURES, { 'provenance.json': text }) });
    expect(readRecord(edition, hostOf(writeRecord(record)))).toEqual(record);
    for (const text of ['', '{}', '{"kind":"other"}', '[1']) {
      expect(readRecord(edition, hostOf(text))).toBeNull();
    }
    const files = { '/s/2026-08-28/provenance.json': writeRecord(record) };
    expect(readRecord(edition, new MemoryHost({ files }))).toBeNull();
    expect(readRecord({ ...edition, folder: null }, new MemoryHost())).toBeNull();
  });
});
