import { main } from '../../src/cli/main.js';
import { MemoryHost, type World } from './memoryHost.js';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
}

/** Runs the whole program in this process. Words are split at blanks, except within single quotes. */
export async function run(line: string, world: World = {}): Promise<Outcome> {
  const host = new MemoryHost(world);
  const code = await main(toWords(line), host);
  return { code, out: host.out, err: host.err, written: host.written };
}

export function toWords(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
