import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/host/index.js';
import { ROOT } from '../house/house.js';
import { BAD, CHECK_OPTIONS, GAP, GOOD, HOSTILE, readYaml, Workshop } from './workshop.js';

const action = readYaml('action.yml');
const [step] = action.runs.steps;

type Inputs = Readonly<Record<string, string>>;

/** The value of an input, or its default where it is not given. */
const usual = (inputs: Inputs, name: string): string => inputs[name] ?? action.inputs[name].default ?? '';

/** The name of the input that an expression reads: `max-age` for `${{ inputs.max-age }}`. */
const inputOf = (value: string): string => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';

function use(inputs: Inputs, workshop: Workshop, checkout = ROOT) {
  for (const name of ['summary', 'output']) workshop.write(`.tools/${name}`, '');
  const given = Object.entries<string>(step.env).map(([name, value]) => [
    name,
    usual(inputs, inputOf(value)),
  ]);
  const folder = usual(inputs, inputOf(step['working-directory']));
  const ran = workshop.bash(
    step.run,
    {
      ...Object.fromEntries(given),
      GITHUB_ACTION_PATH: checkout,
      GITHUB_WORKSPACE: workshop.folder,
      GITHUB_STEP_SUMMARY: join(workshop.folder, '.tools/summary'),
      GITHUB_OUTPUT: join(workshop.folder, '.tools/output'),
      RUNNER_TEMP: join(workshop.folder, '.tools'),
    },
    folder,
  );
  return { ...ran, summary: workshop.read('.tools/summary'), outputs: workshop.read('.tools/output') };
}

