import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importsOf, ROOT, sourceFiles } from '../house/house.js';

// A person waits for everything that a start loads: an addition to these lists has to be worth it.
const PROGRAM = join(ROOT, 'dist', 'program');
/** The code that every start runs. */
const CODE = join(PROGRAM, 'code.cjs');
const folder = mkdtempSync(join(tmpdir(), 'crossings-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A module that prints what was loaded, as JSON to standard error, when the program ends. */
const WATCH = join(folder, 'watch.js');
writeFileSync(
  WATCH,
  `const { relative } = require('node:path');
  process.on('exit', () => {
    const chunks = Object.keys(require.cache).map((file) => relative(${JSON.stringify(PROGRAM)}, file));
    require('node:fs').writeSync(2, JSON.stringify({ chunks, builtins: process.moduleLoadList }));
  });`,
);

/** The parts of the program, and of Node, that a command loads. */
function loadedBy(...words: string[]): Loaded {
  const { stdout, loaded } = start(words, 'pipe');
  expect(stdout).toContain('8,183');
  return loaded;
}

interface Loaded {
  readonly chunks: string[];
  readonly builtins: string[];
}

function start(words: readonly string[], output: 'pipe' | 'ignore') {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', WATCH, join(ROOT, 'bin', 'crossings.js'), ...words],
    {
      encoding: 'utf8',
      stdio: ['ignore', output, 'pipe'],
      env: { PATH: process.env['PATH'], CROSSINGS_STORE: folder },
    },
  );
  const { chunks, builtins } = JSON.parse(stderr);
  const ours = chunks.filter((name: string) => name.endsWith('.cjs')).sort();
  return { stdout, loaded: { chunks: ours, builtins } as Loaded };
}

function csv(change: (text: string) => string): string {
  const file = join(folder, 'daily.csv');
  writeFileSync(file, change(readFileSync(join(ROOT, 'fixtures', 'daily.csv'), 'utf8')));
  return file;
}

/** The code of the start is compiled by `bin/crossings.js`, and no module that Node finds. */
const START: string[] = [];
const QUESTION = ['ytd', '--as-of', '2025-04-14'];

describe('year to date', () => {
  it('of the figures in the package loads only the code of the start', () => {
    expect(loadedBy(...QUESTION).chunks).toEqual(START);
  });

  it.each([
    ['as they stand', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with every cell in quotation marks', (text: string) => text.replace(/[^,\n]+/g, '"$&"')],
    ['without the last line end', (text: string) => text.trimEnd()],
    [
      'newest first',
      (text: string) =>
        text.replace(/\n(.*)/s, (_, rows) => `\n${rows.trim().split('\n').reverse().join('\n')}`),
    ],
    ['between semicolons', (text: string) => text.replaceAll(',', ';')],
    [
      'with a column of text',
      (text: string) =>
        text
          .replace(/$/gm, ',calm')
          .replace(',calm', ',weather')
          .replace(/\n,calm$/, '\n'),
    ],
  ])('of the same figures in a file %s loads neither csv-parse nor Zod nor a rule', (_, change) => {
    expect(loadedBy(...QUESTION, csv(change)).chunks).toEqual(START);
  });

  it('loads csv-parse and Zod, and nothing else, for a row that needs them', () => {
    const { chunks } = loadedBy(
      ...QUESTION,
      csv((text) => text.replace('2018-01-05', '5 January 2018')),
    );
    expect(chunks).toEqual(
      [
        'start.cjs',
        'gate.cjs',
        'parseRecords.cjs',
        'readRecords.cjs',
        'rolldown-runtime.cjs',
        'schemas.cjs',
      ].sort(),
    );
  });

  it('loads csv-parse and Zod for plain rows too where the fast path is switched off', () => {
    const { chunks } = loadedBy(
      ...QUESTION,
      '--no-fast-path',
      csv((text) => text),
    );
    expect(chunks).toEqual(expect.arrayContaining(['gate.cjs', 'parseRecords.cjs', 'readRecords.cjs']));
  });

  it('loads no modules of Node for terminals, network, streams, other programs or locales', () => {
    const words = [...QUESTION, csv((text) => text)];
    const heavy =
      /^NativeModule (?:tty|net|stream|child_process|internal\/child_process|crypto|http|https|worker_threads|internal\/readline\/interface)$/;
    // The null device is a character device, as a terminal is.
    for (const { builtins } of [loadedBy(...words), start(words, 'ignore').loaded])
      expect(builtins.filter((name) => heavy.test(name))).toEqual([]);
  });
});

describe('the start', () => {
  it('has no library except those that read the command line', () => {
    const seen = new Set<string>();
    const libraries = new Set<string>();
    const reach = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { target, typeOnly, onUse } of importsOf(file)) {
        if (typeOnly || onUse) continue;
        if (target.endsWith('.ts')) reach(target);
        else if (!target.startsWith('node:')) libraries.add(target);
      }
    };
    reach('program.ts');
    expect([...libraries].sort()).toEqual(['commander', 'leven']);
    expect(seen.size).toBeLessThan(sourceFiles().length * 0.75);
  });

  it('has no import() of its own, which compiled code cannot run', () => {
    expect(readFileSync(CODE, 'utf8')).not.toContain('import(');
  });

  it('asks for modules of Node and for later parts of the program, which all are there', () => {
    const text = readFileSync(CODE, 'utf8');
    const asked = [...text.matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g)].map(([, , id]) => `${id}`);
    const parts = asked.filter((id) => !id.startsWith('node:'));
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter((id) => !existsSync(join(PROGRAM, id)))).toEqual([]);
  });

  it('has no character beyond ASCII, as it is read, and stays below 290 kB', () => {
    const bytes = readFileSync(CODE);
    expect(bytes.every((byte) => byte < 0x80)).toBe(true);
    expect(bytes.length).toBeLessThan(290_000);
  });
});
