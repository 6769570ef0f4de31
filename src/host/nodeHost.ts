import { now } from './clock.js';
import type { Host } from './host.js';
import { isSameFile } from './nodeHost/folders.js';
import { type FilesRead, wasRead } from './nodeHost/readInput.js';
import { readingHost } from './nodeHost/readingHost.js';
import { descriptorStream } from './nodeHost/streams.js';

/**
 * The real host, for Node; `packageRoot` is the folder of the package. No code outside this file, its folder and `clock.ts` uses
 * files, streams, network, environment or clock.
 */
export function nodeHost(packageRoot: string): Host {
  const seen: FilesRead = new Set();
  return {
    ...readingHost(packageRoot, seen),
    wasRead: (path) => wasRead(path, seen),
    packagedPath: (path) => `${packageRoot}/${path}`,
    output: descriptorStream(1, 'standard output'),
    errors: descriptorStream(2, 'standard error'),
    // What writes files is loaded only for one, and the network library only for a request.
    addFolder: async (path, files) => (await import('./nodeHost/addFolder.js')).addFolder(path, files),
    mendFolder: async (path, aside, files) =>
      (await import('./nodeHost/mendFolder.js')).mendFolder(path, aside, files),
    moveFolder: async (from, to) => (await import('./nodeHost/mendFolder.js')).moveFolder(from, to),
    replaceFile: async (path, content) =>
      (await import('./nodeHost/replaceFile.js')).replaceFile(path, content),
    isSameFile,
    request: async (details) => (await import('./nodeHost/request.js')).request(details),
    // What starts a process is loaded only for one.
    runApart: async (program, input, limits) =>
      (await import('./nodeHost/runApart.js')).runApart(`${packageRoot}/${program}`, input, limits),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    now,
  };
}
