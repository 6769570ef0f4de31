'use strict';

const {
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { basename, dirname, join } = require('node:path');

/** A stream that discards its output. */
const nowhere = { isTerminal: false, columns: undefined, write() {} };

/** Milliseconds after which what another Node has left, or was never finished, is in the way: thirty days. */
const OLD = 30 * 24 * 60 * 60 * 1000;

/**
 * Keeps the code as it is compiled now in `file`, for the next starts. Some usual questions are answered first, so that those are
 * quick whatever the first one was. Nothing is told where that does not work: the program only starts as slowly the next time.
 */
async function keepCompiled(file, { code, script, isPrivateFolder, main, host, root }) {
  const folder = dirname(file);
  // Renamed when it is complete, since somebody may be starting the program meanwhile.
  const part = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}.part`;
  let descriptor;
  try {
    if (!makeFolder(folder) || !isPrivateFolder(folder)) return;
    // The file is opened before the work, which would be in vain at each start where nothing can be written.
    descriptor = openSync(part, 'wx', 0o600);
    await answerUsualQuestions(main, host, root);
    const compiled = script.createCachedData();
    writeFileSync(descriptor, Buffer.concat([compiled, compiled, code]));
    renameSync(part, file);
    sweep(folder, basename(file));
  } catch {
    if (descriptor !== undefined) rmSync(part, { force: true });
  }
}

async function answerUsualQuestions(main, host, root) {
  const quiet = { ...host, environment: {}, output: nowhere, errors: nowhere };
  const figures = join(root, 'fixtures', 'daily.csv');
  for (const words of [
    ['ytd', '--as-of', '2025-04-14', figures],
    ['ytd', '--json'],
    ['total', '--year', '2025'],
  ])
    await main(words, quiet);
}

/**
 * Makes the folder, and the one that it is in. Only in a folder of the same user: who works as another one, as with `sudo`, leaves
 * nothing in the home of the first. `false` if that is not so.
 */
function makeFolder(folder) {
  const isOurs = ({ uid }) => process.geteuid === undefined || uid === process.geteuid();
  for (const each of [dirname(folder), folder]) {
    if (lstatSync(each, { throwIfNoEntry: false })) continue;
    if (!isOurs(statSync(dirname(each)))) return false;
    mkdirSync(each, { mode: 0o700 });
  }
  return true;
}

function sweep(folder, kept) {
  for (const name of readdirSync(folder)) {
    const each = join(folder, name);
    if (name !== kept && Date.now() - statSync(each).mtimeMs > OLD)
      rmSync(each, { recursive: true, force: true });
  }
}

module.exports = { keepCompiled };
