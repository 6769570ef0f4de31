import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';
import { keptFiles } from '../support/store.js';

const files = {
  ...keptFiles('/data/crossings/2026-01-09', 'date,arrivals,boats\n2026-01-07,5,1\n2026-01-08,6,1\n'),
  ...keptFiles('/other/2026-10-02', 'date,arrivals,boats\n2026-10-01,8,1\n'),
  'more.csv': 'date,arrivals,boats\n2026-01-09,100,2\n',
};
const csv = async (line: string, environment = {}) =>
  (await run(`${line} --format csv`, { files, environment })).out.split('\n')[1];

describe('options that select the input', () => {
  it('take a release for every calculation: the figures as published then', async () => {
    expect(await csv('ytd --release 2026-01-09')).toBe('2026,2026-01-01,2026-01-08,11,2,6,,');
    expect(await csv('total --release previous --from 2026-01-07 --to 2026-01-07')).toMatch(
      /^2026-01-07,2026-01-07,5,/,
    );
    expect((await run('ytd --release 2026-01-09', { files })).out.replace(/\s+/g, ' ')).toContain(
      'Home Office daily series, edition of 9 January 2026, provisional (from the store), to 8 January 2026',
    );
  });

  it('accept a release wherever they accept a file, in CROSSINGS_DATA too', async () => {
    expect(await csv('ytd @2026-01-09 more.csv')).toBe('2026,2026-01-01,2026-01-09,111,3,6,,');
    expect(await csv('ytd', { CROSSINGS_DATA: '@2026-01-09' })).toBe('2026,2026-01-01,2026-01-08,11,2,6,,');
    expect(await run('ytd', { environment: { CROSSINGS_DATA: '@2020-01-01' } })).toMatchObject({
      code: 2,
      out: '',
      err: 'crossings: CROSSINGS_DATA: there is no release 2020-01-01: there is only 2026-08-21 (in the package)\n',
    });
  });

  it('use the newest release by default: that of the store, or that of the package if it is newer', async () => {
    expect(JSON.parse((await run('sources --json', { files })).out)).toMatchObject({
      source: { edition: '2026-08-21' },
      data: { source: 'bundled', releases: [{ name: '2026-01-09' }, { name: '2026-08-21', folder: null }] },
    });
    expect((await run('sources', { files })).out.replace(/\s+/g, ' ')).toContain(
      'the newest release kept, 2026-01-09, is older than the one in the package',
    );
    expect(await csv('ytd --store /other')).toMatch(/^2026,2026-01-01,2026-10-01,8,/);
    expect(await csv('ytd', { CROSSINGS_STORE: '/other' })).toMatch(/^2026,2026-01-01,2026-10-01,8,/);
  });

  it('refuse a release together with files', async () => {
    expect(await run('ytd more.csv --release latest', { files })).toMatchObject({
      code: 2,
      err: 'crossings: --release and "more.csv" both name the data: give one of them, or @latest among the files\n',
    });
  });

  it('refuse a word that names no release, and an empty folder', async () => {
    expect((await run('ytd --release newest')).err).toBe(
      'crossings: --release: unexpected "newest", expected the date of a release such as 2026-08-21, latest, previous or bundled\n',
    );
    expect((await run("ytd --store ''")).err).toBe(
      'crossings: --store: unexpected empty name, expected a folder\n',
    );
  });

  it('find weekly figures in a release of the store, and none in that of the package', async () => {
    const kept = {
      ...keptFiles('/data/crossings/2026-08-28', files['more.csv'], {
        'time-series.ods': 'week_ending,arrivals\n2026-08-23,5\n',
      }),
    };
    expect((await run('convert @2026-08-28 --sheet weekly', { files: kept })).out).toContain('2026-08-23,5,');
    expect((await run('convert @bundled --sheet weekly')).err).toContain(
      '@bundled has daily figures only'.replace('@bundled', '@2026-08-21'),
    );
  });

  it('refuse a bare year, with the option that is probably meant', async () => {
    for (const [line, remedy] of [
      ['ytd 2025', '--year 2025'],
      ['by month 2024 2025', '--years 2024,2025'],
      ['compare 2023..2025', '--years 2023..2025'],
    ] as const) {
      const { code, err } = await run(line);
      expect([code, err.includes(`expected a file: write ${remedy}, or ./`)]).toEqual([2, true]);
    }
    expect((await run('total ./2025', { files: { './2025': files['more.csv'] } })).code).toBe(0);
  });

  it('refuse to write over the input that CROSSINGS_DATA names', async () => {
    const { code, err } = await run('convert -o x.csv', {
      files: { 'x.csv': files['more.csv'] },
      environment: { CROSSINGS_DATA: 'x.csv' },
    });
    expect([code, err]).toEqual([2, 'crossings: x.csv is both read and written: write to another file\n']);
  });
});

describe('help', () => {
  it.each([50, 71, 72, 80, 120])('fits %i columns', async (width) => {
    const { out } = await run('ytd --help', { environment: { COLUMNS: String(width) } });
    const tooLong = out
      .split('\n')
      .filter((line) => line.length > width && !line.trim().startsWith('crossings ') && !/^ {2}-/.test(line));
    expect(tooLong).toEqual([]);
  });
});
