#!/usr/bin/env node
'use strict';

const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** The class `Module`, without `node:module`, which would load all the rest of that module. */
const Module = module.constructor;
const ROOT = join(__dirname, '..');
const PROGRAM = join(ROOT, 'dist', 'program');

/** The file that every start loads. */
const START = join(PROGRAM, 'start.cjs');
/** The same file as compiled by this version of Node when the program was built. */
const COMPILED = join(PROGRAM, `start-${process.version}-${process.platform}-${process.arch}.compiled`);

/**
 * Loads the program from the compiled code of the build, since compiling it takes as long as the rest of an answer. If there
 * is none, or Node rejects it, the program is compiled from its source as usual.
 */
function loadProgram() {
  let cachedData;
  try {
    cachedData = readFileSync(COMPILED);
  } catch {}
  if (cachedData !== undefined) evaluate(cachedData);
  // An installed package has no compiled code, but newer versions of Node cache their own for the next start.
  else require('node:module').enableCompileCache?.();
  return require(START);
}

/**
 * Loads the start as `require` does, with compiled code if there is some, and registers it, so that later parts of the
 * program get the same module. The file, run as a script, evaluates to its module function. Returns the script.
 */
function evaluate(cachedData) {
  const script = new Script(readFileSync(START, 'latin1'), { filename: START, cachedData });
  const start = new Module(START, module);
  start.filename = START;
  require.cache[START] = start;
  script.runInThisContext()(start.exports, (id) => start.require(id), start, START, dirname(START));
  start.loaded = true;
  return script;
}

async function run() {
  const { main, nodeHost } = loadProgram();
  const code = await main(process.argv.slice(2), nodeHost(ROOT));
  // All output is written. Without this call, Node would wait for V8 to finish compiling in the background.
  process.exit(code);
}

// For the build. They are not in a file of their own, since finding one takes as long as reading the figures in the package.
module.exports = { COMPILED, ROOT, evaluate, loadProgram };

if (require.main === module) run();
