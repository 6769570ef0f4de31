import { today } from '../clock.js';
import type { ReadingHost } from '../host.js';
import { dataFolder, isFolder, listFolder, requireFile } from './folders.js';
import { type FilesRead, readIfPresent, readInput, readPieces } from './readInput.js';

/** The real host for reading only, for Node; `packageRoot` is the folder of the package. What is read is added to `seen`. */
export function readingHost(packageRoot: string, seen?: FilesRead): ReadingHost {
  return {
    environment: process.env,
    readInput: (path) => readInput(path, seen),
    readPieces: (path) => readPieces(path, seen),
    readPackaged: (path) => readIfPresent(`${packageRoot}/${path}`),
    listFolder,
    isFolder,
    requireFile,
    dataFolder,
    today,
  };
}
