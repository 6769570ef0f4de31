import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from '../house/house.js';

/** An empty folder in which a shell runs one command after the other, with the built program as `crossings`. */
export interface ShellSession {
  /** Returns what the command prints on both streams, in order. Throws for exit codes other than 0 and 1. */
  run(command: string): string;
  end(): void;
}

/** Makes a session. `CROSSINGS_BIN` names the folder of an installed `crossings` to use instead of the one that is built here. */
export function shellSession(): ShellSession {
  const root = mkdtempSync(join(tmpdir(), 'crossings-shell-'));
  const [bin, folder] = [join(root, 'bin'), join(root, 'empty')];
  for (const each of [bin, folder]) mkdirSync(each);
  const program = join(bin, 'crossings');
  writeFileSync(
    program,
    `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'bin', 'crossings.js')}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  const first = process.env['CROSSINGS_BIN'] || bin;
  const path = [first, dirname(process.execPath), process.env['PATH']].join(delimiter);
  return {
    run(command) {
      const { status, stdout, error } = spawnSync('bash', ['-c', `exec 2>&1\n${command}\n`], {
        cwd: folder,
        // The environment of a new user, without the releases that this user keeps.
        env: { PATH: path, HOME: root, LC_ALL: 'C.UTF-8', TZ: 'Europe/London' },
        encoding: 'utf8',
      });
      if (error) throw error;
      if (status !== 0 && status !== 1) throw new Error(`${command} ends with ${status}: ${stdout}`);
      return stdout;
    },
    end: () => rmSync(root, { recursive: true, force: true }),
  };
}
