import { describe, expect, it } from 'vitest';
import { github } from '../../src/renderers/index.js';
import type { Judgement } from '../../src/report/index.js';
import {
  found,
  HOSTILE,
  HOSTILE_JUDGEMENT,
  judged,
  keepsTheRules,
  renderJudgement,
} from '../support/judgement.js';

/** Parses a line like GitHub's runner: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function readCommand(line: string) {
  const [, kind = '', written = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const decode = (text: string) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const decodeProperty = (text: string) => decode(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const properties = written.split(',').map((pair) => /^(\w+)=(.*)$/.exec(pair)?.slice(1) ?? []);
  return {
    kind,
    message: decode(message),
    properties: Object.fromEntries(properties.map(([key = '', value = '']) => [key, decodeProperty(value)])),
  };
}

const linesOf = async (judgement: Judgement) =>
  (await renderJudgement(github, judgement)).replace(/\n$/, '').split('\n');

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => found({ message: `m${index + 1}` }));

describe('github', () => {
  keepsTheRules(github);

  it('writes a command for each finding, and counts below', async () => {
    expect(await linesOf(judged([found()]))).toEqual([
      '::error file=daily.csv,line=3,col=1,title=crossings%3A duplicate-date::unexpected second 2025-01-04, expected each day once',
      'crossings: 1 error in daily.csv',
    ]);
  });

  it('leaves out properties that a finding does not have', async () => {
    const { place: _, ...nowhere } = found();
    const [first, second, third] = await linesOf(
      judged([
        nowhere,
        found({ place: { file: 'a.csv', line: 2 } }),
        found({ place: { file: 'a.csv', column: 2 } }),
      ]),
    );
    expect(first).toMatch(/^::error title=/);
    expect(second).toMatch(/^::error file=a\.csv,line=2,title=/);
    expect(third).toMatch(/^::error file=a\.csv,title=/);
  });

  it.each([
    [{ file: 'a.ods', sheet: 'SB_01', cell: 'A5' }, 'sheet SB_01, cell A5: m'],
    [{ file: 'a.ods', sheet: 'SB_01' }, 'sheet SB_01: m'],
    [{ file: 'a.ods', cell: 'A5', line: 5 }, 'cell A5: m'],
  ])('says in words where in a workbook: %o', async (place, words) => {
    const [line = ''] = await linesOf(judged([found({ place, message: 'm' })]));
    expect(readCommand(line)).toEqual({
      kind: 'error',
      properties: { file: 'a.ods', title: 'crossings: duplicate-date' },
      message: words,
    });
  });

  it('writes errors before warnings and warnings before notes, each kind in its order', async () => {
    const lines = await linesOf(
      judged([
        found({ severity: 'info', message: '1' }),
        found({ severity: 'warning', message: '2' }),
        found({ message: '3' }),
        found({ severity: 'warning', message: '4' }),
        found({ message: '5' }),
      ]),
    );
    const commands = lines.slice(0, -1).map(readCommand);
    expect(commands.map(({ kind, message }) => `${kind} ${message}`)).toEqual([
      'error 3',
      'error 5',
      'warning 2',
      'warning 4',
      'notice 1',
    ]);
    expect(lines.at(-1)).toBe('crossings: 2 errors, 2 warnings, 1 note in daily.csv');
  });

  it('writes up to ten commands of a kind', async () => {
    const lines = await linesOf(judged(many(10)));
    expect(lines).toHaveLength(11);
    expect(readCommand(lines[9] ?? '').message).toBe('m10');
  });

  it('writes nine of more than ten findings of a kind, and in a tenth command how many more there are', async () => {
    const lines = await linesOf(judged([...many(11), found({ severity: 'warning' })]));
    expect(lines.slice(8, 12).map((line) => line.replace(/ file=.*::/, '::'))).toEqual([
      '::error::m9',
      '::error title=crossings::… and 2 more errors',
      '::warning::unexpected second 2025-01-04, expected each day once',
      'crossings: 11 errors, 1 warning in daily.csv',
    ]);
  });

  it('counts all occurrences that a finding stands for', async () => {
    const lines = await linesOf(judged([...many(10), found({ count: 2999 })]));
    expect(lines[9]).toBe('::error title=crossings::… and 3,000 more errors');
    expect(lines.at(-1)).toBe('crossings: 3,009 errors in daily.csv');
  });

  it('has few lines for any number of findings', async () => {
    const lines = await linesOf(judged(many(10_000)));
    expect(lines).toHaveLength(11);
    expect(lines[9]).toBe('::error title=crossings::… and 9,991 more errors');
  });

  it.each([
    [[], 'crossings: nothing found'],
    [['daily.csv'], 'crossings: nothing found in daily.csv'],
    [['a.csv', 'b.csv'], 'crossings: nothing found in a.csv and b.csv'],
    [['a.csv', 'b.csv', 'c.csv'], 'crossings: nothing found in a.csv, b.csv and c.csv'],
    [['a', 'b', 'c', 'd'], 'crossings: nothing found in 4 files'],
  ])('says when there is nothing to say of %j', async (files, line) => {
    expect(await linesOf(judged([], files))).toEqual([line]);
  });

  it('keeps hostile text whole, in one line, without a command of any host in it', async () => {
    const lines = await linesOf(HOSTILE_JUDGEMENT);
    expect(lines.map((line) => line.slice(0, 10))).toEqual([
      '::error fi',
      '::warning ',
      '::notice f',
      'crossings:',
    ]);
    for (const line of lines) expect(line).not.toMatch(/##(\[|vso\[|teamcity\[)/);
    const { properties, message } = readCommand(lines[0] ?? '');
    const shown = HOSTILE.replace('\r\n', '\\u000d\\n')
      .replaceAll('##', '#\\u0023')
      .replace('\x1b', '\\u001b')
      .replace('\u202e', '\\u202e')
      .replace('\ud800', '\\ud800')
      .replace('\ufffe', '\\ufffe');
    expect(message).toBe(shown);
    expect(properties).toEqual({ file: shown, line: '1', col: '2', title: `crossings: ${shown}` });
  });
});
