#!/usr/bin/env node
'use strict';

const { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

const ROOT = join(__dirname, '..');
const PROGRAM = join(ROOT, 'dist', 'program');
/** The code that every start loads. */
const CODE = join(PROGRAM, 'code.cjs');

const code = readFileSync(CODE);
const file = keptFile();
// Latin-1 is the quickest to decode; the build has left nothing beyond ASCII.
const script = new Script(code.latin1Slice(), {
  filename: CODE,
  cachedData: file === null ? undefined : compiledIn(file),
});

/** What the code exports. The later parts of the program get it through `dist/program/start.cjs`. */
module.exports = {};
script.runInThisContext()(module.exports, load);

/** Loads a module for the code: one of Node, or by its file a later part of the program. */
function load(id) {
  if (!id.startsWith('.')) return require(id);
  // Node 22 and later keep the later parts themselves, but must not do so in their default folder: all users share that, and another one
  // could have put code there first. The folder of `file` is the user's alone if the code was taken from it.
  if (script.cachedDataRejected === false) require('node:module').enableCompileCache?.(dirname(file));
  return require(join(PROGRAM, id));
}

/**
 * Where the code is kept as this Node has compiled it, since compiling it takes as long as the rest of an answer. `null` where
 * nothing is to be kept, by the variable with which Node's own such cache is switched off, or where there is no folder for it.
 */
function keptFile() {
  const { HOME = '', LOCALAPPDATA = '', NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME = '' } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE) return null;
  const name = `start-${process.version}-${process.platform}-${process.arch}`;
  if (isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'crossings', name);
  // The folder `crossings` is that of the releases there.
  if (process.platform === 'win32')
    return isAbsolute(LOCALAPPDATA) ? join(LOCALAPPDATA, 'crossings-cache', name) : null;
  if (!isAbsolute(HOME)) return null;
  return join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'crossings', name);
}

/**
 * The compiled code in a file that `keepCompiled.js` has written: twice, then the code that it was made of. V8 compares no more
 * than the length of the code, and crashes on compiled code that was damaged; to compare both takes less than any checksum.
 * Whoever can write the file can run code, so that it and its folder must be the user's alone. `undefined` where it is not to be used.
 */
function compiledIn(file) {
  let descriptor;
  try {
    if (!isPrivateFolder(dirname(file))) return undefined;
    // Neither follows a link, nor waits for the other end of a pipe.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const about = fstatSync(descriptor);
    if (!about.isFile() || !isPrivate(about)) return undefined;
    const kept = readFileSync(descriptor);
    const size = (kept.length - code.length) / 2;
    const compiled = kept.subarray(0, size);
    const isWhole = compiled.equals(kept.subarray(size, 2 * size)) && code.equals(kept.subarray(2 * size));
    return isWhole ? compiled : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Whether a path is a folder, and no link to one, in which nobody but the user can put anything. */
function isPrivateFolder(path) {
  const about = lstatSync(path);
  return about.isDirectory() && isPrivate(about);
}

/** Whether the user owns a file or folder and nobody else can write to it. Windows answers neither, and has a folder for each user. */
function isPrivate({ uid, mode }) {
  return process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o022) === 0);
}

async function run() {
  // A file that would grow beyond `ulimit -f` is an error like others then, and does not end the program without a word.
  process.on('SIGXFSZ', () => {});
  const { main, nodeHost } = module.exports;
  const exitCode = await main(process.argv.slice(2), nodeHost(ROOT));
  if (file !== null && exitCode === 0 && script.cachedDataRejected !== false)
    await require('./keepCompiled.js').keepCompiled(file, {
      code,
      script,
      isPrivateFolder,
      main,
      host: nodeHost(ROOT),
      root: ROOT,
    });
  // All output is written. Without this call, Node would wait for V8 to finish compiling in the background.
  process.exit(exitCode);
}

if (require.main === module) run();
