import type { ProgramUsage } from '../../src/usage/index.js';

const HOSTILE = `a'b"c\`touch x\`$(touch x)\\d[e]:f{g}%h;i&j|k\nl‘m’`;

/** A usage in which all that is only told, and a choice, is full of what means something to shells. */
export function hostile(usage: ProgramUsage): ProgramUsage {
  const value = <T extends object>(one: T): T => ({ ...one, summary: HOSTILE, words: [HOSTILE] });
  return {
    ...usage,
    summary: HOSTILE,
    commands: usage.commands.map((command) => ({
      ...command,
      summary: HOSTILE,
      options: command.options.map(value),
      words: command.words && value(command.words),
    })),
  };
}
