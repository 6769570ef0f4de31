import type { Entries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';

/** The series as published at one time, with where it comes from. */
export interface Release {
  /** Fit for figures only where `findings` has no error. */
  readonly entries: Entries;
  readonly findings: readonly Finding[];
  readonly provenance: Provenance;
  /** Calendar-year arrivals of the finalised annual statistics, by year. */
  readonly annual: ReadonlyMap<number, number>;
}

export interface Provenance {
  /** Name of the source in the registry, such as `bundled`. */
  readonly source: string;
  /** `Home Office daily series`, or the names of the files. */
  readonly name: string;
  /** Date of the release, `YYYY-MM-DD`; `null` where the input does not say. */
  readonly edition: string | null;
  readonly files: readonly string[];
}
