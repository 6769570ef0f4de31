import { describe, expect, test } from 'vitest';
import { run } from '../support/run.js';
import { keptFiles } from '../support/store.js';

const NEW = 'date,arrivals,boats\n2026-08-21,100,2\n2026-08-22,50,1\n';
const NEWER = 'date,arrivals,boats\n2026-08-23,70,2\n';

const WORLD = {
  files: {
    '/home/me/new.csv': NEW,
    'a/new.csv': NEW,
    'b/new.csv': NEWER,
    'b/newer.csv': NEWER,
    '-': NEWER,
    ...keptFiles('/kept/2026-08-14', NEW),
    't.txt': 'On 22 August 2026, 50 people arrived by small boat.',
  },
};

const WITH_NEW =
  'Home Office daily series, edition of 21 August 2026, with new.csv, provisional, to 22 August 2026';

describe('source line', () => {
  test.each([
    ['@bundled /home/me/new.csv', WITH_NEW],
    ['@latest a/new.csv', WITH_NEW],
    ['/home/me/new.csv @bundled', WITH_NEW],
    ['a/new.csv b/newer.csv', 'Data: new.csv, newer.csv, 21 to 23 August 2026'],
    ['a/new.csv b/new.csv', 'Data: a/new.csv, b/new.csv, 21 to 23 August 2026'],
    ['- a/new.csv', 'Data: standard input, new.csv, 21 to 23 August 2026'],
    [
      '@bundled a/new.csv b/new.csv',
      'Home Office daily series, edition of 21 August 2026, with a/new.csv, b/new.csv, provisional, to 23 August 2026',
    ],
    [
      '@bundled -',
      'Home Office daily series, edition of 21 August 2026, with standard input, provisional, to 23 August 2026',
    ],
    [
      '@2026-08-14 @bundled --store /kept',
      'Home Office daily series, editions of 14 August 2026 and 21 August 2026, provisional, to 22 August 2026',
    ],
    [
      '@2026-08-14 @bundled @latest --store /kept',
      'Home Office daily series, editions of 14 August 2026, 21 August 2026 and 21 August 2026, provisional, to 22 August 2026',
    ],
    ['/home/me/new.csv', 'Data: new.csv, 21 and 22 August 2026'],
  ])('of %s names the publisher first, and files without folders', async (inputs, line) => {
    const { out } = await run(`ytd ${inputs} --format markdown`, WORLD);
    expect(out.trimEnd().split('\n').at(-1)).toBe(`_${line}_`);
  });

  test('in JSON has the same name, and files as they were named', async () => {
    const { out } = await run('ytd @bundled /home/me/new.csv --json', WORLD);
    expect(JSON.parse(out).source).toEqual({
      name: 'Home Office daily series, edition of 21 August 2026, with new.csv',
      edition: null,
      from: '2018-01-01',
      to: '2026-08-22',
      files: ['@2026-08-21', '/home/me/new.csv'],
    });
  });

  test.each([
    'chart ytd @bundled /home/me/new.csv --format svg',
    'report @bundled /home/me/new.csv',
    'verify t.txt --published 2026-08-23 --data @bundled --data /home/me/new.csv --format html -o -',
    'verify t.txt --published 2026-08-23 --data @bundled --data /home/me/new.csv --format claimreview',
  ])('tells no folder in what is passed on: %s', async (line) => {
    const { out } = await run(line, WORLD);
    expect(out).toContain('edition of 21 August 2026');
    expect(out).toContain('new.csv');
    expect(out).not.toContain('/home/me');
  });

  test('of compared files of one name tells them apart', async () => {
    const { out } = await run('diff a/new.csv b/new.csv', WORLD);
    expect(out.split('\n')[0]).toBe('From a/new.csv to b/new.csv');
  });

  test('of inputs checked together names each edition', async () => {
    const { out } = await run('check @2026-08-14 @bundled b/new.csv a/new.csv --store /kept', WORLD);
    expect(out.replaceAll('\n', ' ')).toContain(
      'Checked: the edition of 14 August 2026, the edition of 21 August 2026, b/new.csv, a/new.csv',
    );
  });

  test('is joined by the path where crossings sources says what is used', async () => {
    const { out } = await run('sources', { ...WORLD, environment: { CROSSINGS_DATA: '/home/me/new.csv' } });
    expect(out.replaceAll('\n', ' ')).toContain('CROSSINGS_DATA names (/home/me/new.csv), since');
    expect(out).toContain('Data that would be used: new.csv\n');
  });
});
