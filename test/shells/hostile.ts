import type { ProgramUsage } from '../../src/usage/index.js';

const HOSTILE = `a'b"c\`touch x\`$(touch x)\\d[e]:f{g}%h;i&j|k\nl‘m’`;

/** A usage whose summaries, and one choice, are full of characters with a meaning for shells. */
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
