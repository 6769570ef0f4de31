/** Read access to the outside world: files, environment and clock. No method changes anything. */
export interface ReadingHost {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Reads a file, or standard input for `-`. Throws `HostError`. */
  readInput(path: string): Uint8Array;
  /**
   * Reads a file, or standard input for `-`, piece by piece; each piece is valid until the next one is requested. Throws
   * `HostError` when a piece is requested.
   */
  readPieces(path: string): Generator<Uint8Array, void>;
  /** Reads a text file of the package by its path in it; `null` if there is none. Throws `HostError`. */
  readPackaged(path: string): string | null;
  /** The names in a folder, in any order; empty if there is no such folder. Throws `HostError`. */
  listFolder(path: string): readonly string[];
  /** Whether there is a folder of this name. Throws `HostError` where that cannot be found out. */
  isFolder(path: string): boolean;
  /** Throws `HostError` for a pipe or a device, which might never end; what is not there, or a folder, is told by reading it. */
  requireFile(path: string): void;
  /** The folder for this program's data, by the rules of the operating system. */
  dataFolder(): string;
  /** Today's date in UTC, `YYYY-MM-DD`; used only to recognise days in the future. */
  today(): string;
}

/**
 * Access to the outside world: files, streams, network, environment and clock. All other code takes and returns values. The
 * real one is in `nodeHost.ts`; tests pass in their own.
 */
export interface Host extends ReadingHost {
  /** Where a file of the package is, for libraries that read it themselves. */
  packagedPath(path: string): string;
  readonly output: Stream;
  readonly errors: Stream;
  /**
   * Adds a folder with files, by name, completely or not at all; `false` if there is already something of that name, which is
   * left unchanged. Throws `HostError`.
   */
  addFolder(path: string, files: Readonly<Record<string, Uint8Array>>): Promise<boolean>;
  /**
   * Puts files, by name, in the place of those in a folder, which is there at every moment. First, a folder `aside` beside it gets
   * copies of all; what cannot be copied is moved there. `false` if there is already something of that name: then nothing changes.
   * Throws `HostError`.
   */
  mendFolder(path: string, aside: string, files: MendedFiles): Promise<boolean>;
  /** Gives a folder another name beside its own; `false` if there is already something of that name. Throws `HostError`. */
  moveFolder(from: string, to: string): Promise<boolean>;
  /** Writes a file so that it has either the old or the new content, never a part. Throws `HostError`, or `ClosedPipe`. */
  replaceFile(path: string, content: string | Uint8Array): Promise<void>;
  /** Whether a path leads to a file that was read, or that is standard input and was. Throws `HostError` where that cannot be found out. */
  wasRead(path: string): boolean;
  /** Whether two paths lead to the same file. Throws `HostError` where that cannot be found out. */
  isSameFile(one: string, other: string): boolean;
  /** Sends one request; redirects are not followed but returned. Throws `HostError`, or `ConnectionLost`. */
  request(request: HttpRequest): Promise<HttpAnswer>;
  wait(milliseconds: number): Promise<void>;
  /**
   * Runs a program of the package, by its path in it, in a process of its own, and returns the message that it sends back. Throws
   * `HostError`.
   */
  runApart(program: string, input: unknown, limits: ApartLimits): Promise<ApartResult>;
  /** The current time in UTC, `2026-08-21T13:00:00.000Z`; used only to record when something was fetched. */
  now(): string;
}

export interface MendedFiles {
  /** The new contents by file name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The contents that the folder had, as far as they can be read. */
  readonly copies: Readonly<Record<string, Uint8Array>>;
}

export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Largest body accepted, in bytes; a larger one throws `HostError`. */
  readonly mostBytes: number;
  /** Timeouts in milliseconds: to connect, between two pieces of the answer, and for all of it. */
  readonly patience: { readonly connect: number; readonly idle: number; readonly all: number };
  /** Called with the bytes received so far and the bytes expected, `null` if the server does not say. */
  onProgress?(received: number, expected: number | null): void;
}

/** What a process may take before it is ended. */
export interface ApartLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** What a process sent back, or the limit that it exceeded. */
export type ApartResult = { readonly result: unknown } | { readonly exceeded: 'time' | 'memory' };

export interface HttpAnswer {
  readonly status: number;
  /** Values by header name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

export interface Stream {
  readonly isTerminal: boolean;
  /** Width in characters; `undefined` if it is not known. */
  readonly columns: number | undefined;
  /** Writes all of the content. Throws `HostError` if that fails, and `ClosedPipe` if the reader is gone. */
  write(content: string | Uint8Array): void;
}

/** A failure in the outside world. The message is a sentence without a full stop. */
export class HostError extends Error {
  override readonly name = 'HostError';
}

/** A connection that broke off; another attempt may succeed. */
export class ConnectionLost extends HostError {}

/** The reader of a pipe is gone, as with `head`. This is no failure: the program just stops. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}
