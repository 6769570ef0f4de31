import type { Command } from '../command/index.js';
import { type AnyOption, flag } from '../option/index.js';
import { looksOptions } from './looks.js';
import { whichDataOptions } from './whichData.js';

export const SUMMARY = 'Totals, changes and same-date comparisons of small-boat arrivals in the UK.';

/** Options that commander answers itself. */
export const help = { ...flag('help', 'print help'), letter: 'h' };
export const version = { ...flag('version', 'print the version'), letter: 'V' };

/** The one command that is commander's. */
export const HELP_COMMAND = { name: 'help', summary: 'print help for a command' };

/** Every option of a command that its help shows, in that order, without `--help`. */
export function optionsOf(command: Command): readonly AnyOption[] {
  const own = Object.entries(command.options).filter(([key]) => key !== command.words?.option);
  return [...own.map(([, option]) => option), ...whichDataOptions(command), ...looksOptions(command)];
}
