import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { outputOptionsOf } from '../../src/cli/outputOptions.js';
import { isFlag } from '../../src/option/index.js';
import type { World } from '../support/memoryHost.js';
import { last7Item, publisherInMemory, releaseWorkbook } from '../support/publisher.js';
import { run } from '../support/run.js';
import { madeRow, madeSheet, madeWorkbook } from '../support/workbook.js';
import { ROOT } from './house.js';

const DAILY = 'date,arrivals,boats\n2025-01-04,61,1\n2025-01-05,0,0\n';
const SHEETS = [
  madeSheet('SB_01', [madeRow(['Date', 'Migrants arrived']), madeRow([{ date: '2026-08-21' }, 5])]),
  madeSheet('SB_02', [madeRow(['Week ending', 'Migrants arrived']), madeRow([{ date: '2026-08-23' }, 5])]),
];

/** Files that the examples of the help read. */
const FILES = {
  'daily.csv': readFileSync(join(ROOT, 'fixtures', 'daily.csv'), 'utf8'),
  'old.csv': DAILY,
  'new.csv': DAILY,
  'time-series.ods': await madeWorkbook(SHEETS),
  'claims.csv': 'id,claim,expected\nA,ytd --as-of 2025-04-14,"8,183"\n',
  'article.txt': '119 people crossed the Channel on Monday.\\n',
  'last-7-days.html':
    '<table><tr><th>Date</th><th>Migrants arrived</th></tr><tr><td>21 August 2026</td><td>5</td></tr></table>',
};

/** Words that a command needs before its options. */
const WORDS: Readonly<Record<string, string>> = {
  by: 'month',
  milestones: '10000',
  chart: 'ytd',
  verify: 'claims.csv',
  diff: '@bundled @bundled',
};

const EXAMPLES = COMMANDS.flatMap(({ examples }) => examples.map(({ line }) => line));

const OPTIONS = COMMANDS.flatMap((command) => {
  const { name, options, words } = command;
  // Any word may name a folder, or be put on a picture.
  const own = Object.entries(options).filter(
    ([key, option]) =>
      key !== words?.option && !isFlag(option) && option.names !== 'folder' && option.placeholder !== 'TEXT',
  );
  const ofOutput = outputOptionsOf(command)
    .map((option) => option.name)
    .filter((option) => ['format', 'precision', 'color'].includes(option));
  return [...own.map(([, option]) => option.name as string), ...ofOutput].map(
    (option) => [name, option] as const,
  );
});

const WORLD: World = {
  files: { ...FILES, '~/.zfunc/_other': '', '~/.config/fish/completions/other.fish': '' },
  server: publisherInMemory(
    await releaseWorkbook({ extraDays: 0, saved: '2026-08-21' }),
    last7Item([['21 August 2026', 5, 1]], '2026-08-22'),
  ),
  today: '2026-08-23',
};

describe('every command', () => {
  it.each(EXAMPLES)('runs the examples of its help: crossings %s', async (line) => {
    const { code, out, err } = await run(line, WORLD);
    expect([code, err]).toEqual([0, '']);
    expect(out === '' && !line.includes(' -o ')).toBe(false);
  });

  it.each(OPTIONS)('%s --%s answers a wrong value in one clear sentence', async (name, option) => {
    const { code, out, err } = await run(`${name} ${WORDS[name] ?? ''} --${option} §`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^crossings: [^\n]*§[^\n]*\n$/);
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s has help in the usual order, at most 80 columns wide',
    async (name, { reads, gives, words, options: own }) => {
      const { out } = await run(`${name} --help`);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
      const headings = [
        ...out.matchAll(/^(Usage|Arguments|Options|Data|Output|General|Examples|Exit codes):/gm),
      ].map(([, title]) => title as string);
      const given = (reads !== 'nothing' && reads !== 'store') || words ? ['Arguments'] : [];
      const asks = Object.keys(own).some((key) => key !== words?.option) ? ['Options'] : [];
      const data = reads === 'nothing' ? [] : ['Data'];
      // `verify` has a paragraph on its data further below.
      const first = headings.filter((title, index) => headings.indexOf(title) === index);
      expect(first).toEqual([
        ...['Usage', ...given, ...asks, ...data],
        ...['Output', 'General', 'Examples', 'Exit codes'],
      ]);
      // Options of the question come first, then those of the data, of the output, and the rest.
      const options = [...out.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, option = '']) => option);
      const usual = ['release', 'store', 'series', 'only', 'each'];
      const looks = ['output', 'format', 'json', 'precision', 'color'];
      const quiet = gives === 'findings' ? [] : ['quiet'];
      const last = reads === 'nothing' ? ['help'] : [...quiet, 'strict', 'help'];
      const known = [...usual, ...looks, ...last].filter((option) => options.includes(option));
      expect(options.filter((option) => known.includes(option))).toEqual(known);
      expect(options.slice(-last.length)).toEqual(last);
    },
  );

  it.each(COMMANDS.map(({ name }) => name))('%s refuses an option that it does not have', async (name) => {
    const { code, out, err } = await run(`${name} ${WORDS[name] ?? ''} --nonsense`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^crossings: unknown option '--nonsense'[^\n]*\n$/);
  });
});
