import type { Command } from '../command/index.js';
import type { ProgramUsage } from '../usage/index.js';

const options = {};

/** The command that prints the page of the manual. `usage` describes the whole program. */
export function manCommand(usage: () => Promise<ProgramUsage>): Command<typeof options> {
  return {
    name: 'man',
    group: 'shell',
    summary: 'the page of the manual, with every command and option',
    reads: 'nothing',
    gives: 'file',
    endings: ['roff', 'man'],
    options,
    examples: [
      { line: 'man', answers: 'the page in roff: crossings man | man -l - shows it' },
      { line: 'man -o crossings.1', answers: 'the same as a file, for a folder that man looks in' },
    ],
    // The page is loaded only on use.
    run: async () => {
      const { manPage } = await import('../usage/index.js');
      return { report: manPage(await usage()), findings: [] };
    },
  };
}
