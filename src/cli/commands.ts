import type { Calculation } from '../calculation/index.js';
import * as calculations from '../calculations/index.js';
import { calculationCommand } from '../command/calculationCommand.js';
import type { Command } from '../command/index.js';
import * as ownCommands from '../commands/index.js';
import type { ProgramUsage } from '../usage/index.js';
import { completionCommand } from './completionCommand.js';
import { manCommand } from './manCommand.js';

/** Every command of the program: one for each calculation, those with work of their own, and those about the program. */
export const COMMANDS: readonly Command[] = [
  ...Object.values<Calculation>(calculations).map((calculation) => calculationCommand(calculation)),
  ...Object.values<Command>(ownCommands),
  completionCommand(usage),
  manCommand(usage),
];

/** Loaded only on use: just two commands describe all the others. */
async function usage(): Promise<ProgramUsage> {
  return (await import('./programUsage.js')).programUsage(COMMANDS);
}
