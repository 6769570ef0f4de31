import { describe, expect, it } from 'vitest';
import { importsOf, reachedFrom, readSource, roomOf, sourceFiles } from './house.js';

/** Rooms that each room may import from, so that data go one way. A room may always import from itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  event: ['calendar'],
  text: [],
  finding: ['text'],
  csv: ['text', 'finding'],
  host: [],
  table: ['calendar', 'text', 'finding'],
  scan: ['calendar', 'text', 'table'],
  gate: ['calendar', 'text', 'finding', 'table'],
  ingest: ['calendar', 'text', 'finding', 'table', 'entry', 'gate'],
  entry: ['calendar', 'text', 'finding', 'table'],
  series: ['calendar', 'table', 'entry'],
  option: ['calendar', 'event', 'text', 'table'],
  report: ['calendar', 'text', 'finding'],
  store: ['calendar', 'host'],
  publisher: ['text', 'finding', 'host'],
  sources: ['host', 'store'],
  reader: ['calendar', 'text', 'finding', 'table'],
  readers: ['calendar', 'text', 'finding', 'csv', 'table', 'scan', 'ingest', 'reader'],
  rule: ['calendar', 'text', 'finding', 'entry'],
  rules: ['calendar', 'text', 'finding', 'entry', 'rule'],
  release: [
    'calendar',
    'text',
    'finding',
    'host',
    'table',
    'entry',
    'ingest',
    'option',
    'store',
    'sources',
    'reader',
    'readers',
  ],
  check: ['calendar', 'text', 'finding', 'host', 'entry', 'option', 'report', 'rule', 'rules', 'release'],
  calculation: ['calendar', 'event', 'series', 'option', 'report'],
  calculations: ['calendar', 'text', 'series', 'option', 'report', 'calculation'],
  question: [
    'calendar',
    'text',
    'finding',
    'table',
    'entry',
    'series',
    'option',
    'report',
    'release',
    'calculation',
    'calculations',
  ],
  claim: [
    'calendar',
    'event',
    'text',
    'finding',
    'csv',
    'entry',
    'series',
    'option',
    'report',
    'release',
    'question',
  ],
  statements: ['calendar', 'event', 'text', 'finding', 'question'],
  article: [
    'calendar',
    'text',
    'finding',
    'csv',
    'host',
    'option',
    'reader',
    'release',
    'question',
    'claim',
    'statements',
  ],
  chart: ['calendar', 'series', 'option', 'report', 'calculation', 'calculations'],
  usage: ['option'],
  shell: ['usage'],
  shells: ['usage', 'shell'],
  drawing: ['calendar', 'text', 'finding', 'report'],
  renderers: ['text', 'finding', 'report', 'drawing'],
  command: [
    'calendar',
    'text',
    'finding',
    'host',
    'entry',
    'series',
    'option',
    'report',
    'release',
    'check',
    'calculation',
    'question',
  ],
  commands: [
    'calendar',
    'event',
    'text',
    'finding',
    'host',
    'table',
    'entry',
    'series',
    'option',
    'report',
    'store',
    'publisher',
    'rule',
    'rules',
    'release',
    'check',
    'calculation',
    'calculations',
    'question',
    'claim',
    'statements',
    'article',
    'chart',
    'command',
  ],
  cli: [
    'calendar',
    'event',
    'series',
    'release',
    'text',
    'finding',
    'host',
    'option',
    'report',
    'drawing',
    'renderers',
    'usage',
    'shell',
    'shells',
    'check',
    'calculation',
    'calculations',
    'command',
    'commands',
  ],
  library: [
    'calendar',
    'host',
    'series',
    'option',
    'release',
    'check',
    'calculations',
    'question',
    'claim',
    'article',
  ],
  'pure.ts': [
    'calendar',
    'finding',
    'entry',
    'option',
    'release',
    'calculation',
    'calculations',
    'question',
    'claim',
    'statements',
    'article',
    'library',
  ],
  'index.ts': ['host', 'option', 'release', 'check', 'pure.ts'],
  'program.ts': ['cli', 'host'],
};

/** Files that use each library: few, so that a library can be replaced in one place. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  '#csv-parse': ['csv/parseRecords.ts'],
  zod: [
    'gate/dayEntry.ts',
    'publisher/contentItem.ts',
    'store/record.ts',
    'claim/toClaim.ts',
    'check/settings.ts',
    'cli/themeFile.ts',
    'commands/schema/schemaText.ts',
    'commands/check/describe.ts',
  ],
  '@zip.js/zip.js': ['reader/unpackArchive.ts'],
  htmlparser2: ['reader/scanMarkup.ts'],
  'd3-array': ['drawing/plotSvg/heat.ts', 'drawing/plotText/axes.ts'],
  chalk: ['renderers/text/paintbox.ts'],
  commander: ['cli/program.ts', 'cli/main.ts'],
  leven: ['text/nearest.ts'],
  undici: ['host/nodeHost/request.ts'],
  'd3-scale': ['drawing/plotSvg/axes.ts'],
  'd3-shape': ['drawing/plotSvg/lines.ts'],
  '@resvg/resvg-js': ['drawing/rasterise.ts'],
};

/** Files that touch files, network, terminal or clock; `OPENERS` are the entries that may import them. */
const isNodeHost = (file: string) => /^host\/nodeHost(\/|\.ts$)/.test(file);
const isDoor = (file: string) => isNodeHost(file) || file === 'host/clock.ts';
const OPENERS = ['index.ts', 'program.ts', 'library/readRelease.ts'];

