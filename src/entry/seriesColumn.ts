import { type Column, plainHeading } from './column.js';

/** Headings of a column whose text tells several series of one input apart; as with other headings, in any case. */
const HEADINGS = ['route', 'series', 'country', 'sector', 'region', 'port'];

/** Which series of an input are wanted. */
export interface SeriesChoice {
  /** Heading of the column that tells series apart; default: one of the usual ones, where it is there. */
  readonly series?: string | undefined;
  /** Names of the series that count; default: all. */
  readonly only?: readonly string[] | undefined;
}

/** The columns with the role of the one that tells series apart, where it is among them. */
export function withSeriesColumn(columns: readonly Column[], { series }: SeriesChoice): readonly Column[] {
  const sought = series === undefined ? HEADINGS : [plainHeading(series)];
  return columns.map((column) => {
    const isFree = column.role === 'other' || column.role === 'notes';
    return isFree && sought.includes(plainHeading(column.heading))
      ? { ...column, role: 'series' as const }
      : column;
  });
}

/** The heading in lower case where it is one of the usual ones, and else `series`: by these a column is known again. */
export function canonicalSeriesHeading(heading: string): string {
  const plain = plainHeading(heading);
  return HEADINGS.includes(plain) ? plain : 'series';
}