describe('action.yml', () => {
  it('has no workflow expression in its script, and uses every input', () => {
    expect(step.run).not.toContain('${{');
    const taken = [...Object.values<string>(step.env), step['working-directory']].map(inputOf);
    expect(taken.sort()).toEqual(Object.keys(action.inputs).sort());
    for (const name of Object.keys(step.env)) expect(step.run, name).toMatch(new RegExp(`\\$\\{?${name}\\b`));
  });

  it('passes only options that exist', () => {
    const ours = step.run.split('\n').filter((line: string) => !/npm install|node --|"crossings@/.test(line));
    const passed = ours.join('\n').match(/--[a-z][a-z-]*/g) as string[];
    expect(passed).toContain('--max-warnings');
    expect(passed.filter((flag) => !CHECK_OPTIONS.has(flag))).toEqual([]);
  });

  it('declares the outputs that it sets', () => {
    const { outputs } = use({ files: 'good.csv' }, new Workshop({ 'good.csv': GOOD }));
    const set = outputs
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    expect(set).toEqual(Object.keys(action.outputs));
    for (const name of set)
      expect(action.outputs[name ?? ''].value).toBe(`\${{ steps.${step.id}.outputs.${name} }}`);
  });

  it('passes a good file, and says so', () => {
    const { code, out, err, summary, outputs } = use(
      { files: 'good.csv' },
      new Workshop({ 'good.csv': GOOD }),
    );
    expect({ code, out, err, outputs }).toEqual({
      code: 0,
      out: 'crossings: nothing found in good.csv\n',
      err: '',
      outputs: 'valid=true\nerrors=0\nwarnings=0\n',
    });
    expect(summary).toContain('### Checked: good.csv\n\nNothing found.\n');
  });

  it('fails a bad file, with an annotation at its line', () => {
    const { code, out, summary, outputs } = use({ files: 'bad.csv' }, new Workshop({ 'bad.csv': BAD }));
    expect(code).toBe(1);
    expect(out).toContain('::error file=bad.csv,line=3,col=12,title=crossings%3A duplicate-day::');
    expect(out).toContain('crossings: 1 error, 1 warning in bad.csv\n');
    expect(summary).toContain('| bad.csv, line 3, column 12 | error | duplicate-day |');
    expect(summary).toContain('1 error and 1 warning.');
    expect(outputs).toBe('valid=false\nerrors=1\nwarnings=1\n');
  });

  it('treats file names as names, whatever is in them', () => {
    const workshop = new Workshop(Object.fromEntries(HOSTILE.map((name) => [name, GOOD])));
    const { code, out, summary } = use({ files: `\n${HOSTILE.join('\n')}\n` }, workshop);
    expect([code, out]).toEqual([0, `crossings: nothing found in ${HOSTILE.length} files\n`]);
    for (const name of ['two words.csv', '$(touch pwned).csv']) expect(summary).toContain(name);
    expect(workshop.has('pwned')).toBe(false);
  });

  it('expands patterns, and accepts options of several words', () => {
    const workshop = new Workshop({ 'some data/a.csv': GOOD, 'some data/b.csv': GAP, 'c.csv': BAD });
    const inputs = { files: 'some data/*.csv', rules: 'outlier=off\nmissing-day=warning\n' };
    expect(use(inputs, workshop)).toMatchObject({ code: 0, outputs: 'valid=true\nerrors=0\nwarnings=1\n' });
    expect(use({ ...inputs, strict: 'true' }, workshop)).toMatchObject({ code: 1 });
    expect(use({ ...inputs, 'max-warnings': '0' }, workshop)).toMatchObject({ code: 1 });
    expect(use({ ...inputs, 'max-warnings': '1' }, workshop)).toMatchObject({ code: 0 });
    expect(use({ ...inputs, expect: '2025-06-01..2025-06-02=5' }, workshop).out).toContain('expected-total');
    expect(use({ ...inputs, 'max-age': '9d' }, workshop).out).toContain('stale');
    expect(use({ ...inputs, options: '--from\n2025-05-01' }, workshop).out).toContain('incomplete-span');
  });

  it.each(['rules', 'expect', 'max-age', 'max-warnings', 'options', 'format', 'output', 'strict'])(
    'never runs what is written in %s',
    (name) => {
      const workshop = new Workshop({ 'good.csv': GOOD });
      const text = `$(touch pwned) \`touch pwned\` "; touch pwned; " '; touch pwned; '`;
      use({ files: 'good.csv', [name]: text }, workshop);
      expect(workshop.has('pwned')).toBe(false);
    },
  );

  it('gives annotations the path from the top when it runs in a folder below', () => {
    const workshop = new Workshop({
      'data/bad.csv': BAD,
      'data/crossings.config.json': '{"rules":{"missing-day":"off"}}',
    });
    const { code, out, err, summary } = use({ files: '*.csv', 'working-directory': 'data' }, workshop);
    expect(code).toBe(1);
    expect(out).toContain(`::error file=${workshop.folder}/data/bad.csv,line=3,`);
    expect(out).toContain('crossings: 1 error in ');
    expect(err).toBe('Settings: crossings.config.json\n');
    expect(summary).toContain('### Checked: bad.csv');
  });

  it('writes another format to a file', () => {
    const workshop = new Workshop({ 'bad.csv': BAD });
    const { code, out, summary } = use(
      { files: 'bad.csv', format: 'sarif', output: 'found.sarif' },
      workshop,
    );
    expect([code, out]).toEqual([1, '']);
    expect(JSON.parse(workshop.read('found.sarif')).version).toBe('2.1.0');
    expect(summary).toContain('duplicate-day');
  });

  it('goes by the ending of the output where no format is given', () => {
    const workshop = new Workshop({ 'bad.csv': BAD });
    expect(use({ files: 'bad.csv', output: 'found.xml' }, workshop)).toMatchObject({ code: 1, out: '' });
    expect(workshop.read('found.xml')).toContain('<testsuites');
    const { code, err } = use({ files: 'bad.csv', output: 'found.xml', format: 'sarif' }, workshop);
    expect(code).toBe(2);
    expect(err).toContain('unexpected "found.xml", expected a name that ends in .sarif');
  });

  it.each(['true', 'TRUE', 'True', 'yes', 'on'])('is strict where strict is %s', (strict) => {
    expect(use({ files: 'gap.csv', strict }, new Workshop({ 'gap.csv': GAP })).code).toBe(1);
  });

  it.each(['false', 'False', 'no', 'off', ''])('is not strict where strict is "%s"', (strict) => {
    expect(use({ files: 'gap.csv', strict }, new Workshop({ 'gap.csv': GAP })).code).toBe(0);
  });

  it('refuses any other value of strict', () => {
    expect(use({ files: 'gap.csv', strict: 'please' }, new Workshop({ 'gap.csv': GAP }))).toMatchObject({
      code: 2,
      out: '::error title=crossings::unexpected value of strict, expected true or false: warnings fail where it is true\n',
    });
  });

  it('says that a file is not there, and sets no outputs', () => {
    const { code, err, summary, outputs } = use({ files: 'no/*.csv' }, new Workshop());
    expect([code, err]).toEqual([
      2,
      'crossings: no/*.csv cannot be read: there is no such file or directory\n',
    ]);
    expect([summary, outputs]).toEqual(['### Not checked\n\nThe log of the job says why.\n', '']);
  });

  it('asks for files when none is named', () => {
    const { code, out } = use({ files: ' \n'.trim() }, new Workshop());
    expect([code, out]).toEqual([
      2,
      '::error title=crossings::expected files to check, such as files: data/*.csv\n',
    ]);
  });

  // npm would install the package; this checkout takes its place.
  const NPM = `
    const { cpSync, mkdirSync, symlinkSync, writeFileSync } = require('node:fs');
    writeFileSync('npm.json', JSON.stringify({ words: process.argv.slice(2), folder: process.cwd() }));
    mkdirSync('crossings/node_modules', { recursive: true });
    symlinkSync(${JSON.stringify(ROOT)}, 'crossings/node_modules/crossings');
  `;

  it.each([
    ['of the action', {}, `crossings@${VERSION}`],
    ['asked for', { version: '1.2.3' }, 'crossings@1.2.3'],
  ])('installs the version %s when the checkout is not built', (_, inputs, name) => {
    const workshop = new Workshop({
      'good.csv': GOOD,
      'checkout/package.json': JSON.stringify({ version: VERSION }),
    });
    workshop.tool('npm', NPM);
    const { code, out } = use({ files: 'good.csv', ...inputs }, workshop, join(workshop.folder, 'checkout'));
    expect([code, out]).toEqual([0, 'crossings: nothing found in good.csv\n']);
    const { words, folder } = JSON.parse(workshop.read('.tools/npm.json'));
    expect([words.at(-1), folder]).toEqual([name, join(workshop.folder, '.tools')]);
  });
});
