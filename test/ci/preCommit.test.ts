import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { ROOT } from '../house/house.js';
import { BAD, GOOD, HOSTILE, readYaml, Workshop } from './workshop.js';

const [hook, ...others] = readYaml('.pre-commit-hooks.yaml');
const { bin, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const [program, command, ...options] = hook.entry.split(' ');

/** Runs the entry as pre-commit does: with the user's options, then the files, and without a shell. */
function commit(files: Readonly<Record<string, string>>, ...args: string[]) {
  const names = Object.keys(files).filter((name) => new RegExp(hook.files).test(name));
  const workshop = new Workshop(files);
  const words = [join(ROOT, bin[program]), command, ...options, ...args, ...names];
  return { ...workshop.run(process.execPath, words), names, workshop };
}

describe('the hook for pre-commit', () => {
  it('starts a program of the package, with a command and options that exist', () => {
    expect(Object.keys(bin)).toContain(program);
    expect(COMMANDS.map(({ name }) => name)).toContain(command);
    expect(options).toEqual([]);
    expect(others).toEqual([]);
  });

  it('has the fields that pre-commit requires', () => {
    expect(hook).toMatchObject({ id: 'crossings-check', language: 'node' });
    expect(Object.keys(hook).sort()).toEqual(['description', 'entry', 'files', 'id', 'language', 'name']);
  });

  it('passes good files, and does not apply to other files', () => {
    const { code, out, names } = commit({
      'a.csv': GOOD,
      'data/b.tsv': GOOD.replaceAll(',', '\t'),
      'notes.md': '# a',
    });
    expect([code, names]).toEqual([0, ['a.csv', 'data/b.tsv']]);
    expect(out).toContain('Nothing found.');
  });

  it('stops a commit of a bad file', () => {
    const { code, out } = commit({ 'a.csv': GOOD, 'b.csv': BAD });
    expect(code).toBe(1);
    expect(out).toContain('duplicate-day');
  });

  it('treats file names as names, after the options of the user', () => {
    const files = Object.fromEntries(HOSTILE.map((name) => [name, GOOD]));
    const { code, workshop } = commit(files, '--strict', '--expect', '2025-06-01..2025-06-02=1256');
    expect(code).toBe(0);
    expect(workshop.has('pwned')).toBe(false);
  });

  // pre-commit installs from git with `npm install --global`, which leaves out what a build needs.
  it.each([
    [
      'installs the tools of the build when npm did not',
      {},
      ['ci --no-global --ignore-scripts', 'run build'],
    ],
    ['builds at once when they are there', { 'node_modules/typescript/package.json': '{}' }, ['run build']],
  ])('%s', (_, files, expected) => {
    const workshop = new Workshop(files);
    workshop.tool('npm', "require('node:fs').appendFileSync('npm', process.argv.slice(2).join(' ') + '\\n')");
    expect(workshop.run('sh', ['-c', scripts.prepare]).code).toBe(0);
    expect(workshop.read('npm').trim().split('\n')).toEqual(expected);
  });
});
