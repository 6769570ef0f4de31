// Compares time and memory of the program with others, as a table of ratios; no test depends on it.
//   npm run bench                  all comparisons, some minutes
//   npm run bench -- start 1m      only the named ones of: start, 1m, forms, series, 10m, check
//   npm run bench -- --markdown    as tables for the README

import { join } from 'node:path';
import { crossings, EMPTY, rivals } from './commands.js';
import { FORMS, input, warm } from './inputs.js';
import { measure } from './measure.js';
import { ROOT } from './root.js';
import { markdownTable, textTable } from './tables.js';

const MILLION = 1_000_000;
const on = ({ name, words }, file) => ({ name, words: words(file) });

async function prepared(rows, form) {
  const file = await input(rows, form);
  await warm(file);
  return file;
}

/** Comparisons by name; the first command of each is the one that the ratios refer to. */
const PARTS = {
  start: async () => {
    const file = join(ROOT, 'fixtures', 'daily.csv');
    const commands = [
      on(EMPTY),
      on(crossings('the figures in the package')),
      on(crossings('a file of 3,154 rows'), file),
    ];
    return ['Cold start of year to date', measure(commands, 31)];
  },
  '1m': async () => {
    const file = await prepared(MILLION, 'plain');
    return [
      '1,000,000 rows',
      measure(
        [crossings('crossings'), ...rivals()].map((each) => on(each, file)),
        7,
      ),
    ];
  },
  forms: async () => {
    const commands = [];
    for (const form of FORMS) commands.push(on(crossings(form), await prepared(MILLION, form)));
    return ['1,000,000 rows, as they are written', measure(commands, 11)];
  },
  series: async () => {
    const file = await prepared(MILLION, 'series');
    return [
      '1,000,000 rows of 318 series',
      measure(
        [crossings('crossings'), ...rivals()].map((each) => on(each, file)),
        7,
      ),
    ];
  },
  '10m': async () => {
    const file = await prepared(10 * MILLION, 'plain');
    return [
      '10,000,000 rows',
      measure(
        [crossings('crossings'), ...rivals()].map((each) => on(each, file)),
        3,
      ),
    ];
  },
  check: async () => {
    const file = await prepared(10 * MILLION, 'plain');
    const commands = [crossings('ytd'), ...['total', 'by', 'records', 'check'].map(commandOf)].map((each) =>
      on(each, file),
    );
    return ['10,000,000 rows, by command', measure(commands, 3)];
  },
};

function commandOf(name) {
  return crossings(name, name === 'by' ? ['by', 'month', '--quiet'] : [name, '--quiet']);
}

const words = process.argv.slice(2);
const toTable = words.includes('--markdown') ? markdownTable : textTable;
const asked = words.filter((word) => word in PARTS);
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  const [title, measured] = await PARTS[part]();
  console.log(toTable(title, measured));
}
