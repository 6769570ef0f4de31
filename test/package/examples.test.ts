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
  it('exist for every function', () => {
    const functions = Object.entries(library).filter(([name]) => /^[a-z]/.test(name));
    expect(functions.map(([name]) => name).sort()).toEqual([...documented.keys()].sort());
    expect(Object.keys(library)).toEqual(expect.arrayContaining(Object.keys(pure)));
  });

  it.each([...documented])('give what they state: %s', async (_, example) => {
    const { code, stated } = toProgram(example);
    expect(stated).toBeGreaterThan(0);
    await runProgram(code, folder);
  });

  it.each(blocks.map((block, index) => [index + 1, block] as const))(
    'give what they state: number %i in the README',
    async (_, block) => {
      const { code, stated } = toProgram(block);
      expect(stated).toBeGreaterThan(0);
      await runProgram(code, folder);
    },
  );

  it('fail when they state a wrong figure, a wrong error or none, or use what does not exist', async () => {
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
