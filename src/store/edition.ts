import { type CivilDate, parseDate, toCivilDate } from '../calendar/index.js';

/** A release of the publisher's series, kept in the store or included in the package. */
export interface Edition {
  /** The date, followed by `.2` for the second release of that day: `2026-08-21`, `2026-08-21.2`. */
  readonly name: string;
  readonly date: CivilDate;
  /** Number among the releases of its date, from 1. */
  readonly version: number;
  /** Its folder in the store; `null` for the release in the package. */
  readonly folder: string | null;
}

/** A release in the store, not in the package. */
export type KeptEdition = Edition & { readonly folder: string };

/** The name of the figures in every edition. */
export const SERIES_NAME = 'Home Office daily series';

/** The file with the figures, as a CSV, in every folder of the store. */
export const FIGURES_FILE = 'daily.csv';

/** The file with the workbook as published, in the folder of an edition that was made from one. */
export const WORKBOOK_FILE = 'time-series.ods';

/** The file that records the origin of the others, in every folder of the store. */
export const RECORD_FILE = 'provenance.json';

/** The file with the checksums of the others, in every folder of the store. */
export const CHECKSUMS_FILE = 'checksums.txt';

/** The file with the page of the last 7 days, in the folder of an edition to which its days were added. */
export const PAGE_FILE = 'last-7-days.json';

/** The files that every folder of the store has. */
export const NEEDED_FILES = [FIGURES_FILE, RECORD_FILE, CHECKSUMS_FILE] as const;

const NAME = /^(.+?)(?:\.(\d{1,3}))?$/;

/** The date and version that a name means; `null` if it is not the name of an edition. A `null` version means the last one. */
export function parseEditionName(
  name: string,
): { readonly date: CivilDate; readonly version: number | null } | null {
  const [, text = '', version] = NAME.exec(name) ?? [];
  const reading = parseDate(text);
  if (!('day' in reading)) return null;
  return { date: toCivilDate(reading.day), version: version === undefined ? null : +version };
}

/** The name of an edition; version 1 has no number. */
export function editionName(date: CivilDate, version: number): string {
  return version === 1 ? date : `${date}.${version}`;
}

/** Compares editions for sorting, earliest first. */
export function byDate(one: Edition, other: Edition): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.version - other.version;
}
