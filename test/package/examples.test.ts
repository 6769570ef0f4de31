import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from 'crossings';
import * as pure from 'crossings/pure';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, readSource, sourceFiles } from '../house/house.js';
import { blocksOf, examplesOf, installedFolder, runProgram, toProgram } from '../support/examples.js';

const { folder, remove } = installedFolder();
afterAll(remove);

const documented = new Map(sourceFiles().flatMap((file) => [...examplesOf(readSource(file))]));
const blocks = blocksOf(readFileSync(join(ROOT, 'README.md'), 'utf8'), 'As a library');

describe('the examples of the library', () => {
  it('are there for every function', () => {
    const functions = Object.entries(library).filter(([name]) => /^[a-z]/.test(name));
    expect(functions.map(([name]) => name).sort()).toEqual([...documented.keys()].sort());
    expect(Object.keys(library)).toEqual(expect.arrayContaining(Object.keys(pure)));
  });

  it.each([...documented])('of %s give what they state', async (_, example) => {
    const { code, stated } = toProgram(example);
    expect(stated).toBeGreaterThan(0);
    await runProgram(code, folder);
  });

  it.each(blocks.map((block, index) => [index + 1, block] as const))(
    'in the README, number %i, give what they state',
    async (_, block) => {
      const { code, stated } = toProgram(block);
      expect(stated).toBeGreaterThan(0);
      await runProgram(code, folder);
    },
  );

  it('fail where they state another figure, another error or none, or use what is not there', async () => {
    const example = documented.get('yearToDate') ?? '';
    const wrong = [
      ['8183', '8184'],
      ["'2025-01-01'", "'2025-01-02'"],
      ['throws QuestionError', 'throws UnfitDataError'],
      ["yearToDate(release, { asOf: '2099-04-14' })", 'yearToDate(release)'],
      ['total; //', 'totals; //'],
      ['{ loadRelease, yearToDate }', '{ loadRelease, yearToDay as yearToDate }'],
    ] as const;
    for (const [right, mistake] of wrong) {
      expect(example).toContain(right);
      await expect(runProgram(toProgram(example.replace(right, mistake)).code, folder)).rejects.toThrow(
        'Command failed',
      );
    }
    expect(blocks.length).toBeGreaterThan(3);
    const { code } = toProgram((blocks[0] ?? '').replace('8183, 1918', '8183, 1919'));
    await expect(runProgram(code, folder)).rejects.toThrow('Command failed');
  });
});
