import { today } from '../clock.js';
import type { ReadingHost } from '../host.js';
import { dataFolder, isFolder, listFolder, requireFile } from './folders.js';
import { readIfPresent, readInput, readPieces } from './readInput.js';

/** The real host for reading only, for Node; `packageRoot` is the folder of the package. */
export function readingHost(packageRoot: string): ReadingHost {
  return {
    environment: process.env,
    readInput,
    readPieces,
    readPackaged: (path) => readIfPresent(`${packageRoot}/${path}`),
    listFolder,
    isFolder,
    requireFile,
    dataFolder,
    today,
  };
}
