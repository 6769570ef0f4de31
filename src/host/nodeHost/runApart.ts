import { type ChildProcess, fork } from 'node:child_process';
import { type ApartLimits, type ApartResult, HostError } from '../host.js';
import { reasonOf } from './reasons.js';

/**
 * Runs a file of code in a process of Node of its own, which gets the input as a message, and returns the message that it sends
 * back. Beyond the limits it is ended. What it prints is dropped. Throws `HostError` where it cannot be started.
 */
export async function runApart(file: string, input: unknown, limits: ApartLimits): Promise<ApartResult> {
  const child = start(file, limits);
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ApartResult>((settle, reject) => {
      deadline = setTimeout(() => settle({ exceeded: 'time' }), limits.milliseconds);
      child.once('message', (result: unknown) => settle({ result }));
      child.once('exit', () => settle({ exceeded: 'memory' }));
      child.on('error', (cause) => reject(notStarted(cause)));
      child.once('spawn', () => child.send({ input }));
    });
  } finally {
    clearTimeout(deadline);
    // Node signals the process 0, which is this one and its whole group, for a child that could not be started.
    if (child.pid !== undefined) child.kill('SIGKILL');
  }
}

function start(file: string, { megabytes }: ApartLimits): ChildProcess {
  try {
    return fork(file, {
      // Memory beyond the limit ends a process; a thread would take the whole program with it.
      execArgv: [`--max-old-space-size=${megabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  } catch (cause) {
    // For example, because too many files are open: the channel to the process is one more.
    throw notStarted(cause);
  }
}

function notStarted(cause: unknown): HostError {
  return new HostError(`Node cannot be started: ${reasonOf(cause)}`, { cause });
}
