import type { Host } from '../host/index.js';

const USUAL_WIDTH = 80;
const NARROWEST = 20;

/** How many characters a line of the output has: of the terminal, else as `COLUMNS` says, else 80. */
export function widthOf({ output, environment }: Host, toTerminal = output.isTerminal): number {
  // A terminal that does not know its width says 0.
  const columns = (toTerminal && output.columns) || fromEnvironment(environment) || USUAL_WIDTH;
  return Math.max(NARROWEST, columns);
}

function fromEnvironment(environment: Host['environment']): number | undefined {
  const columns = environment['COLUMNS'] ?? '';
  return /^[1-9]\d{0,3}$/.test(columns) ? +columns : undefined;
}
