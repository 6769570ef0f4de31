import type { Host } from '../host/index.js';

/**
 * Where figures can come from. Sources are listed in `index.ts` and asked in the order of their precedence; the first
 * that has figures is used.
 */
export interface Source {
  readonly name: string;
  /** 1 is asked first. */
  readonly precedence: number;
  readonly summary: string;
  find(files: readonly string[], host: Host): Found | NotFound;
}

export interface Found {
  /** Paths to be read and merged in this order, `-` for standard input; `null` for the figures in the package. */
  readonly paths: readonly string[] | null;
}

export interface NotFound {
  /** Why this source has nothing: `none was named`. */
  readonly reason: string;
}
