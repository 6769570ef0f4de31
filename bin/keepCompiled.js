'use strict';

// Run by the build in its own process: saves the code that Node has compiled once the program has answered some questions.
const { renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { COMPILED, ROOT, evaluate, loadProgram } = require('./crossings.js');

/** A stream that discards its output. */
const nowhere = { isTerminal: false, columns: undefined, write() {} };

async function keepCompiled() {
  const script = evaluate(undefined);
  const { main, nodeHost } = loadProgram();
  const host = { ...nodeHost(ROOT), environment: {}, output: nowhere, errors: nowhere };
  const file = join(ROOT, 'fixtures', 'daily.csv');
  for (const words of [
    ['ytd', '--as-of', '2025-04-14', file],
    ['ytd', '--json'],
    ['total', '--year', '2025'],
  ])
    await main(words, host);
  // Renamed when complete, since somebody may be starting the program meanwhile.
  writeFileSync(`${COMPILED}.part`, script.createCachedData());
  renameSync(`${COMPILED}.part`, COMPILED);
}

keepCompiled();
