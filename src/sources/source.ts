import type { ReadingHost } from '../host/index.js';

/** Selects the data that a command reads: files or releases, the store, and which series of them. */
export interface InputSelection {
  /** Files, `-` for standard input, and releases such as `@2026-08-21`, later ones winning; none for the usual ones. */
  readonly files: readonly string[];
  /** The folder of the store; without it, the usual one. */
  readonly store?: string | undefined;
  /** Whether plain lines of a text may be read by the fast lane, which changes nothing but the time; default: yes. */
  readonly fastLane?: boolean | undefined;
  /** Heading of the column that tells series apart; default: one of the usual ones, where it is there. */
  readonly series?: string | undefined;
  /** Names of the series that count; default: all. */
  readonly only?: readonly string[] | undefined;
  /** Whether each series is to be answered for by itself, and not their sum; default: no. */
  readonly each?: boolean | undefined;
  /** Whether lines are kept that may have to be shown; default: no. */
  readonly keepsLines?: boolean | undefined;
}

/**
 * Where figures can come from. Sources are listed in `index.ts` and asked in the order of their precedence; the first
 * that has figures is used.
 */
export interface Source {
  readonly name: string;
  /** 1 is asked first. */
  readonly precedence: number;
  readonly summary: string;
  find(wanted: InputSelection, host: ReadingHost): Found | NotFound;
}

export interface Found {
  /** What is to be read and merged in this order: paths, `-` for standard input, releases such as `@2026-08-21`. */
  readonly paths: readonly string[];
}

interface NotFound {
  /** Why this source has nothing: `none was named`. */
  readonly reason: string;
}
