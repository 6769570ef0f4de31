import type { CommandUsage, OptionUsage } from './usage.js';

/** Options that more than half of the commands have, and all who have them in the same words: told once. */
export function ofMostCommands(commands: readonly CommandUsage[]): OptionUsage[] {
  const all = commands.flatMap(({ options }) => options);
  const first = all.filter(({ flag }, index) => all.findIndex((other) => other.flag === flag) === index);
  return first.filter((option) => {
    const namesakes = all.filter(({ flag }) => flag === option.flag);
    return namesakes.length > commands.length / 2 && namesakes.every((other) => isSame(option, other));
  });
}

function isSame(one: OptionUsage, other: OptionUsage): boolean {
  return one.summary === other.summary && one.placeholder === other.placeholder;
}
