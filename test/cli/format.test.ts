import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { RENDERERS } from '../../src/cli/format.js';
import type { Command } from '../../src/command/index.js';
import type { Shell } from '../../src/shell/index.js';
import * as shells from '../../src/shells/index.js';
import { run } from '../support/run.js';

const FILES = { 'c.csv': 'claim,expected\nday 2025-04-14,119\n', 'd.csv': 'date,arrivals\n2025-01-01,5\n' };

/** What the name of a file must end in for these commands. */
const TABLES = '.csv, .json, .md, .ndjson, .txt or .tsv';
const PICTURES = '.csv, .json, .md, .ndjson, .png, .svg, .txt or .tsv';
const OTHERWISE = (name: string) => `give such a name, since ${name} has no other format`;

describe('the ending of the name of a file', () => {
  it.each([
    [
      'chart ytd -o a.jpg',
      `"a.jpg", expected a name that ends in ${PICTURES}, or in nothing: ${OTHERWISE('chart')}`,
    ],
    [
      'chart ytd -o a.html',
      `"a.html", expected a name that ends in ${PICTURES}, or in nothing: crossings report and crossings verify can write .html`,
    ],
    ['ytd -o a.pdf', `"a.pdf", expected a name that ends in ${TABLES}, or in nothing: ${OTHERWISE('ytd')}`],
    [
      'ytd -o a.svg',
      `"a.svg", expected a name that ends in ${TABLES}, or in nothing: crossings chart can write .svg`,
    ],
    [
      'ytd -o a.csv.gz',
      `"a.csv.gz", expected a name that ends in ${TABLES}, or in nothing: ${OTHERWISE('ytd')}`,
    ],
    [
      'ytd -o a.sarif',
      `"a.sarif", expected a name that ends in ${TABLES}, or in nothing: crossings check and crossings verify can write .sarif`,
    ],
    [
      'report -o p.csv',
      `"p.csv", expected a name that ends in .html, .json or .md, or in nothing: ${OTHERWISE('report')}`,
    ],
    [
      'convert d.csv -o x.json',
      `"x.json", expected a name that ends in .csv, or in nothing: ${OTHERWISE('convert')}`,
    ],
    [
      'schema ytd -o x.csv',
      `"x.csv", expected a name that ends in .json, or in nothing: ${OTHERWISE('schema')}`,
    ],
    [
      'man -o x.json',
      `"x.json", expected a name that ends in .roff or .man, or in nothing: ${OTHERWISE('man')}`,
    ],
    [
      'ytd --json -o x.csv',
      '"x.csv", expected a name that ends in .json, as --json asks: give such a name, or --format csv',
    ],
    [
      'chart ytd --format svg -o b.png',
      '"b.png", expected a name that ends in .svg, as --format svg asks: give such a name, or --format png',
    ],
    [
      'chart ytd --json -o a.pdf',
      '"a.pdf", expected a name that ends in .json, as --json asks: give such a name',
    ],
    [
      'ytd --format prose -o a.md',
      '"a.md", expected a name that ends in .txt, as --format prose asks: give such a name, or --format markdown',
    ],
    [
      'check d.csv --format github -o r.sarif',
      '"r.sarif", expected a name that ends in .txt or .log, as --format github asks: give such a name, or --format sarif',
    ],
    [
      'completion fish -o x.bash',
      '"x.bash", expected a name that ends in .fish, as completion fish asks: give such a name, or crossings completion bash',
    ],
    [
      'completion powershell -o x.SH',
      '"x.SH", expected a name that ends in .ps1, as completion powershell asks: give such a name, or crossings completion bash',
    ],
    [
      'completion zsh -o x.txt',
      `"x.txt", expected a name that ends in .bash, .zsh, .fish, .ps1 or .sh, or in nothing: ${OTHERWISE('completion')}`,
    ],
    ['man -o x.md', `"x.md", expected a name that ends in .roff or .man, or in nothing: ${OTHERWISE('man')}`],
    [
      'rules -o x.pdf',
      `"x.pdf", expected a name that ends in ${TABLES}, or in nothing: ${OTHERWISE('rules')}`,
    ],
    [
      'update --format csv -o x.md',
      '"x.md", expected a name that ends in .csv, as --format csv asks: give such a name, or --format markdown',
    ],
    ...['convert d.csv', 'schema ytd', 'man', 'completion fish', 'rules', 'sources', 'update'].map(
      (command) => [
        `${command} -o new/a`,
        '"new/a", expected a file in a folder: "new" is none, so make it first or write elsewhere',
      ],
    ),
    [
      'ytd -o new/a.csv',
      '"new/a.csv", expected a file in a folder: "new" is none, so make it first or write elsewhere',
    ],
  ])('that cannot be kept is refused in one sentence: %s', async (line, message) => {
    const { code, out, err, written } = await run(line, { files: FILES });
    expect([code, out, err, written.size]).toEqual([2, '', `crossings: unexpected ${message}\n`, 0]);
  });

  it.each([
    ['ytd -o a.csv', 'year,from,asOf,total'],
    ['ytd -o a.tsv', 'year\tfrom'],
    ['ytd -o a.json', '{\n  "command": "ytd"'],
    ['ytd -o a.ndjson', '{"year":2026'],
    ['ytd -o a.md', '### Arrivals'],
    ['ytd -o A.MD', '### Arrivals'],
    ['ytd -o a.txt', '\n  2026'],
    ['ytd -o a', '\n  2026'],
    ['ytd -o .csv', '\n  2026'],
    ['ytd -o a-1.2', '\n  2026'],
    ['ytd --format csv -o a', 'year,from'],
    ['ytd --format prose -o a.txt', 'people had arrived in 2026'],
    ['chart ytd -o c.csv', 'series,date,value'],
    ['chart ytd --years 2024 -o a.SVG', '<svg'],
    ['chart ytd --years 2024 --format svg -o picture', '<svg'],
    ['report -o p.htm', '<!doctype html>'],
    ['report -o p.json', '{\n'],
    ['report -o p', '<!doctype html>'],
    ['check d.csv -o r.sarif', 'sarif-2.1.0.json'],
    ['check d.csv -o r.sarif.json', 'sarif-2.1.0.json'],
    ['check d.csv -o r.json', '"command": "check"'],
    ['check d.csv -o r.xml', '<testsuites'],
    ['check d.csv --format sarif -o r.json', 'sarif-2.1.0.json'],
    ['verify c.csv -o p.html', '<!doctype html>'],
    ['verify c.csv -o p.json', '"command": "verify"'],
    ['verify c.csv -o p.jsonld', 'https://schema.org'],
    ['verify c.csv --format claimreview -o p.json', 'https://schema.org'],
    ['convert d.csv -o x.csv', 'date,arrivals'],
    ['convert d.csv -o x', 'date,arrivals'],
    ['man -o crossings.1', '.TH'],
    ['schema ytd -o ytd.schema.json', '"$schema"'],
    ['completion fish -o crossings.fish', 'complete'],
    ['completion -o crossings.fish', 'complete'],
    ['completion -o crossings.PS1', 'Register-ArgumentCompleter'],
    ['completion zsh -o crossings.sh', '#compdef'],
    ['completion zsh -o _crossings', '#compdef'],
  ])('chooses the format: %s', async (line, content) => {
    const { code, err, written } = await run(line, { files: FILES });
    expect([code, err]).toEqual([0, '']);
    const [[name, text] = []] = [...written];
    expect(name).toBe(line.split(' ').at(-1));
    expect(text).toContain(content);
  });

  it('chooses one format at most', () => {
    const endings = Object.values(RENDERERS).flatMap((renderer) => renderer.endings);
    expect(endings).toEqual([...new Set(endings)]);
  });

  it('names a shell where completion has a script that ends so', () => {
    const { endings } = COMMANDS.find(({ name }) => name === 'completion') as Command & { endings: string[] };
    const ofShells = Object.values<Shell>(shells).flatMap((shell) => shell.endings);
    expect([...endings].sort()).toEqual([...new Set(ofShells)].sort());
  });

  it.each(['completion', 'completion -o x.sh', 'completion -o -'])(
    'names no single shell: %s',
    async (line) => {
      expect(await run(line)).toMatchObject({
        code: 2,
        out: '',
        err: 'crossings: completion needs a shell: bash, zsh, fish, powershell\n',
      });
    },
  );

  it('is of no folder', async () => {
    const { code, err } = await run('ytd -o sub', { files: { 'sub/x.csv': '' } });
    expect([code, err]).toEqual([
      2,
      'crossings: unexpected "sub", expected the name of a file: it is that of a folder\n',
    ]);
    expect((await run('ytd -o sub/y.csv', { files: { 'sub/x.csv': '' } })).code).toBe(0);
  });

  it('does not matter for standard output, and a name must not be empty', async () => {
    expect((await run('ytd -o -')).out).toContain('\n  2026');
    expect((await run("ytd -o ''")).err).toBe(
      'crossings: --output: unexpected empty name, expected a file\n',
    );
  });
});

describe('--format', () => {
  it.each([
    [
      'ytd --format prse',
      'expected one of csv, json, markdown, ndjson, prose, text, tsv; did you mean prose?',
    ],
    ['report --format claimreview', 'expected one of html, json, markdown, prose'],
    [
      'check --format html',
      'expected one of csv, github, json, junit, markdown, ndjson, prose, sarif, text, tsv',
    ],
  ])('offers only what the command has: %s', async (line, message) => {
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toMatch(/^crossings: --format: unexpected "\w+", /);
    expect(err).toContain(`${message}\n`);
  });

  it.each(['convert d.csv --format csv', 'schema ytd --json', 'man --format text'])(
    'is not there where there is one format only: %s',
    async (line) => {
      const [name, option] = line.split(' ').filter((word) => !word.includes('.') && word !== 'ytd');
      expect(await run(line)).toMatchObject({
        code: 2,
        out: '',
        err: `crossings: unknown option '${option}'; ${name} has one format only: leave it out\n`,
      });
    },
  );
});
