import { describe, expect, it } from 'vitest';
import { importsOf, reachedFrom, readSource, roomOf, sourceFiles } from './house.js';

/** One way for data: which rooms each room may import from. A room may always import from itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  text: [],
  finding: ['text'],
  csv: ['text', 'finding'],
  host: [],
  entry: ['calendar', 'text', 'finding'],
  lane: ['calendar', 'entry'],
  series: ['calendar', 'entry'],
  option: ['calendar', 'text', 'entry'],
  report: ['calendar', 'text', 'finding'],
  store: ['calendar', 'host'],
  publisher: ['text', 'finding', 'host'],
  sources: ['host', 'store'],
  reader: ['finding', 'entry'],
  readers: ['calendar', 'text', 'finding', 'csv', 'entry', 'lane', 'reader'],
  rule: ['calendar', 'text', 'finding', 'entry'],
  rules: ['calendar', 'text', 'finding', 'entry', 'rule'],
  release: ['calendar', 'text', 'finding', 'host', 'entry', 'store', 'sources', 'reader', 'readers'],
  usage: ['option'],
  shell: ['usage'],
  shells: ['usage', 'shell'],
  calculation: ['calendar', 'series', 'option', 'report'],
  calculations: ['calendar', 'series', 'option', 'report', 'calculation'],
  question: [
    'calendar',
    'text',
    'finding',
    'entry',
    'series',
    'option',
    'report',
    'release',
    'calculation',
    'calculations',
  ],
  claim: ['calendar', 'text', 'finding', 'csv', 'entry', 'option', 'report', 'release', 'question'],
  statements: ['calendar', 'text', 'finding', 'question'],
  drawing: ['calendar', 'text', 'finding', 'report'],
  renderers: ['text', 'finding', 'report', 'drawing'],
  command: [
    'calendar',
    'text',
    'finding',
    'entry',
    'series',
    'host',
    'option',
    'report',
    'rule',
    'rules',
    'release',
    'calculation',
    'question',
  ],
  commands: [
    'calendar',
    'text',
    'finding',
    'host',
    'entry',
    'series',
    'option',
    'report',
    'store',
    'publisher',
    'rule',
    'rules',
    'release',
    'calculation',
    'calculations',
    'question',
    'claim',
    'statements',
    'command',
  ],
  cli: [
    'calendar',
    'text',
    'finding',
    'host',
    'series',
    'option',
    'report',
    'release',
    'usage',
    'shell',
    'shells',
    'calculation',
    'calculations',
    'renderers',
    'command',
    'commands',
  ],
  library: [
    'calendar',
    'text',
    'host',
    'series',
    'option',
    'release',
    'calculations',
    'question',
    'claim',
    'command',
    'commands',
  ],
  'pure.ts': [
    'calendar',
    'text',
    'finding',
    'entry',
    'option',
    'release',
    'calculation',
    'calculations',
    'question',
    'claim',
    'statements',
    'commands',
    'library',
  ],
  'index.ts': ['host', 'option', 'release', 'command', 'pure.ts'],
  'program.ts': ['host', 'cli'],
};

/** Each library has one room, so that it can be changed in one room. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  '#csv-parse': ['csv/parseRecords.ts'],
  zod: [
    'entry/dayEntry.ts',
    'publisher/contentItem.ts',
    'store/record.ts',
    'claim/toClaim.ts',
    'commands/check/settings.ts',
    'commands/schema/schemaText.ts',
    'commands/check/describe.ts',
  ],
  '@zip.js/zip.js': ['readers/ods/unpackWorkbook.ts'],
  htmlparser2: ['reader/scanMarkup.ts'],
  'd3-array': ['drawing/plotSvg/heat.ts', 'drawing/plotText/axes.ts'],
  chalk: ['renderers/text/paintbox.ts'],
  commander: ['cli/program.ts', 'cli/main.ts'],
  leven: ['option/nearest.ts'],
  undici: ['host/nodeHost/request.ts'],
  'd3-scale': ['drawing/plotSvg/axes.ts'],
  'd3-shape': ['drawing/plotSvg/lines.ts'],
  '@resvg/resvg-js': ['drawing/rasterise.ts'],
  'write-file-atomic': ['host/nodeHost/replaceFile.ts'],
};

/** The one door to the world, in parts; and the entries that open it. */
const isNodeHost = (file: string) => /^host\/nodeHost(\/|\.ts$)/.test(file);
const isDoor = (file: string) => isNodeHost(file) || file === 'host/clock.ts';
const OPENERS = ['index.ts', 'program.ts', 'library/readRelease.ts'];

describe('the house', () => {
  it.each(sourceFiles())('%s imports only rooms that come before its own', (file) => {
    const room = roomOf(file);
    expect(MAY_IMPORT, `a new room, ${room}, needs its place in the plan`).toHaveProperty([room]);
    const own = importsOf(file).filter(({ target }) => target.endsWith('.ts'));
    const astray = own.filter(
      ({ target }) => roomOf(target) !== room && !MAY_IMPORT[room]?.includes(roomOf(target)),
    );
    expect(astray.map(({ target }) => target)).toEqual([]);
  });

  it.each(sourceFiles())('%s uses no library of another room', (file) => {
    const used = importsOf(file).filter(
      ({ target, typeOnly }) => !target.endsWith('.ts') && !target.startsWith('node:') && !typeOnly,
    );
    const astray = used.filter(({ target }) => !LIBRARIES[target]?.includes(file));
    expect(astray.map(({ target }) => target)).toEqual([]);
  });

  it.each(sourceFiles().filter((file) => !isDoor(file) && !OPENERS.includes(file)))(
    '%s does not touch the world',
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

  it.each(sourceFiles())('%s is named after one idea, and is no drawer', (file) => {
    expect(file).not.toMatch(/utils?|helpers?|common|misc/i);
  });

  it('the part of the library that runs anywhere reaches nothing of Node', () => {
    const reached = reachedFrom('pure.ts');
    expect(reached.length).toBeGreaterThan(100);
    expect(reached.filter((target) => target.startsWith('node:') || isNodeHost(target))).toEqual([]);
    expect(reachedFrom('index.ts')).toEqual(
      expect.arrayContaining(['node:fs', 'host/nodeHost/readingHost.ts', 'pure.ts']),
    );
  });

  it('the check of imports sees what there is to see', () => {
    expect(importsOf('cli/commands.ts').map(({ target }) => target)).toContain('commands/index.ts');
    expect(importsOf('renderers/text/paintbox.ts')).toEqual([
      { target: 'chalk', typeOnly: false, onUse: true },
    ]);
  });
});
