import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from './installed.js';

const NODE = process.execPath;
const PROGRAM = installed();
const HERE = import.meta.dirname;

export const EMPTY = { name: 'an empty program', words: () => [NODE, join(HERE, 'empty.mjs')] };

/** Command of the installed package for the arrivals of every year up to 14 April, from a file or from the figures in the package. */
export const crossings = (name, command = ['ytd', '--as-of', '2025-04-14', '--quiet']) => ({
  name,
  words: (file) => [NODE, PROGRAM, ...command, ...(file === undefined ? [] : [file])],
});

const AWK =
  'NR > 1 && substr($1, 6) <= "04-14" { sums[substr($1, 1, 4)] += $2 } END { for (year in sums) print year, sums[year] }';
const SQL = "substr(date, 1, 4) as year, sum(arrivals) from days where substr(date, 6) <= '04-14' group by 1";
const PANDAS = `import sys, pandas
days = pandas.read_csv(sys.argv[1])
early = days[days.date.str.slice(5) <= "04-14"]
print(early.groupby(early.date.str.slice(0, 4)).arrivals.sum())`;

/** Commands of other tools for the same question, as far as they are installed. */
const RIVALS = [
  {
    name: 'Miller',
    isThere: () => runs('mlr', '--version'),
    words: (file) => [
      ...['mlr', '--icsv', '--ojson', 'filter', 'substr1($date, 6, 10) <= "04-14"'],
      ...['then', 'put', '$year = substr1($date, 1, 4)'],
      ...['then', 'stats1', '-a', 'sum', '-f', 'arrivals', '-g', 'year', file],
    ],
  },
  { name: 'gawk', isThere: () => runs('gawk', '--version'), words: (file) => ['gawk', '-F,', AWK, file] },
  { name: 'mawk', isThere: () => runs('mawk', '-W', 'version'), words: (file) => ['mawk', '-F,', AWK, file] },
  {
    name: 'sqlite3',
    isThere: () => runs('sqlite3', '--version'),
    words: (file) => [
      'sqlite3',
      ':memory:',
      '-cmd',
      '.mode csv',
      '-cmd',
      `.import ${file} days`,
      `select ${SQL}`,
    ],
  },
  {
    name: 'pandas',
    isThere: () => runs(python(), '-c', 'import pandas'),
    words: (file) => [python(), '-c', PANDAS, file],
  },
  {
    name: 'DuckDB, 1 thread',
    isThere: () => runs(NODE, join(HERE, 'duckdb.js')),
    words: (file) => [NODE, join(HERE, 'duckdb.js'), file],
  },
];

export function rivals() {
  return RIVALS.filter(({ isThere }) => isThere());
}

/** The Python of the system, for which Debian installs pandas. */
function python() {
  return existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
}

function runs(program, ...words) {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}
