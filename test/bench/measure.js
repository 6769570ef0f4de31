import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './installed.js';

const TIME = '/usr/bin/time';
const canWeigh = existsSync(TIME);

/** Elapsed milliseconds and peak megabytes of one run of a command; megabytes are `null` where they are unknown. */
function run({ words, isFirst = false }) {
  // A folder in which nothing is kept yet makes it the first start on a machine.
  const cache = isFirst ? mkdtempSync(join(CACHE, 'first-')) : CACHE;
  const [program, ...rest] = canWeigh ? [TIME, '-f', 'peak %M', ...words] : words;
  // This variable adds 45 ms to any start of Node.
  const { NODE_EXTRA_CA_CERTS: _, NODE_DISABLE_COMPILE_CACHE: __, ...env } = process.env;
  const begin = performance.now();
  const { status, stderr } = spawnSync(program, rest, {
    env: { ...env, XDG_CACHE_HOME: cache },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const ms = performance.now() - begin;
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  const peak = /^peak (\d+)$/m.exec(stderr)?.[1];
  return { ms, mb: peak === undefined ? null : peak / 1024 };
}

/**
 * Runs the commands in turn for a number of rounds, so that a slow phase of the machine affects all of them. Returns for each
 * command the median time and memory, and the median of its ratios to the first command of the same round.
 */
export function measure(commands, rounds) {
  const runs = commands.map(() => []);
  for (const command of commands) run(command);
  for (let round = 0; round < rounds; round++)
    for (const [index, command] of commands.entries()) runs[index].push(run(command));
  return commands.map(({ name }, index) => ({
    name,
    ms: median(runs[index].map(({ ms }) => ms)),
    mb: canWeigh ? median(runs[index].map(({ mb }) => mb)) : null,
    ratio: median(runs[index].map(({ ms }, round) => ms / runs[0][round].ms)),
  }));
}

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
