// Compares time and memory of the program, packed and installed, with others, as a table of ratios; no test depends on it.
//   npm run bench                  all comparisons, some minutes
//   npm run bench -- start 1m      only the named ones of: start, 1m, forms, 10m, check
//   npm run bench -- --markdown    as tables for the README
// With the Node that runs it: `npx -p node@24 node test/bench/bench.js start` measures another one.

import { join } from 'node:path';
import { crossings, EMPTY, rivals } from './commands.js';
import { FORMS, input, warm } from './inputs.js';
import { measure } from './measure.js';
import { ROOT } from './root.js';
import { markdownTable, textTable } from './tables.js';

const MILLION = 1_000_000;
const on = (command, file) => ({ ...command, words: command.words(file) });

async function prepared(rows, form) {
  const file = await input(rows, form);
  await warm(file);
  return file;
}

/** The same question for all, of the same rows; then the same number of rows in which the same days come again and again. */
async function compared(rows, rounds) {
  const file = await prepared(rows, 'plain');
  const again = await prepared(rows, 'repeated');
  const commands = [crossings('crossings'), ...rivals()].map((each) => on(each, file));
  return measure(
    [...commands, on(crossings('crossings, the same 3,154 days again and again'), again)],
    rounds,
  );
}

/** Comparisons by name; the first command of each is the one that the ratios refer to. */
const PARTS = {
  start: async () => {
    const file = join(ROOT, 'fixtures', 'daily.csv');
    const commands = [
      on(EMPTY),
      on(crossings('the figures in the package')),
      on(crossings('a file of 3,154 rows'), file),
      { ...on(crossings('that file, at the very first start'), file), isFirst: true },
    ];
    return ['Cold start of year to date', measure(commands, 31)];
  },
  '1m': async () => ['1,000,000 rows of 318 series', await compared(MILLION, 7)],
  forms: async () => {
    const commands = [];
    for (const form of FORMS) commands.push(on(crossings(form), await prepared(MILLION, form)));
    return ['1,000,000 rows of 318 series, as they are written', measure(commands, 11)];
  },
  '10m': async () => ['10,000,000 rows of 3,171 series', await compared(10 * MILLION, 3)],
  check: async () => {
    const file = await prepared(MILLION, 'plain');
    const commands = [crossings('ytd'), ...['total', 'by', 'records', 'check'].map(commandOf)].map((each) =>
      on(each, file),
    );
    return ['1,000,000 rows of 318 series, by command', measure(commands, 5)];
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
