#!/usr/bin/env node
'use strict';

const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** To ask for `node:module` would load what the rest of that module is for. */
const Module = module.constructor;
const ROOT = join(__dirname, '..');
const PROGRAM = join(ROOT, 'dist', 'program');

/** The file that every start loads, and beside it what this very Node has made of it when the program was built. */
const START = join(PROGRAM, 'start.cjs');
const COMPILED = join(PROGRAM, `start-${process.version}-${process.platform}-${process.arch}.compiled`);

/**
 * The program, as it was compiled when it was built here: to compile it anew takes as long as all the rest of an answer.
 * Where that is not there, or Node does not want it, it is compiled from its source like any other.
 */
function loadProgram() {
  let cachedData;
  try {
    cachedData = readFileSync(COMPILED);
  } catch {}
  if (cachedData !== undefined) evaluate(cachedData);
  // Not there in an installed package: newer versions of Node keep what they have compiled for the next start.
  else require('node:module').enableCompileCache?.();
  return require(START);
}

/**
 * What `require` does, with the compiled code at hand: later parts of the program ask for this one and get the same. Run as
 * a script, the file gives the function of its module.
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
  // All has been written, and nothing is under way but what V8 compiles beside it, for which Node would wait.
  process.exit(code);
}

// The build asks for these. They have no file of their own, since to find one takes as long as to read the figures in the
// package.
module.exports = { COMPILED, ROOT, evaluate, loadProgram };

if (require.main === module) run();
