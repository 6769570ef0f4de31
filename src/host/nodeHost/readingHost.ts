import { today } from '../clock.js';
import type { ReadingHost } from '../host.js';
import { dataFolder, listFolder } from './folders.js';
import { readIfPresent, readInput, readPieces } from './readInput.js';

/** The real world, to be looked at. */
export function readingHost(packageRoot: string): ReadingHost {
  return {
    environment: process.env,
    readInput,
    readPieces,
    readPackaged: (path) => readIfPresent(`${packageRoot}/${path}`),
    listFolder,
    dataFolder,
    today,
  };
}
