import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as calculations from '../../src/calculations/index.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { CHART_KINDS } from '../../src/option/index.js';
import { run } from '../support/run.js';
import { shellSession } from '../support/shellSession.js';
import { KEPT_DIFFERS, ROOT } from './house.js';
import { openReadme, PICTURES } from './readmeParts.js';

const README = join(ROOT, 'README.md');
const text = readFileSync(README, 'utf8');

/** Beginnings of commands that a test cannot run: they fetch the package, send mail, or change the settings of a shell. */
const UNRUN = [
  'npx crossings ytd ',
  'npm install --global crossings ',
  'crossings check daily.csv --max-age 9d --expect 2024=36816 > check.txt || mail ',
  'crossings completion fish > ~/',
  'crossings man | man -l -',
];

const GALLERY = join(ROOT, 'docs', 'gallery.md');
const gallery = readFileSync(GALLERY, 'utf8');

const readme = openReadme(text);
const PAGES = [
  { name: 'README.md', path: README, page: readme },
  { name: 'docs/gallery.md', path: GALLERY, page: openReadme(gallery) },
];
afterAll(() => readme.end());

/** Whether this is `npm run refresh`, which rewrites the README instead of comparing it. */
const IS_REFRESH = process.env['REFRESH'] !== '';

describe.each(PAGES)('$name shows what the program prints', ({ path, page }) => {
  describe.each([...new Set(page.parts.map(({ section }) => section))])('%s', (section) => {
    for (const { title, kept, render } of page.parts.filter((part) => part.section === section))
      it(title, async () => {
        const rendered = await render();
        if (!IS_REFRESH) expect(rendered, KEPT_DIFFERS).toBe(kept);
      });
  });

  it.each([...page.pictures])('in the picture %s', async (name, draw) => {
    await expect(await draw(), KEPT_DIFFERS).toMatchFileSnapshot(join(ROOT, PICTURES, name));
  });

  if (IS_REFRESH)
    it('after it was rewritten', async () => {
      await expect(await page.render()).toMatchFileSnapshot(path);
    });
});

describe('README', () => {
  it('shows, with the gallery, a picture of each kind, and every picture that is kept', () => {
    const both = text + gallery;
    const kept = readdirSync(join(ROOT, PICTURES));
    expect(kept.filter((name) => !both.includes(`${PICTURES}/${name})`))).toEqual([]);
    const kinds = [...both.matchAll(/^\$ crossings chart (\S+) .*-o \S+\.svg$/gm)].map(([, kind]) => kind);
    expect([...new Set(kinds)].sort()).toEqual([...CHART_KINDS].sort());
  });

  it('shows every command at work', () => {
    for (const { name } of COMMANDS) {
      const isShown = new RegExp(`^\\$ .*crossings ${name}\\b`, 'm').test(text);
      expect(isShown, `README.md has no console block with "$ crossings ${name}": add one`).toBe(true);
    }
  });

  it('has a question for every calculation, and each question gets an answer', async () => {
    const [, table = ''] = /^### Questions, and .*?$(.*?)^### /ms.exec(text) ?? [];
    const questions = table.split('\n').flatMap((row) => {
      const [first = '', ...others] = [...row.matchAll(/`([^`]+)`/g)].map(([, line = '']) => line);
      const [command] = first.split(' ');
      return [first, ...others.map((line) => (line.startsWith('--') ? `${command} ${line}` : line))].filter(
        Boolean,
      );
    });
    const asked = new Set(questions.map((line) => line.split(' ')[0]));
    const names = Object.values(calculations).map(({ name }) => name);
    expect(
      names.filter((name) => !asked.has(name)),
      'in no row of "Questions, and the command that answers them" in README.md: add one',
    ).toEqual([]);
    const others = COMMANDS.map(({ name }) => name).filter((name) => !names.includes(name));
    for (const line of questions.filter((each) => !others.includes(each.split(' ')[0] ?? '')))
      expect((await run(line)).err, `README.md asks "${line}"`).toBe('');
  });

  it('names the source of the figures and their licence', () => {
    expect(text).toContain(
      'Contains\npublic sector information licensed under the [Open Government Licence\nv3.0]',
    );
  });

  it('shows commands of other tools that give the same answer, as far as they are installed', () => {
    const [, block = ''] = /^## Compared with other tools\n.*?^```sh\n(.*?)^```$/ms.exec(text) ?? [];
    const commands = block.split(/^# .*\n/m).filter((command) => command.trim() !== '');
    expect(commands).toHaveLength(5);
    const shell = shellSession();
    try {
      shell.run('crossings convert @bundled -o daily.csv');
      const isHere = (name = '') => shell.run(`command -v ${name} || true`) !== '';
      const answers = commands
        .filter((command) => isHere(command.split(' ')[0]))
        .map((each) => shell.run(each));
      expect(answers.length).toBeGreaterThan(0);
      for (const answer of answers)
        for (const total of [8183, 6265, 4899]) expect(answer.replaceAll(',', '')).toMatch(`${total}`);
    } finally {
      shell.end();
    }
  });

  it('has no other command that is not run, except the listed ones', () => {
    const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
    const lines = blocks.flatMap((block) =>
      block.startsWith('# crossings\n') ? [] : block.trim().split('\n'),
    );
    const unrun = lines.filter((line) => !UNRUN.some((known) => line.replace('$ ', '').startsWith(known)));
    expect(unrun).toEqual([]);
  });

  it('names only files that exist', () => {
    const named = [...text.matchAll(/`((?:fixtures\/)?[\w-]+\.(?:md|csv|json))`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(() => readFileSync(join(ROOT, name))).not.toThrow();
  });
});
