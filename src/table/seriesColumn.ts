import { type Column, plainHeading, withoutWeekdays } from './column.js';

/** Usual headings of a column with the names of series, in any case. */
const HEADINGS = ['route', 'series', 'country', 'sector', 'region', 'port'];

/** Selection of series of an input. */
export interface SeriesChoice {
  /** Heading of the column with the names of series; default: one of the usual ones, if present. */
  readonly series?: string | undefined;
  /** Names of the series to read; default: all. */
  readonly only?: readonly string[] | undefined;
}

/** The columns of a table as their headings mean them together: the one with the names of series, if there is one, has that role. */
export function withSeriesColumn(columns: readonly Column[], { series }: SeriesChoice): readonly Column[] {
  const sought = series === undefined ? HEADINGS : [plainHeading(series)];
  return withoutWeekdays(columns).map((column) => {
    const isFree = column.role === 'other' || column.role === 'notes';
    return isFree && sought.includes(plainHeading(column.heading))
      ? { ...column, role: 'series' as const }
      : column;
  });
}

/**
 * The heading in lower case if it is one of the usual ones, else `series`, so that the column is recognised when read
 * again.
 */
export function canonicalSeriesHeading(heading: string): string {
  const plain = plainHeading(heading);
  return HEADINGS.includes(plain) ? plain : 'series';
}
