import { type CivilDate, parseDate, toCivilDate } from '../calendar/index.js';

/** The publisher's series as released on one day, kept in the store or shipped with the package. */
export interface Edition {
  /** `2026-08-21`, or `2026-08-21.2` for the second one of that day. */
  readonly name: string;
  readonly date: CivilDate;
  /** From 1. */
  readonly version: number;
  /** Its folder in the store; `null` for the one in the package. */
  readonly folder: string | null;
}

/** What the figures are called wherever an edition of them is named. */
export const SERIES_NAME = 'Home Office daily series';

/** In every folder of the store: the figures as the project's own CSV. */
export const FIGURES_FILE = 'daily.csv';

/** The workbook as it was published, in the folder of an edition that was made from one. */
export const WORKBOOK_FILE = 'time-series.ods';

/** In every folder of the store: where its files come from. */
export const RECORD_FILE = 'provenance.json';

const NAME = /^(.+?)(?:\.(\d{1,3}))?$/;

/** The day and version that a name means; `null` where it is not one. Without a version: the last one of that day. */
export function parseEditionName(
  name: string,
): { readonly date: CivilDate; readonly version: number | null } | null {
  const [, text = '', version] = NAME.exec(name) ?? [];
  const reading = parseDate(text);
  if (!('day' in reading)) return null;
  return { date: toCivilDate(reading.day), version: version === undefined ? null : +version };
}

export function editionName(date: CivilDate, version: number): string {
  return version === 1 ? date : `${date}.${version}`;
}

/** Earliest first. */
export function byDate(one: Edition, other: Edition): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.version - other.version;
}
