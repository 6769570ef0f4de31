import type { Option } from './option.js';

/** An option without a value: given or not. */
export interface Flag extends Option<true> {
  readonly isFlag: true;
}

export function flag(name: string, summary: string): Flag {
  return { name, placeholder: '', summary, isFlag: true, parse: () => true };
}

export function isFlag(option: Option<unknown>): option is Flag {
  return 'isFlag' in option;
}

export const cumulative = flag('cumulative', 'running totals within each year');
export const changes = flag('change', 'the change of each year from the one before');
export const allTime = flag('all-time', 'over the whole series, not year by year');
export const noTitle = flag('no-title', 'a picture without words above it');
export const exitCode = flag('exit-code', 'exit with 1 where there is a difference');
