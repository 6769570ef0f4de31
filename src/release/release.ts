import { longDateOf } from '../calendar/index.js';
import type { Entries, NamedSeries } from '../entry/index.js';
import { type Finding, STANDARD_INPUT, toPlaceText } from '../finding/index.js';
import { RELEASE_MARK } from '../store/index.js';
import type { Original } from '../table/index.js';

/** The figures as published at one time, with their origin. */
export interface Release {
  /** The days; fit for figures only if `findings` has no error. */
  readonly entries: Entries;
  /** The series, if the inputs have several, of which `entries` are the sum; `null` or absent if they have one. */
  readonly series?: NamedSeries | null;
  readonly findings: readonly Finding[];
  readonly provenance: Provenance;
  /** The unchanged inputs by file, for showing the line that a finding is about. */
  readonly originals?: ReadonlyMap<string, Original>;
  /** Arrivals by calendar year from the finalised annual statistics. */
  readonly annual: ReadonlyMap<number, number>;
}

/** The origin of a release. */
export interface Provenance {
  /**
   * For a release of the publisher `bundled`, `store` or, if it was just fetched, `publisher`; `merged` for one that others or
   * files were merged with; otherwise the name of the source that gave the files.
   */
  readonly source: string;
  /**
   * `Home Office daily series`; `Home Office daily series, edition of 21 August 2026, with new.csv` where it was merged; or the
   * names of the files. No name has a folder that is not needed to tell it apart.
   */
  readonly name: string;
  /**
   * The name of the release: its date as `YYYY-MM-DD`, followed by `.2` for the second release of a day. `null` if the input
   * does not say.
   */
  readonly edition: string | null;
  /** The names of the inputs: of files, of releases such as `@2026-08-21`, `bundled` or `standard input`. */
  readonly files: readonly string[];
}

/** The source of a release of the publisher that was merged with other inputs. */
export const MERGED = 'merged';

/** The name of an edition in words: `21 August 2026`; `21 August 2026, version 2`. */
export function editionInWords(name: string): string {
  const [date = '', version] = name.split('.');
  return version === undefined ? longDateOf(date) : `${longDateOf(date)}, version ${version}`;
}

/** The name of the figures in the package where other inputs have a file name. */
export const BUNDLED = 'bundled';

/** Whether the name of an input is that of a file. */
export function isFileName(name: string): boolean {
  return name !== BUNDLED && name !== STANDARD_INPUT && !name.startsWith(RELEASE_MARK);
}

/** Thrown when figures are requested from data with an error. */
export class UnfitDataError extends Error {
  override readonly name = 'UnfitDataError';
  /** All findings, not only the errors. */
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const first = findings.find((finding) => finding.severity === 'error');
    const place = first?.place ? `${toPlaceText(first.place)}: ` : '';
    super(`the data are unfit for figures: ${place}${first?.message ?? 'they hold an error'}`);
    this.findings = findings;
  }
}
