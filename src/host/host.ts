/** The half of the world that is only looked at: files, environment and clock. Nothing in it changes anything. */
export interface ReadingHost {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The bytes of a file, or of standard input for `-`. Throws `HostError`. */
  readInput(path: string): Uint8Array;
  /** The same in pieces, each good until the next one is asked for. Throws `HostError` when it is asked for one. */
  readPieces(path: string): Generator<Uint8Array, void>;
  /** A file that ships with the package, by its path in it; `null` when it is not there. */
  readPackaged(path: string): string | null;
  /** The names in a folder, in no order; none where there is no such folder. Throws `HostError`. */
  listFolder(path: string): readonly string[];
  /** The folder in which this system keeps the data of programs, with the program's name. */
  dataFolder(): string;
  /** Today's date in UTC, `YYYY-MM-DD`; only for saying that a day lies in the future. */
  today(): string;
}

/**
 * The world as the program sees it: the one door to files, streams, network, environment and clock. Everything else takes
 * and returns values. The real one is `nodeHost.ts`; tests bring their own.
 */
export interface Host extends ReadingHost {
  readonly output: Stream;
  readonly errors: Stream;
  /**
   * Adds a folder with these files so that it is there whole or not at all; `false` where one of that name is there
   * already, which is left as it is. Throws `HostError`.
   */
  addFolder(path: string, files: Readonly<Record<string, Uint8Array>>): Promise<boolean>;
  /** Writes a whole file so that it is either the old one or the new one, never half. Throws `HostError`. */
  replaceFile(path: string, content: string | Uint8Array): Promise<void>;
  /** Whether two paths lead to one file. */
  isSameFile(one: string, other: string): boolean;
  /** One question to a server, one answer; a redirect is an answer. Throws `HostError`, or `ConnectionLost`. */
  request(request: HttpRequest): Promise<HttpAnswer>;
  wait(milliseconds: number): Promise<void>;
  /** This moment in UTC, `2026-08-21T13:00:00.000Z`; only for saying when something was fetched. */
  now(): string;
}

export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** An answer with a larger body is given up. */
  readonly mostBytes: number;
  /** Milliseconds: to connect, between two pieces of the answer, and for all of it. */
  readonly patience: { readonly connect: number; readonly idle: number; readonly all: number };
  /** Bytes come so far, and how many there will be; `null` where the server does not say. */
  onProgress?(received: number, expected: number | null): void;
}

export interface HttpAnswer {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

export interface Stream {
  readonly isTerminal: boolean;
  /** Width in characters, where it is known. */
  readonly columns: number | undefined;
  /** Throws `HostError` when the text cannot be written, and `ClosedPipe` when nobody reads any more. */
  write(content: string | Uint8Array): void;
}

/** Something in the world failed: the message is a sentence about what, without a full stop. */
export class HostError extends Error {
  override readonly name = 'HostError';
}

/** A connection broke off: another try may do. */
export class ConnectionLost extends HostError {}

/** The reader of a pipe went away, as `head` does: no failure, only the end of the work. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}