describe('source files', () => {
  it.each(sourceFiles())('import only from rooms that come before their own: %s', (file) => {
    const room = roomOf(file);
    expect(MAY_IMPORT, `add ${room} to MAY_IMPORT, with the rooms that it imports from`).toHaveProperty([
      room,
    ]);
    const own = importsOf(file).filter(({ target }) => target.endsWith('.ts'));
    const astray = own.filter(
      ({ target }) => roomOf(target) !== room && !MAY_IMPORT[room]?.includes(roomOf(target)),
    );
    expect(astray.map(({ target }) => target)).toEqual([]);
  });

  it.each(sourceFiles())('use no library that belongs elsewhere: %s', (file) => {
    const used = importsOf(file).filter(
      ({ target, typeOnly }) => !target.endsWith('.ts') && !target.startsWith('node:') && !typeOnly,
    );
    const astray = used.filter(({ target }) => !LIBRARIES[target]?.includes(file));
    expect(astray.map(({ target }) => target)).toEqual([]);
  });

  it.each(sourceFiles().filter((file) => !isDoor(file) && !OPENERS.includes(file)))(
    'touch no file, network, terminal or clock: %s',
    (file) => {
      expect(importsOf(file).filter(({ target }) => target.startsWith('node:') || isDoor(target))).toEqual(
        [],
      );
      const code = readSource(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code).not.toMatch(
        /\bprocess\.|\bconsole\.|Date\.now|new Date\(\)|\bfetch\(|toLocale|\bIntl\.|localeCompare/,
      );
    },
  );

  it.each(sourceFiles())('are named after what they contain: %s', (file) => {
    expect(file).not.toMatch(/utils?|helpers?|common|misc/i);
  });

  it('of the part that runs anywhere load no module of Node', () => {
    const reached = reachedFrom('pure.ts');
    expect(reached.length).toBeGreaterThan(100);
    expect(reached.filter((target) => target.startsWith('node:') || isNodeHost(target))).toEqual([]);
    expect(reachedFrom('index.ts')).toEqual(
      expect.arrayContaining(['node:fs', 'host/nodeHost/readingHost.ts', 'pure.ts']),
    );
  });

  it('are still there where these lists name them', () => {
    const rooms = new Set(sourceFiles().map(roomOf));
    const named = [...Object.keys(MAY_IMPORT), ...Object.values(MAY_IMPORT).flat()];
    expect([...new Set(named)].filter((room) => !rooms.has(room))).toEqual([]);
    const uses = (file: string, library: string) =>
      sourceFiles().includes(file) && importsOf(file).some(({ target }) => target === library);
    const unused = Object.entries(LIBRARIES).flatMap(([library, files]) =>
      files.filter((file) => !uses(file, library)).map((file) => `${file} does not use ${library}`),
    );
    expect(unused).toEqual([]);
  });

  it('have imports that these tests find', () => {
    expect(importsOf('cli/commands.ts').map(({ target }) => target)).toContain('commands/index.ts');
    expect(importsOf('renderers/text/paintbox.ts')).toEqual([
      { target: 'chalk', typeOnly: false, onUse: true },
    ]);
  });
});
