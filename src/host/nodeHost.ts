import type { Host } from './host.js';
import { addFolder, dataFolder, listFolder } from './nodeHost/folders.js';
import { readIfPresent, readInput, readPieces } from './nodeHost/readInput.js';
import { isSameFile, replaceFile } from './nodeHost/replaceFile.js';
import { request } from './nodeHost/request.js';
import { descriptorStream } from './nodeHost/streams.js';

/** The real world. Nothing outside this file and its folder touches files, streams, network, environment or clock. */
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
    request,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    today: () => new Date().toISOString().slice(0, 10),
    now: () => new Date().toISOString(),
  };
}
