// Precision and recall of `verify` on annotated press texts; no test depends on it. README.md beside it says how they are annotated.
//   npm run press                 the texts beside it
//   npm run press -- DIR          a folder with texts/NN.txt and gold.csv
//   npm run press -- DIR -v       each figure that was missed or wrong, a table by text, and all kinds of figures

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { goldByText, goldRows, linesOf } from './gold.js';
import { scoreText } from './score.js';
import { mistakes, summary, tableByText, tablesByKind } from './tables.js';

const HERE = import.meta.dirname;
const PROGRAM = join(HERE, '..', '..', 'bin', 'crossings.js');
/** Figures are judged by those in the package: neither by a file of the environment, nor by a release that is kept. */
const ENV = { ...process.env, CROSSINGS_DATA: '', CROSSINGS_STORE: join(HERE, 'no-store') };

/** The data that `verify` prints for a text. Throws what it says on standard error, if it prints none. */
function judged(file, published) {
  const words = [PROGRAM, 'verify', file, '--published', published, '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    env: ENV,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (stdout === '') throw new Error(`${file}: ${stderr}`);
  return JSON.parse(stdout).data;
}

const words = process.argv.slice(2);
const isVerbose = words.includes('-v');
const folder = words.find((word) => word !== '-v') ?? HERE;

const scored = [...goldByText(goldRows(folder))].map(([text, figures]) => {
  const lines = linesOf(folder, text);
  const data = judged(join(folder, 'texts', `${text}.txt`), figures[0].published);
  return { text, lines, ...scoreText(figures, data, lines) };
});

if (isVerbose) console.log(`${[...mistakes(scored), '', tableByText(scored)].join('\n')}\n`);
console.log(`${summary(scored)}\n\n${tablesByKind(scored, isVerbose ? 1 : 3)}`);
