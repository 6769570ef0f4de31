/**
 * The world as the program sees it: the one door to files, streams, environment and clock. Everything else takes
 * and returns values. The real one is `nodeHost.ts`; tests bring their own.
 */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: Stream;
  readonly errors: Stream;
  /** The bytes of a file, or of standard input for `-`. Throws `HostError`. */
  readInput(path: string): Uint8Array;
  /** A file that ships with the package, by its path in it; `null` when it is not there. */
  readPackaged(path: string): string | null;
  /** Writes a whole file so that it is either the old one or the new one, never half. Throws `HostError`. */
  replaceFile(path: string, text: string): Promise<void>;
  /** Whether two paths lead to one file. */
  isSameFile(one: string, other: string): boolean;
  /** Today's date in UTC, `YYYY-MM-DD`; only for saying that a day lies in the future. */
  today(): string;
}

export interface Stream {
  readonly isTerminal: boolean;
  /** Width in characters, where it is known. */
  readonly columns: number | undefined;
  /** Throws `HostError` when the text cannot be written, and `ClosedPipe` when nobody reads any more. */
  write(text: string): void;
}

/** Something in the world failed: the message is a sentence about what, without a full stop. */
export class HostError extends Error {
  override readonly name = 'HostError';
}

/** The reader of a pipe went away, as `head` does: no failure, only the end of the work. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}
