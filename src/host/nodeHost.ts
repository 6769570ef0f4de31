import type { Host } from './host.js';
import { readIfPresent, readInput } from './nodeHost/readInput.js';
import { isSameFile, replaceFile } from './nodeHost/replaceFile.js';
import { descriptorStream } from './nodeHost/streams.js';

/** The real world. Nothing outside this file and its folder touches files, streams, network, environment or clock. */
export function nodeHost(packageRoot: string): Host {
  return {
    environment: process.env,
    output: descriptorStream(1, 'standard output'),
    errors: descriptorStream(2, 'standard error'),
    readInput,
    readPackaged: (path) => readIfPresent(`${packageRoot}/${path}`),
    replaceFile,
    isSameFile,
    today: () => new Date().toISOString().slice(0, 10),
  };
}
