import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/cli/commands.js';
import { programUsage } from '../../src/cli/programUsage.js';
import { ROOT } from '../house/house.js';

export const GOOD = 'date,arrivals,boats\n2025-06-01,1195,19\n2025-06-02,61,1\n';
/** One error, a day with two figures, and one warning, a day that is missing. */
export const BAD = 'date,arrivals,boats\n2025-06-01,1195,19\n2025-06-01,1196,19\n2025-06-03,61,1\n';

/** One warning: a day is missing. */
export const GAP = 'date,arrivals,boats\n2025-06-01,1195,19\n2025-06-03,61,1\n';

/** File names in which a shell would find something to do. */
export const HOSTILE = [
  'two words.csv',
  `it's "quoted".csv`,
  '$(touch pwned).csv',
  '`touch pwned`.csv',
  '; touch pwned;.csv',
  '& touch pwned &.csv',
  '$HOME.csv',
  '[ab].csv',
];

/** Reads a YAML file of the project, whose shape the tests are about. */
// biome-ignore lint/suspicious/noExplicitAny: each test reads what it needs, and fails where that is not there.
export function readYaml(...path: string[]): any {
  return parse(readFileSync(join(ROOT, ...path), 'utf8'));
}

/** Long options of `crossings check`, such as `--rule`. */
export const CHECK_OPTIONS = new Set(
  programUsage(COMMANDS)
    .commands.find(({ name }) => name === 'check')
    ?.options.map(({ flag }) => flag),
);

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for one test, in which scripts are run as a job in CI would run them. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'crossings-ci-'));
  readonly #tools = join(this.folder, '.tools');

  constructor(files: Readonly<Record<string, string>> = {}) {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    mkdirSync(this.#tools);
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), content);
  }

  has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Adds a command to the path that is a Node script. */
  tool(name: string, script: string): void {
    const file = join(this.#tools, name);
    writeFileSync(file, `#!${process.execPath}\n${script}`);
    chmodSync(file, 0o755);
  }

  /** Runs `command` with only `environment`, and a path to Node and the tools. */
  run(
    command: string,
    words: readonly string[],
    environment: Readonly<Record<string, string>> = {},
    from = '.',
  ): Ran {
    const path = [this.#tools, dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(
      delimiter,
    );
    const { status, stdout, stderr } = spawnSync(command, words, {
      cwd: join(this.folder, from),
      env: { PATH: path, HOME: this.folder, ...environment },
      encoding: 'utf8',
      input: '',
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** Runs a script as GitHub runs a step with `shell: bash`. */
  bash(script: string, environment: Readonly<Record<string, string>>, from?: string): Ran {
    this.write('.tools/step.sh', script);
    const file = join(this.#tools, 'step.sh');
    return this.run('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', file], environment, from);
  }
}
