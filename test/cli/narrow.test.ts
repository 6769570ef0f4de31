import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { CASES, type GoldenCase } from '../golden/cases.js';
import { run } from '../support/run.js';

/** Lines of the kept outputs that print text, without those that ask for another width, format or file, or for colour. */
const LINES: readonly GoldenCase[] = COMMANDS.filter(({ gives }) => gives !== 'file' && gives !== 'page')
  .flatMap(({ name }) => CASES[name] ?? [])
  .filter(({ line }) => !/ -o | --(?:width|format|json|color|output) /.test(`${line} `));

const HELP: readonly GoldenCase[] = [
  { name: 'program', line: '--help' },
  ...COMMANDS.map(({ name }) => ({ name, line: `${name} --help` })),
];

describe.each([40, 30])('in a terminal %d characters wide', (width) => {
  it.each([...LINES, ...HELP])(
    '$line prints no line that is longer, except a single word or a command to type',
    async ({ line, files, environment, today, server }) => {
      const { out } = await run(line, {
        files: files ?? {},
        environment: { ...environment, COLUMNS: `${width}` },
        ...(today && { today }),
        ...(server && { server }),
      });
      const long = out.split('\n').filter((each) => [...each].length > width);
      expect(long.filter((each) => / /.test(each.trim()) && !each.startsWith('  crossings '))).toEqual([]);
    },
  );
});
