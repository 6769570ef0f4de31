import { fork } from 'node:child_process';
import { type ApartLimits, type ApartResult, HostError } from '../host.js';
import { reasonOf } from './reasons.js';

/**
 * Runs a file of code in a process of Node of its own, which gets the input as a message, and returns the message that it sends
 * back. Beyond the limits it is ended. What it prints is dropped. Throws `HostError` where it cannot be started.
 */
export async function runApart(file: string, input: unknown, limits: ApartLimits): Promise<ApartResult> {
  const child = fork(file, {
    // Memory beyond the limit ends a process; a thread would take the whole program with it.
    execArgv: [`--max-old-space-size=${limits.megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ApartResult>((settle, reject) => {
      deadline = setTimeout(() => settle({ exceeded: 'time' }), limits.milliseconds);
      child.once('message', (result: unknown) => settle({ result }));
      child.once('exit', () => settle({ exceeded: 'memory' }));
      child.on('error', (cause) =>
        reject(new HostError(`Node cannot be started: ${reasonOf(cause)}`, { cause })),
      );
      child.send({ input });
    });
  } finally {
    clearTimeout(deadline);
    child.kill('SIGKILL');
  }
}
