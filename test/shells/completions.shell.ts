import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { programUsage } from '../../src/cli/programUsage.js';
import * as shells from '../../src/shells/index.js';
import { complete, type LiveShell, layDesk } from '../support/completions.js';
import { run } from '../support/run.js';
import { hostile } from './hostile.js';

const SHELLS: readonly LiveShell[] = ['bash', 'zsh', 'fish'];
const folder = mkdtempSync(join(tmpdir(), 'completions-'));
const [bash = '', zsh = '', fish = ''] = await Promise.all(
  SHELLS.map(async (shell) => (await run(`completion ${shell}`)).out),
);
const desk = layDesk(folder, { bash, zsh, fish });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const YEARS = ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'];
const NAMED = ['bundled', 'latest', 'previous', '2026-08-28', '2026-08-28.2'];

/** Lines as typed, each with all words that must be offered. */
const CASES: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['crossings ', [...COMMANDS.map(({ name }) => name), 'help']],
  ['crossings y', ['ytd']],
  ['crossings by ', ['day', 'week', 'month', 'quarter', 'half', 'year', 'weekday']],
  ['crossings by --format csv q', ['quarter']],
  ['crossings chart mo', ['monthly']],
  ['crossings ytd --format js', ['json']],
  ['crossings chart ytd --format s', ['svg']],
  ['crossings ytd --format svg', []],
  ['crossings ytd --measure b', ['boats']],
  ['crossings ytd --year ', YEARS],
  ['crossings records --in-month J', ['January', 'June', 'July']],
  ['crossings total --release ', NAMED],
  ['crossings total @', NAMED.map((name) => `@${name}`)],
  ['crossings rules missing-d', ['missing-day']],
  ['crossings schema di', ['diff']],
  ['crossings schema conv', []],
  ['crossings help ver', ['verify']],
  ['crossings completion f', ['fish']],
  ['crossings milestones ', []],
];

describe.each(SHELLS)('%s', (shell) => {
  it.each(CASES)('completes: %s', (line, offered) => {
    expect(complete(shell, line, desk)).toEqual([...offered].sort());
  });

  it('completes another year after those already typed', () => {
    expect(
      complete(shell, 'crossings by month --years 2022..', desk).map((each) => each.replace('2022..', '')),
    ).toEqual(YEARS);
  });

  it.each([
    ['crossings ytd --format=js', 'json'],
    ['crossings check --rule outlier=o', 'off'],
  ])('completes a value after =: %s', (line, value) => {
    // Bash offers only the part after the =.
    expect(complete(shell, line, desk).map((each) => each.replace(/^.*=/, ''))).toEqual([value]);
  });

  it('offers files only where a file is meant', () => {
    const files = (line: string) => complete(shell, line, desk).filter((each) => each.includes('daily.csv'));
    for (const line of [
      'crossings ytd da',
      'crossings by month da',
      'crossings convert -o da',
      'crossings verify --data da',
    ])
      expect(files(line), line).toHaveLength(1);
    for (const line of ['crossings by da', 'crossings ytd --format da', 'crossings update da'])
      expect(files(line), line).toEqual([]);
  });

  it('never runs or expands what is written in a summary or a choice', () => {
    const usage = hostile(programUsage(COMMANDS));
    const inside = join(folder, `hostile-${shell}`);
    mkdirSync(inside);
    const scripts = {
      bash: shells.bash.script(usage),
      zsh: shells.zsh.script(usage),
      fish: shells.fish.script(usage),
    };
    const there = layDesk(inside, scripts);
    expect(complete(shell, 'crossings yt', there)).toEqual(['ytd']);
    expect(complete(shell, 'crossings ytd --', there)).toContain('--format');
    expect(complete(shell, 'crossings ytd --format ', there).join()).toContain('touch');
    expect(complete(shell, 'crossings by ', there).join()).toContain('touch');
    expect(existsSync(join(inside, 'x'))).toBe(false);
  });

  it('completes after any word that was typed before', () => {
    expect(
      complete(shell, 'crossings check --strict --rule outlier=off --rule zero-run=o', desk).map((each) =>
        each.replace(/^.*=/, ''),
      ),
    ).toEqual(['off']);
    expect(complete(shell, 'crossings by -o out.csv --measure boats mon', desk)).toEqual(['month']);
  });

  it('offers every option of a command', () => {
    const offered = complete(shell, 'crossings check --', desk);
    for (const name of ['--expect', '--no-config', '--rule', '--format', '--output', '--strict', '--help'])
      expect(offered).toContain(name);
  });
});
