import type { Entries, NamedSeries, Original } from '../entry/index.js';
import type { Finding } from '../finding/index.js';

/** The series as published at one time, with where it comes from. */
export interface Release {
  /** Fit for figures only where `findings` has no error. */
  readonly entries: Entries;
  /** The series of inputs that hold several, of which `entries` are the sum; `null` where they hold one. */
  readonly series?: NamedSeries | null;
  readonly findings: readonly Finding[];
  readonly provenance: Provenance;
  /** The inputs as they stand, by file: for showing the line that a finding is about. */
  readonly originals?: ReadonlyMap<string, Original>;
  /** Calendar-year arrivals of the finalised annual statistics, by year. */
  readonly annual: ReadonlyMap<number, number>;
}

export interface Provenance {
  /** `bundled`, `store` or, just fetched, `publisher` for a release of the publisher's; else the name of the source in the registry. */
  readonly source: string;
  /** `Home Office daily series`, or the names of the files. */
  readonly name: string;
  /**
   * Name of the release, its date as `YYYY-MM-DD`; `null` where the input does not say. Of two releases on one day, the
   * second is `YYYY-MM-DD.2`.
   */
  readonly edition: string | null;
  readonly files: readonly string[];
}
