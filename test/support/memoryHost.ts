import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type ApartLimits,
  type ApartResult,
  ClosedPipe,
  type Host,
  HostError,
  type HttpAnswer,
  type HttpRequest,
  type MendedFiles,
  type Stream,
} from '../../src/host/index.js';
import { runApart } from '../../src/host/nodeHost/runApart.js';

export interface World {
  /** Contents by path; `-` is standard input. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly today?: string;
  /** Width of the terminal that the output is; without it, the output is no terminal. */
  readonly terminal?: number;
  readonly dataFolder?: string;
  /** Gives the answers of all servers; without it, there is no network. */
  readonly server?: (request: HttpRequest) => Promise<HttpAnswer> | HttpAnswer;
  /** Whether the pipe is closed before the first word is written. */
  readonly closed?: boolean;
}

const PIECE = 1 << 18;

/** A host that keeps everything in memory. Files of the package are the real ones, except those that the build makes. */
export class MemoryHost implements Host {
  readonly environment: Readonly<Record<string, string>>;
  readonly written = new Map<string, string>();
  /** Files of the folders that were added, by folder. */
  readonly folders = new Map<string, Readonly<Record<string, Uint8Array>>>();
  /** Milliseconds of each wait of the program. */
  readonly waits: number[] = [];
  private readonly read = new Set<string>();
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
    this.read.add(path);
    const content = this.world.files?.[path] ?? this.inFolder(path);
    if (content === undefined)
      throw new HostError(`${path} cannot be read: there is no such file or directory`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }

  *readPieces(path: string): Generator<Uint8Array, void> {
    const bytes = this.readInput(path);
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }

  readPackaged(path: string): string | null {
    const location = new URL(`../../${path}`, import.meta.url);
    return path.startsWith('dist/') || !existsSync(location) ? null : readFileSync(location, 'utf8');
  }

  packagedPath(path: string): string {
    return fileURLToPath(new URL(`../../${path}`, import.meta.url));
  }

  listFolder(path: string): readonly string[] {
    const added = [...this.folders].flatMap(([folder, files]) =>
      Object.keys(files).map((name) => `${folder}/${name}`),
    );
    const paths = [...Object.keys(this.world.files ?? {}), ...added];
    const folder = path.replace(/\/$/, '');
    const below = paths.filter((each) => each.startsWith(`${folder}/`));
    return [...new Set(below.map((each) => each.slice(folder.length + 1).split('/')[0] as string))];
  }

  isFolder(path: string): boolean {
    return this.listFolder(path).length > 0;
  }

  async addFolder(path: string, files: Readonly<Record<string, Uint8Array>>): Promise<boolean> {
    if (this.listFolder(path).length > 0 || this.folders.has(path)) return false;
    this.folders.set(path, files);
    return true;
  }

  requireFile(_path: string): void {}

  async mendFolder(path: string, aside: string, { files, copies }: MendedFiles): Promise<boolean> {
    if (!(await this.addFolder(aside, copies))) return false;
    this.folders.set(path, { ...this.folders.get(path), ...files });
    return true;
  }

  async moveFolder(from: string, to: string): Promise<boolean> {
    if (this.folders.has(to)) return false;
    this.folders.set(to, this.folders.get(from) ?? {});
    this.folders.delete(from);
    return true;
  }

  dataFolder(): string {
    return this.world.dataFolder ?? '/data/crossings';
  }

  async request(request: HttpRequest): Promise<HttpAnswer> {
    if (this.world.server === undefined) throw new HostError(`${request.url} cannot be fetched: no network`);
    return this.world.server(request);
  }

  async wait(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
  }

  runApart(program: string, input: unknown, limits: ApartLimits): Promise<ApartResult> {
    return runApart(new URL(`../../${program}`, import.meta.url).pathname, input, limits);
  }

  async replaceFile(path: string, content: string | Uint8Array): Promise<void> {
    this.written.set(path, toText(content));
  }

  wasRead(path: string): boolean {
    return [...this.read].some((each) => this.isSameFile(each, path));
  }

  isSameFile(one: string, other: string): boolean {
    return one.replace(/^\.\//, '') === other.replace(/^\.\//, '');
  }

  today(): string {
    return this.world.today ?? '2026-08-21';
  }

  now(): string {
    return `${this.today()}T13:00:00.000Z`;
  }

  private inFolder(path: string): Uint8Array | undefined {
    const end = path.lastIndexOf('/');
    return this.folders.get(path.slice(0, end))?.[path.slice(end + 1)];
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
      write: (content) => write(toText(content)),
    };
  }
}

/** Bytes as characters of one byte each, so that a test can look at them. */
function toText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
}
