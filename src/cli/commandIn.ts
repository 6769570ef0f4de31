import type { Command } from '../command/index.js';
import { COMMANDS } from './commands.js';

/** The first command that is named among the words, which may stand behind an option that is not known. */
export function commandIn(words: readonly string[]): Command | undefined {
  return words
    .map((word) => COMMANDS.find(({ name }) => name === word))
    .find((command) => command !== undefined);
}
