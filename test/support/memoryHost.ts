import { existsSync, readFileSync } from 'node:fs';
import { ClosedPipe, type Host, HostError, type Stream } from '../../src/host/index.js';

export interface World {
  /** By path; `-` is standard input. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly today?: string;
  /** Given, the output is a terminal of that width. */
  readonly terminal?: number;
  /** Whether the one who reads the output goes away at the first word. */
  readonly closed?: boolean;
}

/** A host that keeps everything in memory. Files of the package are the real ones, but for what a build makes. */
export class MemoryHost implements Host {
  readonly environment: Readonly<Record<string, string>>;
  readonly written = new Map<string, string>();
  out = '';
  err = '';
  private readonly world: World;

  constructor(world: World = {}) {
    this.world = world;
    this.environment = world.environment ?? {};
  }

  readonly output: Stream = this.stream((text) => {
    if (this.world.closed) throw new ClosedPipe('standard output');
    this.out += text;
  });

  readonly errors: Stream = this.stream((text) => {
    this.err += text;
  });

  readInput(path: string): Uint8Array {
    const content = this.world.files?.[path];
    if (content === undefined)
      throw new HostError(`${path} cannot be read: there is no such file or directory`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }

  readPackaged(path: string): string | null {
    const location = new URL(`../../${path}`, import.meta.url);
    return path.startsWith('dist/') || !existsSync(location) ? null : readFileSync(location, 'utf8');
  }

  async replaceFile(path: string, text: string): Promise<void> {
    this.written.set(path, text);
  }

  isSameFile(one: string, other: string): boolean {
    return one.replace(/^\.\//, '') === other.replace(/^\.\//, '');
  }

  today(): string {
    return this.world.today ?? '2026-08-21';
  }

  private stream(write: (text: string) => void): Stream {
    const host = this;
    return {
      get isTerminal() {
        return host.world.terminal !== undefined;
      },
      get columns() {
        return host.world.terminal;
      },
      write,
    };
  }
}
