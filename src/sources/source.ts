import type { ReadingHost } from '../host/index.js';

/** The data that a command asks for. */
export interface InputSelection {
  /**
   * Files, `-` for standard input, and releases such as `@2026-08-21`; where two have the same day, the later one counts. If
   * empty, the first source that has figures is used.
   */
  readonly files: readonly string[];
  /** The folder of the store; default: the usual one. */
  readonly store?: string | undefined;
  /** Whether the fast path may read plain lines of a text, with the same result in less time; default: yes. */
  readonly fastPath?: boolean | undefined;
  /** Heading of the column that names the series; default: a usual one such as `route`, if there is one. */
  readonly series?: string | undefined;
  /** Names of the series to include; default: all. */
  readonly only?: readonly string[] | undefined;
  /** Whether to answer for each series instead of their sum; default: no. */
  readonly each?: boolean | undefined;
  /** Whether to keep lines of the input that a finding may show; default: no. */
  readonly keepsLines?: boolean | undefined;
}

/**
 * A place where figures can come from. Sources are listed in `index.ts` and asked in the order of `precedence`; the first one
 * that has figures is used.
 */
export interface Source {
  readonly name: string;
  /** Position in the order, from 1, in which sources are asked. */
  readonly precedence: number;
  readonly summary: string;
  find(wanted: InputSelection, host: ReadingHost): Found | NotFound;
}

/** The figures that a source has. */
export interface Found {
  /** The inputs to read and merge in this order: paths, `-` for standard input, releases such as `@2026-08-21`. */
  readonly paths: readonly string[];
}

/** The answer of a source without figures. */
interface NotFound {
  /** Why the source has no figures, as a clause: `no file was named`. */
  readonly reason: string;
}
