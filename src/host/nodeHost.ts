import { now, today } from './clock.js';
import type { Host } from './host.js';
import { addFolder, dataFolder, listFolder } from './nodeHost/folders.js';
import { readIfPresent, readInput, readPieces } from './nodeHost/readInput.js';
import { isSameFile, replaceFile } from './nodeHost/replaceFile.js';
import { descriptorStream } from './nodeHost/streams.js';

/** The real world. Nothing outside this file, its folder and the clock touches files, streams, network, environment or clock. */
export function nodeHost(packageRoot: string): Host {
  return {
    environment: process.env,
    output: descriptorStream(1, 'standard output'),
    errors: descriptorStream(2, 'standard error'),
    readInput,
    readPieces,
    readPackaged: (path) => readIfPresent(`${packageRoot}/${path}`),
    listFolder,
    addFolder,
    replaceFile,
    isSameFile,
    dataFolder,
    // What it takes to ask a server is loaded only to ask one.
    request: async (wanted) => (await import('./nodeHost/request.js')).request(wanted),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    today,
    now,
  };
}
